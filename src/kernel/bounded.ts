import { type Decimal, greatest, least, ZERO } from './decimal.js';

/**
 * A value with its lower and upper bound. `open` counts the parts without an upper bound ("over 2,000"); such a part adds
 * nothing to `upper`. All four add and subtract alike, so that bounds pass through totals and their adjustments without
 * loss.
 */
export interface Bounded {
  readonly value: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly open: number;
}

export const NOTHING: Bounded = { value: ZERO, lower: ZERO, upper: ZERO, open: 0 };

/** The sum of two amounts. */
export function plus(one: Bounded, other: Bounded): Bounded {
  return combine(one, other, (a, b) => a.plus(b), one.open + other.open);
}

/** The difference of two amounts: an open part cancels against itself. */
export function minus(one: Bounded, other: Bounded): Bounded {
  return combine(one, other, (a, b) => a.minus(b), one.open - other.open);
}

type Operation = (one: Decimal, other: Decimal) => Decimal;

/** A bound equal to the value in both operands is equal to it in the result: most values are exact, and computed once. */
function combine(one: Bounded, other: Bounded, operate: Operation, open: number): Bounded {
  const value = operate(one.value, other.value);
  const bound = (name: 'lower' | 'upper'): Decimal =>
    one[name] === one.value && other[name] === other.value ? value : operate(one[name], other[name]);
  return { value, lower: bound('lower'), upper: bound('upper'), open };
}

/** The sum of all parts; zero without any. */
export function sum(parts: Iterable<Bounded>): Bounded {
  let total = NOTHING;
  for (const part of parts) total = plus(total, part);
  return total;
}

/** Whether nothing is open and both bounds equal the value. */
export function isExact(bounded: Bounded): boolean {
  return bounded.open === 0 && bounded.lower.eq(bounded.value) && bounded.upper.eq(bounded.value);
}

/** A sum as it is shown: bounds in order, and no upper bound if a part is open. */
export function presented(total: Bounded): { value: Decimal; lower: Decimal; upper: Decimal | null } {
  const components = [total.lower, total.upper, total.value];
  return total.open > 0
    ? { value: total.value, lower: least([total.lower, total.value]), upper: null }
    : { value: total.value, lower: least(components), upper: greatest(components) };
}
