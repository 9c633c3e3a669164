import { type Decimal, decimal, formatDecimal } from '../../kernel/decimal.js';
import { unitInEnglish } from '../../metric/unit.js';

export interface Displayed {
  readonly value: Decimal;
  /** Null, as `upper`, if no bounds can be derived. */
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
}

/**
 * An amount as one reads it aloud: 1.6775亿元, 2000余人, 60余万亩, 约5万人; in English 167.75 million yuan, 2,000+ persons. At
 * most four decimals in Chinese, and above a million in English.
 */
export function displayAmount(amount: Displayed, unit: string, locale: string): string {
  const english = locale.toLowerCase().startsWith('en');
  const write = english ? inEnglish : inChinese;
  const unitText = english ? spaced(unitInEnglish(unit, amount.value)) : unit;
  const { value, lower, upper } = amount;
  if (lower === null) return `${english ? 'about ' : '约'}${write(value)}${unitText}`;
  if (upper === null) return english ? `${write(lower)}+${unitText}` : `${moreThan(lower)}${unitText}`;
  if (lower.eq(upper)) return `${write(value)}${unitText}`;
  if (lower.eq(0) && upper.eq(value)) return `${english ? 'up to ' : '不超过'}${write(upper)}${unitText}`;
  if (value.eq(lower.plus(upper).div(2))) return `${english ? 'about ' : '约'}${write(value)}${unitText}`;
  return `${write(lower)}–${write(upper)}${unitText}`;
}

function inChinese(value: Decimal): string {
  return inMyriads(value).join('');
}

/** A number and its magnitude: 亿, 万 or none. Four decimals: 亿 is exact to the 万, 万 to the unit. */
function inMyriads(value: Decimal): readonly [number: string, magnitude: string] {
  for (const [size, magnitude] of [
    ['100000000', '亿'],
    ['10000', '万'],
  ] as const) {
    if (value.abs().gte(size)) return [formatDecimal(value.div(decimal(size)).round(4)), magnitude];
  }
  return [formatDecimal(value), ''];
}

/** A lower bound: 余 follows a multiple of ten (2000余, 60余万) or a magnitude (3万余); any other number reads 不少于219. */
function moreThan(lower: Decimal): string {
  const [number, magnitude] = inMyriads(lower);
  if (/^[1-9]\d*0$/.test(number)) return `${number}余${magnitude}`;
  return magnitude !== '' && lower.gt(0) ? `${number}${magnitude}余` : `不少于${number}${magnitude}`;
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
