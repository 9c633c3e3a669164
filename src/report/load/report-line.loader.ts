import type { RequestContext } from '../../kernel/context.js';
import type { Interval, Period } from '../../kernel/period.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { askIfApplicable } from '../../rollup/query/ask-rollup.loader.js';
import { observationsBehind } from '../../rollup/provenance/behind.loader.js';
import { type Change, changeBetween } from '../../rollup/rules/change.plan.js';
import { expectedUnits } from '../../rollup/query/expected-units.loader.js';
import { findingsOf } from '../../rollup/provenance/finding.loader.js';
import type { Finding } from '../../rollup/rules/finding.plan.js';
import { askPrevious } from '../../rollup/query/previous.loader.js';
import type { RollupPlace } from '../../rollup/rules/question.plan.js';
import { reportingUnits } from '../../rollup/query/reporting-units.loader.js';
import type { RollupModel } from '../../rollup/query/rollup.model.js';
import { type AskedTarget, askActual, askTarget } from '../../target/actual.loader.js';
import { isMet, progressOf } from '../../target/progress.plan.js';

/** One metric at the subject, with all that a report says of it. */
export interface ReportLine {
  readonly metric: MetricModel;
  readonly rollup: RollupModel;
  readonly expectedUnits: number;
  readonly reportingUnits: number;
  readonly previous: RollupModel | null;
  readonly change: Change | null;
  readonly target: {
    readonly agreed: AskedTarget;
    readonly progress: number | null;
    readonly met: boolean | null;
  } | null;
  readonly findings: readonly Finding[];
  /** Row ids of the figures that made it, and of their sources; empty where they are too many to be read for a report. */
  readonly figures: readonly { readonly id: string; readonly sourceId: number; readonly start: Interval['start'] }[];
}

export interface ReportLines {
  readonly lines: readonly ReportLine[];
  /** Figures behind all lines. */
  readonly figureCount: number;
  /** Whether the figures, and with them sources and findings, were left out because there are too many. */
  readonly isWithoutFigures: boolean;
}

/** A report is read by people: beyond this the figures behind it are asked for in other ways. */
const MOST_FIGURES = 5_000;
/** Of each code: nobody reads more of them, and a reader can ask. */
const MOST_FINDINGS = 100;

/** Every metric at one node: few statements, however many metrics. */
export async function askLines(
  context: RequestContext,
  {
    place,
    period,
    metrics,
  }: { readonly place: RollupPlace; readonly period: Period; readonly metrics: readonly MetricModel[] },
): Promise<ReportLines> {
  const rollups = await Promise.all(
    metrics.map((metric) => askIfApplicable(context, { place, metric, period, boundaries: 'CURRENT', asOf: null })),
  );
  const figureCount = rollups.reduce((sum, { observationCount }) => sum + observationCount, 0);
  const isWithoutFigures = figureCount > MOST_FIGURES;
  const lines = await Promise.all(rollups.map((rollup) => askLine(context, rollup, isWithoutFigures)));
  return { lines, figureCount, isWithoutFigures };
}

async function askLine(context: RequestContext, rollup: RollupModel, withoutFigures: boolean): Promise<ReportLine> {
  const { answer } = rollup;
  const [expected, reporting, previous, target, found, figures] = await Promise.all([
    expectedUnits(context).load(answer),
    reportingUnits(context, answer),
    askPrevious(context, answer, 'YEAR'),
    askAgreed(context, rollup),
    withoutFigures ? null : findingsOf(context, answer, MOST_FINDINGS),
    withoutFigures ? [] : observationsBehind(context, answer, MOST_FIGURES),
  ]);
  return {
    metric: answer.metric,
    rollup,
    expectedUnits: expected,
    reportingUnits: reporting,
    previous,
    change: previous && changeBetween(rollup, previous),
    target,
    findings: found?.findings ?? [],
    figures,
  };
}

async function askAgreed(context: RequestContext, { answer }: RollupModel): Promise<ReportLine['target']> {
  const agreed = await askTarget(context, answer);
  if (!agreed) return null;
  const actual = await askActual(context, agreed);
  return { agreed, progress: progressOf(agreed, actual), met: isMet(agreed, actual) };
}
