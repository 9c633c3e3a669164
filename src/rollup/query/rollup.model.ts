import { isExact, presented } from '../../kernel/bounded.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Period } from '../../kernel/period.js';
import type { RollupQuestion } from '../rules/question.plan.js';
import { type Resolved } from '../rules/resolve.plan.js';
import { type RollupBasis } from '../rules/reconcile.plan.js';

export const ROLLUP_STATUSES = ['OBSERVED', 'MISSING', 'SUPPRESSED', 'NOT_APPLICABLE'] as const;
export type RollupStatus = (typeof ROLLUP_STATUSES)[number];

/** A roll-up as the API shows it; the GraphQL type describes each field. */
export interface ShownRollup {
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

/** The answer to a question: what was asked, what observations amount to, and how it is shown. */
export interface RollupModel extends RollupQuestion, Resolved, ShownRollup {}

/** The answer as a roll-up; `now` is the time of computation. */
export function toRollup(question: RollupQuestion, resolved: Resolved, now: Date): RollupModel {
  const { total, applicable } = resolved;
  const shown = total && applicable ? presented(total) : null;
  // After an open part was subtracted, no bounds can be derived: 100 less "over 80" is not 20 to 100.
  const isBounded = (total?.open ?? 0) >= 0;
  return {
    ...resolved,
    place: question.place,
    metric: question.metric,
    period: question.period,
    boundaries: question.boundaries,
    asOf: question.asOf,
    status: shown ? 'OBSERVED' : applicable ? 'MISSING' : 'NOT_APPLICABLE',
    value: shown?.value ?? null,
    exact: total === null || isExact(total),
    lower: isBounded ? (shown?.lower ?? null) : null,
    upper: isBounded ? (shown?.upper ?? null) : null,
    unit: question.metric.unit,
    latestPeriodEnd: resolved.latestEnd,
    computedAt: now,
  };
}
