import type { Decimal } from '../../../src/kernel/decimal.js';
import type { Period } from '../../../src/kernel/period.js';
import type { Observation } from '../../../src/rollup/rules/observation.plan.js';

/* What series say, by brute force: see naive-rollup.ts. */

/** A sum of observations: its value in ten-thousandths, and how often each inexact observation is in it. */
export interface Sum {
  readonly value: number;
  readonly parts: ReadonlyMap<Observation, number>;
}

/** Value, lower and upper bound in ten-thousandths; null without a bound. */
export type Bounds = readonly [number, number | null, number | null];

export interface Piece {
  readonly observation: Observation;
  /** Day numbers; a stock's are all there are. */
  readonly from: number;
  readonly to: number;
  readonly cut: boolean;
  readonly says: Sum;
  contribution: Sum | null;
  /** Of a stock: the series has ended, as the place's successor reports for both. */
  readonly ended?: true;
}

// Taken out once: reaching for a global is slow inside a test.
const { parse } = Date;
const GREATEST = 2 ** 53 - 1;

/** Exact as long as observations have four decimals at most and stay below what a whole number can hold. */
export function wholeOf(amount: Decimal): number {
  const result = Number(amount.toFixed(4).replace('.', ''));
  if (result > GREATEST || result < -GREATEST) throw new Error(`${amount.toFixed()} is too great to be exact here`);
  return result;
}

function sumOf(observation: Observation): Sum {
  const { value, lower, upper } = observation.amount;
  const precise = lower?.toFixed() === value.toFixed() && upper?.toFixed() === value.toFixed();
  return { value: wholeOf(value), parts: new Map(precise ? [] : [[observation, 1]]) };
}

export function combine(one: Sum, other: Sum, sign: 1 | -1): Sum {
  const all = [...new Set([...one.parts.keys(), ...other.parts.keys()])];
  const parts = all.map((part): [Observation, number] => [
    part,
    (one.parts.get(part) ?? 0) + sign * (other.parts.get(part) ?? 0),
  ]);
  return { value: one.value + sign * other.value, parts: new Map(parts.filter(([, times]) => times !== 0)) };
}

export function total(sums: readonly Sum[]): Sum {
  return sums.reduce<Sum>((left, right) => combine(left, right, 1), { value: 0, parts: new Map() });
}

/** Of a metric that cannot be negative. */
export function bounds({ value, parts }: Sum): Bounds {
  let [lower, upper] = [value, value];
  for (const [{ amount }, times] of parts) {
    const below = amount.lower === null ? Infinity : wholeOf(amount.value) - wholeOf(amount.lower);
    const above = amount.upper === null ? Infinity : wholeOf(amount.upper) - wholeOf(amount.value);
    lower -= times > 0 ? times * below : -times * above;
    upper += times > 0 ? times * above : -times * below;
  }
  const floor = parts.size > 0 && lower < 0 ? Math.min(0, value) : lower;
  return [value, floor === -Infinity ? null : floor, upper === Infinity ? null : upper];
}

export function dayNumber(day: string): number {
  return parse(day) / 86_400_000;
}

export function sameSeries(one: Observation, other: Observation): boolean {
  return (
    one.scope === other.scope &&
    one.place.canonical[0] === other.place.canonical[0] &&
    one.subject === other.subject &&
    one.pairing?.id === other.pairing?.id
  );
}

export function sameClaim(one: Observation, other: Observation): boolean {
  return sameSeries(one, other) && one.start === other.start && one.end === other.end;
}

function beats(one: Observation, other: Observation): boolean {
  const precise = (observation: Observation): boolean => sumOf(observation).parts.size === 0;
  if (one.preferred !== other.preferred) return one.preferred;
  if (precise(one) !== precise(other)) return precise(one);
  if (one.published !== other.published) return (one.published ?? '') > (other.published ?? '');
  if (one.sourceCode !== other.sourceCode) return one.sourceCode > other.sourceCode;
  return BigInt(one.id) > BigInt(other.id);
}

export function winners(observations: readonly Observation[]): Observation[] {
  return observations.filter(
    (one) => !observations.some((rival) => rival !== one && sameClaim(one, rival) && beats(rival, one)),
  );
}

/** The widest observations of the same series that lie in this one. */
export function partsOf(observation: Observation, counted: readonly Observation[]): Observation[] {
  const lies = (inner: Observation, outer: Observation): boolean =>
    outer.start <= inner.start && inner.end <= outer.end;
  const within = counted.filter(
    (other) => other !== observation && sameSeries(other, observation) && lies(other, observation),
  );
  return within.filter((one) => !within.some((other) => other !== one && lies(one, other)));
}

function pieceOf(observation: Observation, counted: readonly Observation[]): Piece {
  const [first, last] = [dayNumber(observation.start), dayNumber(observation.end)];
  const parts = partsOf(observation, counted);
  const meet = parts.some((one) =>
    parts.some((other) => one !== other && one.start <= other.end && other.start <= one.end),
  );
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (day) => !parts.some(({ start, end }) => dayNumber(start) <= day && day <= dayNumber(end)),
  );
  const [from, to] = [days[0] ?? 0, days.at(-1) ?? 0];
  const isRun = days.length > 0 && days.length === to - from + 1 && (from === first || to === last);
  if (parts.length === 0 || meet || !isRun)
    return { observation, from: first, to: last, cut: false, says: sumOf(observation), contribution: null };
  const says = combine(sumOf(observation), total(parts.map(sumOf)), -1);
  return { observation, from, to, cut: true, says, contribution: null };
}

export function naiveFlows(observations: readonly Observation[]): readonly Piece[] {
  const counted = winners(observations);
  return counted.map((observation) => pieceOf(observation, counted));
}

/** The level of every series at the end of the period, and the last ones of those that have ended by then. */
export function naiveStocks(observations: readonly Observation[], period: Period): readonly Piece[] {
  const known = winners(observations).filter(({ end }) => period.end === null || end <= period.end);
  const replacing = ({ place, subject, pairing }: Observation): readonly string[] =>
    known
      .filter(
        (other) =>
          subject === null &&
          other.subject === null &&
          other.place.canonical[0] === place.current[0] &&
          place.mergedBy !== null &&
          other.end > place.mergedBy &&
          (other.pairing === null || other.pairing.id === pairing?.id),
      )
      .map(({ end }) => end);
  const stands = (one: Observation): boolean => replacing(one).every((day) => one.end < day);
  return known
    .filter(
      (one) => stands(one) && !known.some((other) => sameSeries(one, other) && other.end > one.end && stands(other)),
    )
    .map((observation) => ({
      ...{ observation, from: -Infinity, to: Infinity, cut: false },
      ...{ says: sumOf(observation), contribution: null },
      ...(replacing(observation).length > 0 ? { ended: true } : {}),
    }));
}
