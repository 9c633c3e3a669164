import { type Decimal, divide, ZERO } from '../kernel/decimal.js';
import type { TargetComparison } from './target.type.js';

/** The amount that a target is compared with, as it is shown; null where it is missing, suppressed or unbounded. */
export interface Actual {
  readonly value: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
}

export interface Agreed {
  readonly comparison: TargetComparison;
  /** Null for "not less than in the previous round", whose value is unknown here. */
  readonly value: Decimal | null;
}

const SHARE_DECIMALS = 6;

/** Share of the agreed value that is reached, 1 for all of it; null if either value is unknown or the agreed one is 0. */
export function progressOf(agreed: Agreed, actual: Actual | null): number | null {
  if (agreed.value === null || agreed.value.eq(ZERO) || actual?.value == null) return null;
  return divide(actual.value, agreed.value, SHARE_DECIMALS).toNumber();
}

/** Whether a target is certainly met (true), certainly missed (false), or neither is certain (null). */
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
