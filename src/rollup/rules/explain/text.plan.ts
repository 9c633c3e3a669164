import { type Decimal, decimal, ZERO } from '../../../kernel/decimal.js';
import { type Displayed, displayAmount } from '../display.plan.js';
import { OMISSION_REASONS, type OmissionReason } from './omission.plan.js';

/** One summand in words. */
export interface SaidPart {
  readonly amount: Displayed;
  /** The place, source or period that it belongs to; null for what is not listed one by one. */
  readonly name: string | null;
  /** Whether it is what the office of the node itself reported beyond its parts. */
  readonly isOwnTotal: boolean;
  readonly figures: number;
}

export interface SaidExplanation {
  /** Null: nothing counts. */
  readonly total: Displayed | null;
  readonly unit: string;
  readonly parts: readonly SaidPart[];
  readonly omissions: ReadonlyMap<OmissionReason, number>;
  /** Of a rate, its numerator and denominator, with their units. */
  readonly quotient: readonly (readonly [Displayed | null, string])[];
}

/** How many summands are named; the others are added up. */
const MOST_NAMED = 8;

interface Words {
  readonly locale: string;
  readonly missing: string;
  readonly ownTotal: (amount: string, name: string) => string;
  /** Of an own total that is all there is. */
  readonly ownAlone: (amount: string, name: string) => string;
  /** Of an own total that is less than its parts. */
  readonly ownBelow: (amount: string, name: string) => string;
  readonly named: (amount: string, name: string) => string;
  readonly rest: (amount: string, figures: number) => string;
  readonly leftOut: (counts: string, all: number) => string;
  readonly counted: (reason: OmissionReason, count: number) => string;
  readonly comma: string;
  readonly end: string;
  readonly times: string;
}

const ZH: Words = {
  locale: 'zh',
  missing: '没有计入的数据',
  ownTotal: (amount, name) => `${name}上报而无明细的 ${amount}`,
  ownAlone: (amount, name) => `${name}上报的 ${amount}，无明细`,
  ownBelow: (amount, name) => `${name}上报数比明细少的 ${amount}`,
  named: (amount, name) => `${name} ${amount}`,
  rest: (amount, figures) => `其余${figures.toString()}条 ${amount}`,
  leftOut: (counts, all) => `另有${all.toString()}条未计入：${counts}`,
  counted: (reason, count) => `${OMISSION_REASONS[reason].short.zh}${count.toString()}条`,
  comma: '、',
  end: '。',
  times: '÷',
};

const EN: Words = {
  locale: 'en',
  missing: 'Nothing counts',
  ownTotal: (amount, name) => `${amount} that ${name} reported and nobody itemized`,
  ownAlone: (amount, name) => `${amount} that ${name} reported; nothing of it is itemized`,
  ownBelow: (amount, name) => `${amount} by which ${name} reported less than its parts`,
  named: (amount, name) => `${name} ${amount}`,
  rest: (amount, figures) => `${amount} in ${figures.toString()} more`,
  leftOut: (counts, all) => `Left out: ${all.toString()} (${counts})`,
  counted: (reason, count) => `${count.toString()} ${OMISSION_REASONS[reason].short.en}`,
  comma: ', ',
  end: '. ',
  times: '÷',
};

/**
 * An explanation as a sentence: what the value is the sum of, the greatest summands by name, and how many observations
 * are left out for which reasons. "≈" where a number is rounded.
 */
export function describeExplanation(said: SaidExplanation, locale: string): string {
  const words = locale.toLowerCase().startsWith('en') ? EN : ZH;
  return [sumText(said, words), omissionText(said.omissions, words)].filter((text) => text !== '').join(words.end);
}

function sumText({ total, unit, parts, quotient }: SaidExplanation, words: Words): string {
  if (quotient.length > 0) {
    const value = total === null ? '—' : displayAmount(total, unit, words.locale);
    const [above, below] = quotient.map(([amount, of]) =>
      amount === null ? '—' : displayAmount(amount, of, words.locale),
    );
    return `${value} = ${above ?? '—'} ${words.times} ${below ?? '—'}`;
  }
  if (total === null) return words.missing;
  const named = parts.length > MOST_NAMED ? parts.slice(0, MOST_NAMED - 1) : parts;
  const others = parts.slice(named.length);
  const rest: SaidPart[] = others.length === 0 ? [] : [addUp(others)];
  const shown = [...named, ...rest];
  const isExact = [total, ...shown.map(({ amount }) => amount)].every(({ value }) => isUnrounded(value, words.locale));
  const sum = shown
    .map((part, at) => {
      const isTaken = part.amount.value.lt(ZERO);
      const amount = displayAmount(isTaken ? negated(part.amount) : part.amount, unit, words.locale);
      const text = phraseOf(part, { isTaken, isAlone: shown.length === 1 }, words)(amount);
      return at === 0 ? `${isTaken ? '−' : ''}${text}` : `${isTaken ? '−' : '+'} ${text}`;
    })
    .join(' ');
  return `${displayAmount(total, unit, words.locale)} ${isExact ? '=' : '≈'} ${sum}`;
}

function phraseOf(
  { name, isOwnTotal, figures }: SaidPart,
  { isTaken, isAlone }: { readonly isTaken: boolean; readonly isAlone: boolean },
  words: Words,
): (amount: string) => string {
  if (name === null) return (amount) => words.rest(amount, figures);
  if (!isOwnTotal) return (amount) => words.named(amount, name);
  const say = isTaken ? words.ownBelow : isAlone ? words.ownAlone : words.ownTotal;
  return (amount) => say(amount, name);
}

function omissionText(omissions: SaidExplanation['omissions'], words: Words): string {
  const all = [...omissions.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return '';
  const counts = [...omissions].map(([reason, count]) => words.counted(reason, count)).join(words.comma);
  return words.leftOut(counts, all);
}

function addUp(parts: readonly SaidPart[]): SaidPart {
  const sum = (of: (one: Displayed) => Decimal | null): Decimal | null =>
    parts.reduce<Decimal | null>((all, { amount }) => {
      const one = of(amount);
      return all && one && all.plus(one);
    }, ZERO);
  const value = parts.reduce((all, { amount }) => all.plus(amount.value), ZERO);
  const amount = { value, lower: sum(({ lower }) => lower), upper: sum(({ upper }) => upper) };
  return { amount, name: null, isOwnTotal: false, figures: parts.reduce((all, { figures }) => all + figures, 0) };
}

/** An amount that is taken off, as what is taken off. */
const negated = ({ value, lower, upper }: Displayed): Displayed => ({
  value: ZERO.minus(value),
  lower: upper && ZERO.minus(upper),
  upper: lower && ZERO.minus(lower),
});

/** Whether an amount is written out in full: in Chinese to four decimals of 亿 or 万, in English of a million. */
function isUnrounded(value: Decimal, locale: string): boolean {
  const sizes = locale === 'en' ? ['1000000000', '1000000'] : ['100000000', '10000'];
  const size = sizes.find((one) => value.abs().gte(one));
  return size === undefined || value.div(decimal(size)).round(4).times(size).eq(value);
}
