import { type Decimal, decimal, formatDecimal, ZERO } from '../../kernel/decimal.js';
import { unitInEnglish } from '../../metric/unit.js';
import type { Change, ChangeDirection } from './change.plan.js';

export interface Displayed {
  readonly value: Decimal;
  /** Null where it is not known, as of what is left of a total after an open amount; with `upper`, if no bounds can be derived. */
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
}

/**
 * An amount as people write it: 1.6775亿元, 2000余人, 60余万亩, 约5万人; in English 167.75 million yuan, over 2,000
 * persons. At most four decimals with a magnitude; a rounded bound never says more than the bound. "不详" and "unknown"
 * if all that is known is that it is not negative.
 */
export function displayAmount(amount: Displayed, unit: string, locale: string): string {
  const write = isEnglish(locale) ? ENGLISH : CHINESE;
  const { value, lower, upper } = amount;
  if (lower === null) return upper === null ? write.about(value, unit) : write.atMost(upper, unit);
  if (upper === null) return lower.eq(ZERO) ? write.unknown : write.atLeast(lower, unit);
  if (lower.eq(upper)) return write.exactly(value, unit);
  if (lower.eq(ZERO)) return write.atMost(upper, unit);
  if (value.eq(lower.plus(upper).div(2))) return write.about(value, unit);
  return write.between(lower, upper, unit);
}

/**
 * A change as people write it: 增长12.5%, 约下降5%, 增长33.33%以上; in English up 12.5%, down about 5%, up at least 33.33%.
 * An amount if there is no rate, percentage points for a metric in %; null if either value is missing. Between inexact
 * values the direction is said only where their bounds decide it.
 */
export function displayChange(change: Change, unit: string, locale: string): string | null {
  const { value, rate } = change;
  if (value === null) return null;
  const english = isEnglish(locale);
  const direction = directionOf(change);
  if (direction === null) return english ? 'up or down: not certain' : '升降不明';
  if (direction === 'NONE') return english ? 'unchanged' : '持平';
  const isRise = direction === 'RISE';
  const certainty = certaintyOf(change, isRise);
  const inPoints = unit === '%';
  const inPercent = rate !== null && !inPoints;
  if (english) {
    const amount = inPercent
      ? `${formatDecimal(rate.abs())}%`
      : inPoints
        ? points(value)
        : displayExactly(value.abs(), unit, 'en');
    return `${isRise ? 'up' : 'down'} ${{ EXACT: '', AT_LEAST: 'at least ', ABOUT: 'about ' }[certainty]}${amount}`;
  }
  const [rise, fall] = inPercent ? ['增长', '下降'] : inPoints ? ['提高', '下降'] : ['增加', '减少'];
  const amount = inPercent
    ? `${formatDecimal(rate.abs())}%`
    : displayExactly(value.abs(), inPoints ? '个百分点' : unit, 'zh');
  const verb = isRise ? rise : fall;
  return `${certainty === 'ABOUT' ? '约' : ''}${verb}${amount}${certainty === 'AT_LEAST' ? '以上' : ''}`;
}

function points(value: Decimal): string {
  const size = value.abs();
  return `${formatDecimal(size)} percentage point${size.eq(1) ? '' : 's'}`;
}

/** Null if a value is missing, or if the bounds allow both a rise and a fall. */
export function directionOf({ value, lower, upper, exact }: Change): ChangeDirection | null {
  if (value === null) return null;
  if (exact) return value.gt(ZERO) ? 'RISE' : value.lt(ZERO) ? 'FALL' : 'NONE';
  if (lower?.gt(ZERO)) return 'RISE';
  return upper?.lt(ZERO) ? 'FALL' : null;
}

/** Where the value of a change is its bound, so is its rate. */
function certaintyOf({ value, lower, upper, exact }: Change, isRise: boolean): 'EXACT' | 'AT_LEAST' | 'ABOUT' {
  if (exact) return 'EXACT';
  const least = isRise ? lower : upper;
  return value !== null && least?.eq(value) ? 'AT_LEAST' : 'ABOUT';
}

/** An exact decimal with its unit. */
export function displayExactly(value: Decimal, unit: string, locale: string): string {
  return displayAmount({ value, lower: value, upper: value }, unit, locale);
}

function isEnglish(locale: string): boolean {
  return locale.toLowerCase().startsWith('en');
}

type Rounding = (typeof ROUNDINGS)[keyof typeof ROUNDINGS];
/** Modes of big.js; `DOWN` and `UP` are towards and away from zero. */
const ROUNDINGS = { DOWN: 0, HALF_UP: 1, UP: 3 } as const;
const PLACES = 4;

