import type { Decimal } from '../../kernel/decimal.js';
import type { Period } from '../../kernel/period.js';
import type { RollupQuestion } from '../rules/question.plan.js';
import type { RollupBasis } from '../rules/reconcile.plan.js';
import type { Verdict } from '../disclosure/verdict.plan.js';
import { withhold } from '../disclosure/withhold.plan.js';
import type { Resolved } from '../rules/resolve.plan.js';

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
  readonly reportedLower: Decimal | null;
  readonly reportedUpper: Decimal | null;
  readonly itemized: Decimal | null;
  readonly itemizedLower: Decimal | null;
  readonly itemizedUpper: Decimal | null;
  readonly gap: Decimal | null;
  readonly gapLower: Decimal | null;
  readonly gapUpper: Decimal | null;
  readonly coverage: number | null;
  readonly observationCount: number;
  readonly latestPeriodEnd: string | null;
  readonly computedAt: Date;
}

/** The answer to a question: what was asked, what observations amount to, and how it is shown. */
export interface RollupModel extends RollupQuestion, Omit<Resolved, 'reported' | 'itemized' | 'gap'>, ShownRollup {
  /** What of it the caller may see; null for a caller who may see all of it. */
  readonly verdict: Verdict | null;
}

/** The answer as a roll-up, without what a caller may not see. */
export function toGuardedRollup(
  question: RollupQuestion,
  resolved: Resolved,
  { verdict, now }: { readonly verdict: Verdict; readonly now: Date },
): RollupModel {
  const rollup = { ...toRollup(question, withhold(resolved, verdict), now), verdict };
  return verdict === 'WITHHELD' ? { ...rollup, status: 'SUPPRESSED', exact: true } : rollup;
}

/** The answer as a roll-up; `now` is the time of computation. */
export function toRollup(question: RollupQuestion, resolved: Resolved, now: Date): RollupModel {
  const { total, applicable, reported, itemized, gap } = resolved;
  const shown = applicable ? total : null;
  const rollup: RollupModel = {
    total,
    applicable,
    basis: resolved.basis,
    coverage: resolved.coverage,
    observationCount: resolved.observationCount,
    latestEnd: resolved.latestEnd,
    reportingUnits: resolved.reportingUnits,
    evidence: resolved.evidence,
    verdict: null,
    place: question.place,
    metric: question.metric,
    period: question.period,
    boundaries: question.boundaries,
    asOf: question.asOf,
    status: shown ? 'OBSERVED' : applicable ? 'MISSING' : 'NOT_APPLICABLE',
    value: shown?.value ?? null,
    exact: total?.exact ?? true,
    lower: shown?.lower ?? null,
    upper: shown?.upper ?? null,
    reported: reported?.value ?? null,
    reportedLower: reported?.lower ?? null,
    reportedUpper: reported?.upper ?? null,
    itemized: itemized?.value ?? null,
    itemizedLower: itemized?.lower ?? null,
    itemizedUpper: itemized?.upper ?? null,
    gap: gap?.value ?? null,
    gapLower: gap?.lower ?? null,
    gapUpper: gap?.upper ?? null,
    unit: question.metric.unit,
    latestPeriodEnd: resolved.latestEnd,
    computedAt: now,
  };
  // Few have these; one shape for all others is made and read faster.
  return resolved.printed || resolved.negativeKnots ? { ...resolved, ...rollup } : rollup;
}
