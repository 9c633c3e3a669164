import type { Decimal } from './decimal.js';

/** A value with the bounds between which the truth lies; null where there is no bound ("over 2,000"). */
export interface Bounded {
  readonly value: Decimal;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
}

/** Whether both bounds equal the value. */
export function isExact({ value, lower, upper }: Bounded): boolean {
  return lower !== null && upper !== null && lower.eq(value) && upper.eq(value);
}
