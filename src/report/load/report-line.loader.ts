import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError } from '../../kernel/errors.js';
import type { Interval, Period } from '../../kernel/period.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { loadRollup } from '../../rollup/query/rollup.loader.js';
import { loadLevelShares } from '../../rollup/provenance/level-share.loader.js';
import { loadObservationRefs } from '../../rollup/provenance/provenance.loader.js';
import type { LevelShare } from '../../rollup/rules/level-share.plan.js';
import { type Change, changeBetween } from '../../rollup/rules/change.plan.js';
import { loadExplanation } from '../../rollup/explain/explanation.loader.js';
import type { ExplanationModel } from '../../rollup/explain/explanation.model.js';
import { expectedUnits } from '../../rollup/query/expected-units.loader.js';
import { loadFindings } from '../../rollup/provenance/finding.loader.js';
import type { Finding } from '../../rollup/rules/finding.plan.js';
import { loadPrevious } from '../../rollup/query/previous.loader.js';
import type { RollupPlace } from '../../rollup/rules/question.plan.js';
import { reportingUnits } from '../../rollup/query/reporting-units.loader.js';
import type { RollupModel } from '../../rollup/query/rollup.model.js';
import { type RollupTarget, loadActual, loadTargetOf } from '../../target/actual.loader.js';
import { isMet, progressOf } from '../../target/progress.plan.js';

/** One metric at the subject, with everything that a report shows of it. */
export interface ReportLine {
  readonly metric: MetricModel;
  readonly rollup: RollupModel;
  readonly expectedUnits: number;
  readonly reportingUnits: number;
  readonly previous: RollupModel | null;
  readonly change: Change | null;
  readonly target: {
    readonly agreed: RollupTarget;
    readonly progress: number | null;
    readonly met: boolean | null;
  } | null;
  /** On the word of which level its value rests; null where that is not known. */
  readonly levels: readonly LevelShare[] | null;
  /** What it is made of; null without a value, and if its observations are too many for a report. */
  readonly explanation: ExplanationModel | null;
  readonly findings: readonly Finding[];
  /** Its observations and their sources, by row id; empty if they are too many for a report. */
  readonly observations: readonly {
    readonly id: string;
    readonly sourceId: number;
    readonly start: Interval['start'];
  }[];
}

/** A metric that cannot be answered, and why: the others are shown without it. */
export interface UnansweredLine {
  readonly metric: MetricModel;
  readonly fault: CodedError;
}

export interface ReportLines {
  readonly lines: readonly ReportLine[];
  readonly unanswered: readonly UnansweredLine[];
  /** Number of observations of all lines. */
  readonly observationCount: number;
  /** Whether observations, sources and findings were left out because there are too many observations. */
  readonly observationsOmitted: boolean;
}

/** More observations than this are to be queried or exported, not listed in a report. */
const MAX_OBSERVATIONS = 5_000;
/** Most findings of each code; the API returns them all. */
const MOST_FINDINGS = 100;

/** Loads every metric at one node, with the same few statements for any number of metrics. */
export async function loadLines(
  context: RequestContext,
  {
    place,
    period,
    metrics,
  }: { readonly place: RollupPlace; readonly period: Period; readonly metrics: readonly MetricModel[] },
): Promise<ReportLines> {
  const answers = await Promise.all(
    metrics.map(async (metric) => {
      const question = { place, metric, period, boundaries: 'CURRENT', asOf: null } as const;
      return { metric, answer: await answerOrFault(loadRollup(context, question)) };
    }),
  );
  const rollups = answers.flatMap(({ answer }) => (answer instanceof CodedError ? [] : [answer]));
  const unanswered = answers.flatMap(({ metric, answer }) =>
    answer instanceof CodedError ? [{ metric, fault: answer }] : [],
  );
  const observationCount = rollups.reduce((sum, { observationCount }) => sum + observationCount, 0);
  const observationsOmitted = observationCount > MAX_OBSERVATIONS;
  const lines = await Promise.all(rollups.map((rollup) => loadLine(context, rollup, observationsOmitted)));
  return { lines, unanswered, observationCount, observationsOmitted };
}

async function loadLine(context: RequestContext, rollup: RollupModel, omitObservations: boolean): Promise<ReportLine> {
  const isExplained = !omitObservations && rollup.status === 'OBSERVED' && rollup.metric.nature !== 'NONE';
  const [expected, reporting, previous, target, levels, explanation, found, observations] = await Promise.all([
    expectedUnits(context).load(rollup),
    reportingUnits(context, rollup),
    orNull(loadPrevious(context, rollup, 'YEAR')),
    loadTarget(context, rollup),
    omitObservations ? null : loadLevelShares(context, rollup),
    isExplained ? orNull(loadExplanation(context, rollup, { by: 'PLACE', without: [] })) : null,
    omitObservations ? null : loadFindings(context, rollup, MOST_FINDINGS),
    omitObservations ? [] : loadObservationRefs(context, rollup, MAX_OBSERVATIONS),
  ]);
  return {
    metric: rollup.metric,
    rollup,
    expectedUnits: expected,
    reportingUnits: reporting,
    previous,
    change: previous && changeBetween(rollup, previous),
    target,
    levels,
    explanation,
    findings: found?.findings ?? [],
    observations,
  };
}

/** What belongs to a line and cannot be answered is left out of it. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  const found = await answerOrFault(answer);
  return found instanceof CodedError ? null : found;
}

async function loadTarget(context: RequestContext, rollup: RollupModel): Promise<ReportLine['target']> {
  const agreed = await loadTargetOf(context, rollup);
  if (!agreed) return null;
  const actual = await orNull(loadActual(context, agreed));
  return { agreed, progress: progressOf(agreed, actual), met: isMet(agreed, actual) };
}
