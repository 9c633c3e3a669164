import type { Period } from '../../kernel/period.js';
import type { MetricModel } from '../../metric/metric.type.js';
import type { Boundaries, RollupNode } from './node.plan.js';

/** What a question is about. */
export type RollupPlace = RollupNode;

export interface RollupQuestion {
  readonly place: RollupPlace;
  readonly metric: MetricModel;
  readonly period: Period;
  readonly boundaries: Boundaries;
  readonly asOf: Date | null;
}

/** What the cube answers: flows and stocks under current boundaries, as known now. */
export type CubeQuestion = Pick<RollupQuestion, 'metric' | 'period' | 'place'>;

/** The same question about another metric. */
export function aboutMetric({ place, period, boundaries, asOf }: RollupQuestion, metric: MetricModel): RollupQuestion {
  return { place, metric, period, boundaries, asOf };
}

/** Identifies a question; equal for equal questions. */
export function rollupKey({ place, metric, period, boundaries, asOf }: RollupQuestion): string {
  const moment = asOf === null ? '' : asOf.toISOString();
  return `${placeKey(place)}|${metric.rowId.toString()}|${period.start ?? ''}|${period.end ?? ''}|${boundaries}|${moment}`;
}

export function placeKey(place: RollupPlace): string {
  switch (place.tree) {
    case 'RECIPIENT':
    case 'SUPPORTER':
      return `${place.tree} ${place.division.toString()}`;
    case 'PAIRING':
      return `PAIRING ${place.pairing.toString()}`;
    case 'PROGRAM':
      return `PROGRAM ${place.program.toString()}`;
    case 'SUBJECT':
      return `SUBJECT ${place.subject}`;
  }
}
