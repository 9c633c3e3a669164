import { type Decimal, formatDecimal } from '../../kernel/decimal.js';
import type { Locale } from '../../kernel/locale.js';
import { unitInEnglish } from '../../metric/unit.js';
import { displayAmount, displayChange, displayExactly } from '../../rollup/rules/display.plan.js';
import type { AmountView, LineView, Name, PartView, TargetView } from '../view/report-view.js';
import { enumText } from './enum-text.js';
import { WORDS } from './words.js';

/** A name in a language; the Chinese one if it has no English one. */
export function nameText({ zh, en }: Name, locale: Locale): string {
  return locale === 'en' ? (en ?? zh) : zh;
}

/** An amount for readers: 1.6775亿元, 2000余人; in words if it is missing or suppressed. */
export function amountText(amount: AmountView, locale: Locale): string {
  const { status, value, lower, upper, unit } = amount;
  switch (status) {
    case 'OBSERVED':
      return value === null ? WORDS.notReported[locale] : displayAmount({ value, lower, upper }, unit, locale);
    case 'MISSING':
      return WORDS.notReported[locale];
    case 'SUPPRESSED':
      return WORDS.suppressed[locale];
    case 'NOT_APPLICABLE':
      return WORDS.notApplicable[locale];
    case 'UNANSWERED':
      return amount.fault?.[locale] ?? WORDS.unanswered[locale];
  }
}

/** All digits of an exact amount that is shown in 万, 亿 or millions; null if it is shown in full anyway. */
export function fullDigits({ value, unit, exact }: AmountView, locale: Locale): string | null {
  if (!exact || value === null || value.abs().lt(locale === 'zh' ? 10_000 : 1_000_000)) return null;
  return `${grouped(value)}${locale === 'zh' ? unit : ` ${unitInEnglish(unit)}`}`;
}

/** An exact decimal for readers, with its unit; empty for null. */
function decimalText(value: Decimal | null, unit: string, locale: Locale): string {
  return value === null ? '' : displayExactly(value, unit, locale);
}

/** An amount beside that of a line (reported, itemized, gap), with its bounds and unit; empty for null. */
export function partText(part: PartView | null, unit: string, locale: Locale): string {
  return part === null ? '' : displayAmount(part, unit, locale);
}

function grouped(value: Decimal): string {
  const [whole = '', fraction] = formatDecimal(value).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** A share in percent, to one decimal place; empty for null. */
export function shareText(share: number | null): string {
  return share === null ? '' : `${(Math.round(share * 1000) / 10).toString()}%`;
}

/** At which level a value was reported and how much is listed below that; what it is based on where that is not known. */
export function basisText({ basis, byLevel }: LineView, locale: Locale): string {
  return byLevel?.[locale] ?? enumText('RollupBasis', basis, locale);
}

/** The change from the previous year, in percent, or as an amount if there is no percentage; empty if there is neither. */
export function changeText({ change, metric }: LineView, locale: Locale): string {
  return (change && displayChange(change, metric.unit, locale)) ?? '';
}

/** A target in words, with progress and result as far as they are known; empty for null. */
export function targetText(target: TargetView | null, unit: string, locale: Locale): string {
  if (!target) return '';
  const comma = locale === 'zh' ? '，' : ', ';
  if (target.comparison === 'AT_LEAST_PREVIOUS_ROUND') {
    return `${WORDS.previousRound[locale]}${comma}${WORDS.unknownRound[locale]}`;
  }
  const word = target.comparison === 'AT_LEAST' ? WORDS.atLeast : WORDS.atMost;
  const gap = locale === 'zh' ? '' : ' ';
  return [
    `${word[locale]}${gap}${decimalText(target.value, unit, locale)}`,
    ...(target.progress === null ? [] : [`${WORDS.done[locale]}${gap}${shareText(target.progress)}`]),
    ...(target.met === null ? [] : [(target.met ? WORDS.met : WORDS.missed)[locale]]),
  ].join(comma);
}
