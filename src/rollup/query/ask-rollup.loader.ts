import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { countSteps, type Grain, GREATEST_STEPS, stepsOf } from '../../kernel/grain.js';
import { ALL, formatPeriod, type Interval, type Period } from '../../kernel/period.js';
import { requireMetric } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import type { Boundaries } from '../rules/node.plan.js';
import { notApplicable } from '../rules/resolve.plan.js';
import type { RollupPlace, RollupQuestion } from '../rules/question.plan.js';
import { rollUp } from './rollup.loader.js';
import { type RollupModel, toRollup } from './rollup.model.js';

const GREATEST_METRICS = 100;
const GREATEST_COLUMNS = 600;

export interface RollupOptions {
  readonly boundaries?: Boundaries | null;
  readonly asOf?: Date | null;
}

export async function askRollup(
  context: RequestContext,
  place: RollupPlace,
  code: string,
  period: Period | null,
  options: RollupOptions = {},
): Promise<RollupModel> {
  const metric = await requireMetric(context, code);
  return toRollup(await rollUp(context, questionOf(place, metric, period ?? ALL, options)), context);
}

export async function askRollups(
  context: RequestContext,
  place: RollupPlace,
  codes: readonly string[],
  period: Period | null,
  options: RollupOptions = {},
): Promise<RollupModel[]> {
  checkMetrics(codes);
  return Promise.all(codes.map((code) => askRollup(context, place, code, period, options)));
}

export async function askSeries(
  context: RequestContext,
  place: RollupPlace,
  code: string,
  { grain, from, to }: { readonly grain: Grain; readonly from: Period; readonly to: Period },
  options: RollupOptions = {},
): Promise<RollupModel[]> {
  const steps = readSteps(from, to, grain);
  const metric = await requireMetric(context, code);
  return Promise.all(steps.map((step) => askIfApplicable(context, questionOf(place, metric, step, options))));
}

function questionOf(
  place: RollupPlace,
  metric: MetricModel,
  period: Period,
  { boundaries, asOf }: RollupOptions,
): RollupQuestion {
  return { place, metric, period, boundaries: boundaries ?? 'CURRENT', asOf: asOf ?? null };
}

/**
 * As {@link askRollup} among many answers, where an error for one would take all the others with it: a metric that does
 * not add up says NOT_APPLICABLE at the nodes that it was not reported for.
 */
export async function askIfApplicable(context: RequestContext, question: RollupQuestion): Promise<RollupModel> {
  try {
    return toRollup(await rollUp(context, question), context);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'METRIC_NOT_ADDITIVE') throw error;
    return toRollup(
      { ...question, amounts: { ...notApplicable, observationCount: 0 }, applicable: false, detail: notApplicable },
      context,
    );
  }
}

/** Refuses more metrics than one field may ask for. */
export function checkMetrics(codes: readonly string[]): void {
  if (codes.length > GREATEST_METRICS) throw tooMany('metrics', codes.length, GREATEST_METRICS);
}

/** Refuses a table that is wider than can be read. */
export function checkColumns(columns: number): void {
  if (columns > GREATEST_COLUMNS) throw tooMany('columns', columns, GREATEST_COLUMNS);
}

/** The months, quarters or years of an interval, refused where it has no ends or too many of them. */
export function readSteps(from: Period, to: Period, grain: Grain): readonly Interval[] {
  if (from.start === null || to.end === null || from.start > to.end) {
    throw new CodedError(
      'INVALID_PERIOD',
      `from ${formatPeriod(from)} to ${formatPeriod(to)} is not an interval: expected two periods with ends, the first no later than the last.`,
      { subject: 'from', given: formatPeriod(from), expected: 'a period that starts no later than `to` ends' },
    );
  }
  const interval = { start: from.start, end: to.end };
  const steps = countSteps(interval, grain);
  if (steps > GREATEST_STEPS) throw tooMany('steps', steps, GREATEST_STEPS);
  return stepsOf(interval, grain);
}

function tooMany(subject: string, given: number, most: number): CodedError {
  return new CodedError(
    'LIMIT_EXCEEDED',
    `${given.toString()} ${subject} in one field: expected at most ${most.toString()}.`,
    {
      subject,
      given,
      expected: `at most ${most.toString()}`,
    },
  );
}
