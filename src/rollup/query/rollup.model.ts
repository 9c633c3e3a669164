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

/** The properties of a roll-up that follow from what observations amount to, whatever was asked and when. */
export const AMOUNT_PROPERTIES: ReadonlySet<string> = new Set<keyof ShownRollup>([
  ...(['status', 'value', 'exact', 'lower', 'upper', 'basis', 'coverage', 'observationCount'] as const),
  ...(['reported', 'reportedLower', 'reportedUpper', 'itemized', 'itemizedLower', 'itemizedUpper'] as const),
  ...(['gap', 'gapLower', 'gapUpper', 'latestPeriodEnd'] as const),
]);

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

/**
 * As {@link toRollup}, for one of hundreds of cells of which few fields are asked for: a copy of it has the question alone.
 */
export function toCell(question: RollupQuestion, resolved: Resolved, now: Date): RollupModel {
  return resolved.printed || resolved.negativeKnots
    ? toRollup(question, resolved, now)
    : new Cell(question, resolved, now);
}

/** Getters of a class: what nobody asks for is not made. */
class Cell implements RollupModel {
  readonly place: RollupQuestion['place'];
  readonly metric: RollupQuestion['metric'];
  readonly period: Period;
  readonly boundaries: RollupQuestion['boundaries'];
  readonly asOf: Date | null;

  constructor(
    { place, metric, period, boundaries, asOf }: RollupQuestion,
    private readonly resolved: Resolved,
    readonly computedAt: Date,
  ) {
    this.place = place;
    this.metric = metric;
    this.period = period;
    this.boundaries = boundaries;
    this.asOf = asOf;
  }

  private get shown(): Resolved['total'] {
    return this.resolved.applicable ? this.resolved.total : null;
  }
  get verdict(): null {
    return null;
  }
  get status(): RollupStatus {
    return this.shown ? 'OBSERVED' : this.resolved.applicable ? 'MISSING' : 'NOT_APPLICABLE';
  }
  get exact(): boolean {
    return this.resolved.total?.exact ?? true;
  }
  get unit(): string {
    return this.metric.unit;
  }
  get value(): Decimal | null {
    return this.shown?.value ?? null;
  }
  get lower(): Decimal | null {
    return this.shown?.lower ?? null;
  }
  get upper(): Decimal | null {
    return this.shown?.upper ?? null;
  }
  get reported(): Decimal | null {
    return this.resolved.reported?.value ?? null;
  }
  get reportedLower(): Decimal | null {
    return this.resolved.reported?.lower ?? null;
  }
  get reportedUpper(): Decimal | null {
    return this.resolved.reported?.upper ?? null;
  }
  get itemized(): Decimal | null {
    return this.resolved.itemized?.value ?? null;
  }
  get itemizedLower(): Decimal | null {
    return this.resolved.itemized?.lower ?? null;
  }
  get itemizedUpper(): Decimal | null {
    return this.resolved.itemized?.upper ?? null;
  }
  get gap(): Decimal | null {
    return this.resolved.gap?.value ?? null;
  }
  get gapLower(): Decimal | null {
    return this.resolved.gap?.lower ?? null;
  }
  get gapUpper(): Decimal | null {
    return this.resolved.gap?.upper ?? null;
  }
  get total(): Resolved['total'] {
    return this.resolved.total;
  }
  get applicable(): Resolved['applicable'] {
    return this.resolved.applicable;
  }
  get basis(): Resolved['basis'] {
    return this.resolved.basis;
  }
  get coverage(): Resolved['coverage'] {
    return this.resolved.coverage;
  }
  get observationCount(): Resolved['observationCount'] {
    return this.resolved.observationCount;
  }
  get latestEnd(): Resolved['latestEnd'] {
    return this.resolved.latestEnd;
  }
  get reportingUnits(): Resolved['reportingUnits'] {
    return this.resolved.reportingUnits;
  }
  get evidence(): Resolved['evidence'] {
    return this.resolved.evidence;
  }
  get latestPeriodEnd(): string | null {
    return this.resolved.latestEnd;
  }
}
