import type { Day } from '../../kernel/day.js';
import { chooseClaims } from './claim.plan.js';
import { type Observation, seriesKey } from './observation.plan.js';
import type { Finding } from './finding.plan.js';

/** The readings of one thing over time, the oldest first, one a day. */
export interface StockSeries {
  readonly readings: readonly Observation[];
}

export interface Stocks {
  readonly series: readonly StockSeries[];
  readonly findings: readonly Finding[];
}

export function toStocks(observations: readonly Observation[]): Stocks {
  const findings: Finding[] = [];
  const series = [...Map.groupBy(observations, seriesKey).values()].map((readings): StockSeries => {
    const claims = chooseClaims(readings, (observation) => observation.end);
    findings.push(...claims.findings);
    return { readings: claims.counting.toSorted((one, other) => (one.end < other.end ? -1 : 1)) };
  });
  return { series, findings };
}

/** The latest reading up to a day; null before the first. No day: the latest of all. */
export function readingAt(series: StockSeries, day: Day | null): Observation | null {
  return series.readings.findLast((reading) => day === null || reading.end <= day) ?? null;
}
