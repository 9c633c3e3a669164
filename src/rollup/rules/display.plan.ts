import { type Decimal, decimal, formatDecimal } from '../../kernel/decimal.js';
import { unitInEnglish } from '../../metric/unit.js';

export interface Displayed {
  readonly value: Decimal;
  /** Null where nothing honest can be said. */
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
}

/** How an observation is read aloud: 1.6775亿元, 2000+人, 60万+亩, 约5万人; in English 167.75 million yuan, 2,000+ persons. */
export function displayAmount(observation: Displayed, unit: string, locale: string): string {
  const english = locale.toLowerCase().startsWith('en');
  const write = english ? inEnglish : inChinese;
  const unitText = english ? spaced(unitInEnglish(unit)) : unit;
  const { value, lower, upper } = observation;
  if (lower === null) return `${english ? 'about ' : '约'}${write(value)}${unitText}`;
  if (upper === null) return `${write(lower)}+${unitText}`;
  if (lower.eq(upper)) return `${write(value)}${unitText}`;
  if (lower.eq(0) && upper.eq(value)) return `${english ? 'up to ' : '不超过'}${write(upper)}${unitText}`;
  if (value.eq(lower.plus(upper).div(2))) return `${english ? 'about ' : '约'}${write(value)}${unitText}`;
  return `${write(lower)}–${write(upper)}${unitText}`;
}

function inChinese(value: Decimal): string {
  for (const [size, name] of [
    ['100000000', '亿'],
    ['10000', '万'],
  ] as const) {
    // Four digits after the point: 亿 to the 万, 万 to the unit.
    if (value.abs().gte(size)) return `${formatDecimal(value.div(decimal(size)).round(4))}${name}`;
  }
  return formatDecimal(value);
}

function inEnglish(value: Decimal): string {
  for (const [size, name] of [
    ['1000000000', ' billion'],
    ['1000000', ' million'],
  ] as const) {
    if (value.abs().gte(size)) return `${formatDecimal(value.div(decimal(size)).round(4))}${name}`;
  }
  const [whole = '', fraction] = formatDecimal(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function spaced(unit: string): string {
  return unit === '' || unit === '%' ? unit : ` ${unit}`;
}
