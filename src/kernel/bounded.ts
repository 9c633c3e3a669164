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
  return {
    value: one.value.plus(other.value),
    lower: one.lower.plus(other.lower),
    upper: one.upper.plus(other.upper),
    open: one.open + other.open,
  };
}

export function minus(one: Bounded, other: Bounded): Bounded {
  return {
    value: one.value.minus(other.value),
    lower: one.lower.minus(other.lower),
    upper: one.upper.minus(other.upper),
    open: one.open - other.open,
  };
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
