import type { Day } from '../../kernel/day.js';
import { settleClaims } from './claim.plan.js';
import { type Figure, seriesKey } from './figure.plan.js';
import type { Finding } from './finding.plan.js';

/** The readings of one thing over time, the oldest first, one a day. */
export interface StockSeries {
  readonly readings: readonly Figure[];
}

export interface Stocks {
  readonly series: readonly StockSeries[];
  readonly findings: readonly Finding[];
}

export function toStocks(figures: readonly Figure[]): Stocks {
  const findings: Finding[] = [];
  const series = [...Map.groupBy(figures, seriesKey).values()].map((readings): StockSeries => {
    const claims = settleClaims(readings, (figure) => figure.end);
    findings.push(...claims.findings);
    return { readings: claims.counting.toSorted((one, other) => (one.end < other.end ? -1 : 1)) };
  });
  return { series, findings };
}

/** The latest reading up to a day; null before the first. No day: the latest of all. */
export function readingAt(series: StockSeries, day: Day | null): Figure | null {
  return series.readings.findLast((reading) => day === null || reading.end <= day) ?? null;
}
