import type { RequestContext } from '../../kernel/context.js';
import { isExact } from '../../kernel/bounded.js';
import { presented } from '../rules/resolve.plan.js';
import type { RollupAnswer } from './rollup.loader.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Period } from '../../kernel/period.js';
import type { RollupBasis } from '../rules/resolve.plan.js';

export const ROLLUP_STATUSES = ['OBSERVED', 'MISSING', 'SUPPRESSED', 'NOT_APPLICABLE'] as const;
export type RollupStatus = (typeof ROLLUP_STATUSES)[number];

/** A roll-up as the API shows it; the GraphQL type says what each field means. */
export interface RollupModel {
  readonly answer: RollupAnswer;
  readonly period: Period;
  readonly status: RollupStatus;
  readonly value: Decimal | null;
  readonly exact: boolean;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly unit: string;
  readonly basis: RollupBasis;
  readonly reported: Decimal | null;
  readonly itemized: Decimal | null;
  readonly gap: Decimal | null;
  readonly coverage: number | null;
  readonly observationCount: number;
  readonly latestPeriodEnd: string | null;
  readonly computedAt: Date;
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
