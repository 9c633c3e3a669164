import { type Decimal, decimal, divide, ZERO } from '../../kernel/decimal.js';

/** An observation as it is shown; null where it is missing, suppressed or unbounded. */
export interface Compared {
  readonly value: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly exact: boolean;
}

export interface Change extends Compared {
  /** In percent of the earlier value. */
  readonly rate: Decimal | null;
}

const PLACES_OF_A_RATE = 2;

/**
 * By how much an observation differs from an earlier one. What is missing on either side leaves the change unknown, never 0 or
 * the whole observation; bounds take the worst of both sides.
 */
export function changeBetween(now: Compared, before: Compared): Change {
  const exact = now.exact && before.exact;
  if (now.value === null || before.value === null) return { value: null, lower: null, upper: null, exact, rate: null };
  const value = now.value.minus(before.value);
  return {
    value,
    lower: now.lower && before.upper ? now.lower.minus(before.upper) : null,
    upper: now.upper && before.lower ? now.upper.minus(before.lower) : null,
    exact,
    // A share of nothing, or of a fall, says nothing.
    rate: before.value.gt(ZERO) ? divide(value.times(decimal(100)), before.value, PLACES_OF_A_RATE) : null,
  };
}
