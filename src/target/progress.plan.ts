import { type Decimal, divide, ZERO } from '../kernel/decimal.js';
import type { TargetComparison } from './target.type.js';

/** What came of a target, as it is shown; null where it is missing, suppressed or unbounded. */
export interface Actual {
  readonly value: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
}

export interface Agreed {
  readonly comparison: TargetComparison;
  /** Null where it is the figure of the round before, which is not known here. */
  readonly value: Decimal | null;
}

const PLACES_OF_A_SHARE = 6;

/** Share of the agreed value that is reached: 1 is all of it. Null where either is unknown or nothing was agreed. */
export function progressOf(agreed: Agreed, actual: Actual | null): number | null {
  if (agreed.value === null || agreed.value.eq(ZERO) || actual?.value == null) return null;
  return divide(actual.value, agreed.value, PLACES_OF_A_SHARE).toNumber();
}

/** Whether it is met for certain (true), missed for certain (false), or the figures leave it open (null). */
export function isMet(agreed: Agreed, actual: Actual | null): boolean | null {
  const { comparison, value } = agreed;
  if (value === null || actual?.value == null) return null;
  const { lower, upper } = actual;
  switch (comparison) {
    case 'AT_LEAST':
      if (lower?.gte(value)) return true;
      return upper?.lt(value) ? false : null;
    case 'AT_MOST':
      if (upper?.lte(value)) return true;
      return lower?.gt(value) ? false : null;
    case 'AT_LEAST_PREVIOUS_ROUND':
      return null;
  }
}
