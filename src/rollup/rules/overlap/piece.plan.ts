import { addDays, type Day } from '../../../kernel/day.js';
import { contains, type Interval } from '../../../kernel/period.js';
import type { Observation } from '../observation.plan.js';
import { type Amount, amountOf, minusAmount, sumAmounts } from './amount.plan.js';

/** What one observation of a flow says beyond the shorter ones of its series. */
export interface Piece {
  readonly observation: Observation;
  readonly interval: Interval;
  readonly amount: Amount;
  /** Whether the interval is only the rest of what was reported: January–August after January–June is July and August. */
  readonly cut: boolean;
  /** The amount less what is known already of what it covers; the amount itself if it is not given. */
  readonly rest?: Amount;
}

/**
 * Takes a series apart, one observation an interval. A longer interval says what it adds to the shorter ones in it. Where
 * these leave exactly one run of days at its beginning or end, it becomes that run; else it keeps its interval.
 */
export function toPieces(series: readonly Observation[]): readonly Piece[] {
  if (series.length === 1) return series.map(whole);
  const inOrder = series.toSorted(widestFirst);
  return islandsOf(inOrder).flatMap((island) => island.map((observation) => pieceOf(observation, island)));
}

const whole = (observation: Observation): Piece => ({
  observation,
  interval: { start: observation.start, end: observation.end },
  amount: amountOf(observation),
  cut: false,
});

/** What meets directly or through others; intervals of different islands have nothing to do with each other. */
function islandsOf(inOrder: readonly Observation[]): readonly (readonly Observation[])[] {
  const islands: Observation[][] = [];
  let end: Day = '';
  for (const observation of inOrder) {
    const island = islands.at(-1);
    if (island && observation.start <= end) island.push(observation);
    else islands.push([observation]);
    if (observation.end > end) end = observation.end;
  }
  return islands;
}

function pieceOf(observation: Observation, island: readonly Observation[]): Piece {
  const parts = outermost(island.filter((other) => other !== observation && contains(observation, other)));
  if (parts.some((part, at) => at > 0 && part.start <= (parts[at - 1] as Observation).end)) return whole(observation);
  const rest = restOf(observation, parts);
  if (!rest) return whole(observation);
  const amount = minusAmount(amountOf(observation), sumAmounts(parts.map(amountOf)));
  return { observation, interval: rest, amount, cut: true };
}

/** Those that lie in no other; the intervals are in order, the widest of one start first. */
function outermost(inOrder: readonly Observation[]): readonly Observation[] {
  let end: Day = '';
  return inOrder.filter((observation) => {
    if (observation.end <= end) return false;
    end = observation.end;
    return true;
  });
}

/** The run of days that parts, which do not meet, leave at the end or the beginning of an interval. */
function restOf({ start, end }: Interval, parts: readonly Interval[]): Interval | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const isRun = parts.every((part, at) => at === 0 || part.start === addDays((parts[at - 1] as Interval).end, 1));
  if (!isRun || (first.start > start && last.end < end)) return null;
  if (last.end < end) return { start: addDays(last.end, 1), end };
  return first.start > start ? { start, end: addDays(first.start, -1) } : null;
}

function widestFirst(one: Observation, other: Observation): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.end > other.end ? -1 : Number(one.end < other.end);
}
