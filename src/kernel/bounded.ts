import { type Decimal, ZERO } from './decimal.js';

/**
 * A figure with its bounds: what counts as the value, what it is at least, what it is at most. `open` counts the parts
 * that have no upper bound ("over 2,000"); such a part adds nothing to `upper`. The four add and subtract alike, which is
 * what lets bounds travel through totals and their adjustments without loss.
 */
export interface Bounded {
  readonly value: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly open: number;
}

export const NOTHING: Bounded = { value: ZERO, lower: ZERO, upper: ZERO, open: 0 };

export function plus(one: Bounded, other: Bounded): Bounded {
  return combine(one, other, (a, b) => a.plus(b), one.open + other.open);
}

export function minus(one: Bounded, other: Bounded): Bounded {
  return combine(one, other, (a, b) => a.minus(b), one.open - other.open);
}

type Operation = (one: Decimal, other: Decimal) => Decimal;

/** A bound that is the value in both is the value in the result too: most figures are exact, and need it worked out once. */
function combine(one: Bounded, other: Bounded, operate: Operation, open: number): Bounded {
  const value = operate(one.value, other.value);
  const bound = (name: 'lower' | 'upper'): Decimal =>
    one[name] === one.value && other[name] === other.value ? value : operate(one[name], other[name]);
  return { value, lower: bound('lower'), upper: bound('upper'), open };
}

export function sum(parts: Iterable<Bounded>): Bounded {
  let total = NOTHING;
  for (const part of parts) total = plus(total, part);
  return total;
}

/** Exact: nothing open and all three the same. */
export function isExact(figure: Bounded): boolean {
  return figure.open === 0 && figure.lower.eq(figure.value) && figure.upper.eq(figure.value);
}