/** Four decimals: 亿 is exact to the 万, 万 to the unit. */
const MYRIADS = [
  [decimal('10000'), '万'],
  [decimal('100000000'), '亿'],
  [decimal('1000000000000'), '万亿'],
] as const;
const MILLIONS = [
  [decimal('1000000'), ' million'],
  [decimal('1000000000'), ' billion'],
  [decimal('1000000000000'), ' trillion'],
] as const;

interface Notation {
  readonly exactly: (value: Decimal, unit: string) => string;
  readonly about: (value: Decimal, unit: string) => string;
  readonly atLeast: (lower: Decimal, unit: string) => string;
  readonly atMost: (upper: Decimal, unit: string) => string;
  readonly between: (lower: Decimal, upper: Decimal, unit: string) => string;
  readonly unknown: string;
}

const CHINESE: Notation = {
  exactly: (value, unit) => `${inMyriads(value, 'HALF_UP').join('')}${unit}`,
  about: (value, unit) => `约${inMyriads(value, 'HALF_UP').join('')}${unit}`,
  atLeast: (lower, unit) => `${moreThan(lower, unit)}${unit}`,
  atMost: (upper, unit) => `不超过${inMyriads(upper, ceiling(upper)).join('')}${unit}`,
  between: (lower, upper, unit) =>
    `${inMyriads(lower, floor(lower)).join('')}至${inMyriads(upper, ceiling(upper)).join('')}${unit}`,
  unknown: '不详',
};

const ENGLISH: Notation = {
  exactly: (value, unit) => `${inMillions(value, 'HALF_UP')}${spaced(unit, value)}`,
  about: (value, unit) => `about ${inMillions(value, 'HALF_UP')}${spaced(unit, value)}`,
  atLeast: (lower, unit) => {
    const text = inMillions(lower, floor(lower));
    const isRound = unit !== '%' && lower.gt(ZERO) && /^[\d,]*0$|illion$/.test(text);
    return `${isRound ? 'over' : 'at least'} ${text}${spaced(unit, lower)}`;
  },
  atMost: (upper, unit) => `up to ${inMillions(upper, ceiling(upper))}${spaced(unit, upper)}`,
  between: (lower, upper, unit) =>
    `${inMillions(lower, floor(lower))} to ${inMillions(upper, ceiling(upper))}${spaced(unit, upper)}`,
  unknown: 'unknown',
};

function floor(value: Decimal): keyof typeof ROUNDINGS {
  return value.lt(ZERO) ? 'UP' : 'DOWN';
}

function ceiling(value: Decimal): keyof typeof ROUNDINGS {
  return value.lt(ZERO) ? 'DOWN' : 'UP';
}

/** A lower bound: 余 follows a multiple of ten (2000余, 60余万) or a magnitude (3万余); others read 不少于219. */
function moreThan(lower: Decimal, unit: string): string {
  const [number, magnitude] = inMyriads(lower, floor(lower));
  if (unit !== '%' && lower.gt(ZERO)) {
    if (/^\d+0$/.test(number)) return `${number}余${magnitude}`;
    if (magnitude !== '') return `${number}${magnitude}余`;
  }
  return `不少于${number}${magnitude}`;
}

function inMyriads(value: Decimal, rounding: keyof typeof ROUNDINGS): readonly [number: string, magnitude: string] {
  const [number, magnitude] = scaled(value, MYRIADS, ROUNDINGS[rounding]);
  return [formatDecimal(number), magnitude];
}

function inMillions(value: Decimal, rounding: keyof typeof ROUNDINGS): string {
  const [number, magnitude] = scaled(value, MILLIONS, ROUNDINGS[rounding]);
  const [whole = '', fraction] = formatDecimal(number).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${magnitude}`;
}

/** The number in the greatest magnitude that it reaches once rounded: 99,999,999.9 is 1亿, not 10000万. */
function scaled(
  value: Decimal,
  magnitudes: readonly (readonly [size: Decimal, name: string])[],
  rounding: Rounding,
): readonly [Decimal, string] {
  const [size, name] = magnitudes.findLast(([one]) => value.abs().gte(one)) ?? [];
  // Without a magnitude, all digits are shown.
  if (!size) return [value, ''];
  const rounded = value.div(size).round(PLACES, rounding);
  const next = magnitudes[magnitudes.findIndex(([one]) => one.eq(size)) + 1];
  return next && rounded.times(size).abs().gte(next[0])
    ? [rounded.times(size).div(next[0]), next[1]]
    : [rounded, name ?? ''];
}

function spaced(unit: string, amount: Decimal): string {
  const text = unitInEnglish(unit, amount);
  return text === '' || text === '%' ? text : ` ${text}`;
}
