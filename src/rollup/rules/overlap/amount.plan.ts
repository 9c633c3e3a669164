import { type Bounded, isExact } from '../../../kernel/bounded.js';
import { type Decimal, ZERO } from '../../../kernel/decimal.js';
import type { Observation } from '../observation.plan.js';

/** An observation with bounds, told apart from every other by being itself. */
export type Inexact = Pick<Observation, 'amount'>;

/**
 * A sum of observations with whole coefficients. Only an observation itself cancels against itself, so the inexact ones
 * are remembered with how often each is counted; the exact ones are a number.
 */
export interface Amount {
  readonly value: Decimal;
  /** Observations with bounds, and the coefficient of each; never zero. */
  readonly inexact: ReadonlyMap<Inexact, number>;
}

/** What a sum is known to be: exact, or between its bounds. */
export interface BoundedSum extends Bounded {
  readonly exact: boolean;
}

const NONE: ReadonlyMap<Inexact, number> = new Map();

export const NO_AMOUNT: Amount = { value: ZERO, inexact: NONE };

export function amountOf(observation: Observation): Amount {
  const { value } = observation.amount;
  return { value, inexact: isExact(observation.amount) ? NONE : new Map([[observation, 1]]) };
}

export const plusAmount = (one: Amount, other: Amount): Amount => combine(one, other, 1);
export const minusAmount = (one: Amount, other: Amount): Amount => combine(one, other, -1);

export function sumAmounts(amounts: Iterable<Amount>): Amount {
  let value = ZERO;
  let inexact: Map<Inexact, number> | null = null;
  for (const amount of amounts) {
    value = value.plus(amount.value);
    if (amount.inexact.size > 0) inexact = merge(inexact ?? new Map<Inexact, number>(), amount.inexact, 1);
  }
  return { value, inexact: inexact ?? NONE };
}

function combine(one: Amount, other: Amount, sign: 1 | -1): Amount {
  const value = sign === 1 ? one.value.plus(other.value) : one.value.minus(other.value);
  if (one.inexact.size + other.inexact.size === 0) return { value, inexact: NONE };
  return { value, inexact: merge(new Map(one.inexact), other.inexact, sign) };
}

function merge(into: Map<Inexact, number>, from: ReadonlyMap<Inexact, number>, sign: 1 | -1): Map<Inexact, number> {
  for (const [observation, coefficient] of from) {
    const sum = (into.get(observation) ?? 0) + sign * coefficient;
    if (sum === 0) into.delete(observation);
    else into.set(observation, sum);
  }
  return into;
}

/**
 * The upper bound of figures of which some cross: all that no other covers. Where that states less than the figures that
 * count, as a total below its parts does, it limits nothing: the value is never above its bound.
 */
export function upperOf(resolved: BoundedSum, outermost: BoundedSum): Decimal | null {
  if (resolved.upper === null || outermost.upper === null) return null;
  return outermost.upper.lt(resolved.upper) ? resolved.upper : outermost.upper;
}

/**
 * The bounds of a sum: an observation counted positively brings its lower bound to the lower and its upper to the upper
 * one, one counted negatively changes sides. A bound that would rest on an open one is null.
 *
 * @param signed - whether the metric can be negative; where it cannot, nothing is lower than zero.
 */
export function boundsOf({ value, inexact }: Amount, signed: boolean): BoundedSum {
  let lower: Decimal | null = value;
  let upper: Decimal | null = value;
  for (const [{ amount }, coefficient] of inexact) {
    const [least, most] = coefficient > 0 ? [amount.lower, amount.upper] : [amount.upper, amount.lower];
    lower = lower && least && lower.plus(least.minus(amount.value).times(coefficient));
    upper = upper && most && upper.plus(most.minus(amount.value).times(coefficient));
  }
  if (inexact.size > 0 && !signed && (lower === null || lower.lt(ZERO))) lower = value.lt(ZERO) ? value : ZERO;
  return { value, lower, upper, exact: inexact.size === 0 };
}
