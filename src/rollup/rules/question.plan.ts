import { formatPeriod, type Period } from '../../kernel/period.js';
import type { MetricModel } from '../../metric/metric.type.js';
import type { Boundaries, RollupNode } from './node.plan.js';

/** What a roll-up is asked of: a node of a tree, a program, or a thing with observations of its own. */
export type RollupPlace =
  Exclude<RollupNode, { tree: 'PROGRAM' }> | { readonly tree: 'PROGRAM'; readonly program: number };

export interface RollupQuestion {
  readonly place: RollupPlace;
  readonly metric: MetricModel;
  readonly period: Period;
  readonly boundaries: Boundaries;
  readonly asOf: Date | null;
}

/** Tells questions apart. */
export function rollupKey({ place, metric, period, boundaries, asOf }: RollupQuestion): string {
  return JSON.stringify([place, metric.rowId, formatPeriod(period), boundaries, asOf]);
}
