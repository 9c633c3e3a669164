import type { Day } from '../../kernel/day.js';
import { chooseClaims } from './claim.plan.js';
import type { Finding } from './finding.plan.js';
import { type Observation, seriesKey } from './observation.plan.js';
import { todayOf } from './overlap/region.plan.js';

/** The readings of one series over time, the oldest first, one a day. */
export interface StockSeries {
  readonly readings: readonly Observation[];
  /** The first day on which its place's successor reports for both: from then on the series has no level. */
  readonly endsOn: Day | null;
}

export interface Stocks {
  readonly series: readonly StockSeries[];
  readonly findings: readonly Finding[];
}

export function toStocks(observations: readonly Observation[]): Stocks {
  const findings: Finding[] = [];
  const series = [...Map.groupBy(observations, seriesKey).values()].map((readings) => {
    const claims = chooseClaims(readings, (observation) => observation.end);
    findings.push(...claims.findings);
    return claims.counting.toSorted((one, other) => (one.end < other.end ? -1 : 1));
  });
  const successors = Map.groupBy(series.flat().filter(isOfThePlace), ({ place }) => todayOf(place));
  return { series: series.map((readings) => ({ readings, endsOn: endOf(readings, successors) })), findings };
}

/** The latest reading up to a day; null before the first and once the series has ended. No day: the latest of all. */
export function readingAt({ readings, endsOn }: StockSeries, day: Day | null): Observation | null {
  if (endsOn !== null && (day === null || day >= endsOn)) return null;
  return readings.findLast((reading) => day === null || reading.end <= day) ?? null;
}

/** The last reading that counted before a series ended; null where it never did. */
export function lastBefore(readings: readonly Observation[], endsOn: Day | null): Observation | null {
  return readings.findLast(({ end }) => endsOn === null || end < endsOn) ?? null;
}

const isOfThePlace = ({ subject }: Observation): boolean => subject === null;

/**
 * A place that was merged counts beside its successor until that has a reading dated after the merger: this is of the
 * whole, whatever its scope. A reading for another pairing says nothing about it.
 */
function endOf([first]: readonly Observation[], successors: ReadonlyMap<number, readonly Observation[]>): Day | null {
  if (!first || !isOfThePlace(first)) return null;
  const { mergedBy, current } = first.place;
  if (mergedBy === null) return null;
  const days = (successors.get(current[0] ?? first.place.id) ?? [])
    .filter(({ end, pairing }) => end > mergedBy && (pairing === null || pairing.id === first.pairing?.id))
    .map(({ end }) => end);
  return days.reduce<Day | null>((least, day) => (least === null || day < least ? day : least), null);
}
