import { type Decimal, decimal, divide, ZERO } from '../../kernel/decimal.js';

/** A roll-up as it is shown. `value` is null if it is missing or suppressed, a bound if there is none. */
export interface Compared {
  readonly value: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly exact: boolean;
}

export interface Change extends Compared {
  /** In percent of the earlier value, to two decimals; null if that is missing or not above zero. */
  readonly rate: Decimal | null;
}

export const CHANGE_DIRECTIONS = ['RISE', 'FALL', 'NONE'] as const;
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];

const PLACES_OF_A_RATE = 2;

/**
 * By how much a roll-up differs from an earlier one. If either is missing, the change is null, never 0 or the whole
 * value; its bounds are those of the worst case of both sides.
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
    // A percentage of zero or of a negative value is meaningless.
    rate: before.value.gt(ZERO) ? divide(value.times(decimal(100)), before.value, PLACES_OF_A_RATE) : null,
  };
}
