import type { RequestContext } from '../kernel/context.js';
import { isExact } from '../kernel/bounded.js';
import { presented } from './resolve.plan.js';
import type { RollupAnswer } from './rollup.loader.js';
import type { Rollup } from './rollup.type.js';

export interface RollupModel extends Rollup {
  readonly answer: RollupAnswer;
}

/** An answer as the API shows it. */
export function toRollup(answer: RollupAnswer, context: RequestContext): RollupModel {
  const { amounts, metric, period, applicable } = answer;
  const shown = amounts.total && applicable ? presented(amounts.total) : null;
  // What is left after an open part was taken off has no honest bounds: 100 less "over 80" is not 20 to 100.
  const bounded = (amounts.total?.open ?? 0) >= 0;
  return {
    answer,
    period,
    status: shown ? 'OBSERVED' : applicable ? 'MISSING' : 'NOT_APPLICABLE',
    value: shown?.value ?? null,
    exact: amounts.total === null || isExact(amounts.total),
    lower: bounded ? (shown?.lower ?? null) : null,
    upper: bounded ? (shown?.upper ?? null) : null,
    unit: metric.unit,
    basis: amounts.basis,
    reported: amounts.reported,
    itemized: amounts.itemized,
    gap: amounts.gap,
    coverage: amounts.coverage,
    observationCount: amounts.observationCount,
    latestPeriodEnd: amounts.latestEnd,
    computedAt: context.now,
  };
}
