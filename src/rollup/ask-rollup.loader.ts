import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { type Grain, stepsOf } from '../kernel/grain.js';
import { ALL, formatPeriod, type Period } from '../kernel/period.js';
import { requireMetric } from '../metric/metric.loader.js';
import type { Boundaries } from './node.plan.js';
import { rollUp, type RollupPlace } from './rollup.loader.js';
import { type RollupModel, toRollup } from './rollup.model.js';

const GREATEST_METRICS = 100;
const GREATEST_STEPS = 600;

export interface RollupOptions {
  readonly boundaries?: Boundaries | null;
  readonly asOf?: Date | null;
}

export async function askRollup(
  context: RequestContext,
  place: RollupPlace,
  code: string,
  period: Period | null,
  { boundaries = null, asOf = null }: RollupOptions = {},
): Promise<RollupModel> {
  const metric = await requireMetric(context, code);
  return toRollup(
    await rollUp(context, {
      place,
      metric,
      period: period ?? ALL,
      boundaries: boundaries ?? 'CURRENT',
      asOf: asOf ?? null,
    }),
    context,
  );
}

export async function askRollups(
  context: RequestContext,
  place: RollupPlace,
  codes: readonly string[],
  period: Period | null,
): Promise<RollupModel[]> {
  if (codes.length > GREATEST_METRICS) throw tooMany('metrics', codes.length, GREATEST_METRICS);
  return Promise.all(codes.map((code) => askRollup(context, place, code, period)));
}

export async function askSeries(
  context: RequestContext,
  place: RollupPlace,
  code: string,
  { grain, from, to }: { readonly grain: Grain; readonly from: Period; readonly to: Period },
): Promise<RollupModel[]> {
  if (from.start === null || to.end === null || from.start > to.end) {
    throw new CodedError(
      'INVALID_PERIOD',
      `from ${formatPeriod(from)} to ${formatPeriod(to)} is not a stretch: expected two periods with ends, the first no later than the last.`,
      { subject: 'from', given: formatPeriod(from), expected: 'a period that starts no later than `to` ends' },
    );
  }
  // Counted before it is built: a series over all of history would be millions of steps.
  const years = Number(to.end.slice(0, 4)) - Number(from.start.slice(0, 4)) + 1;
  if (years > GREATEST_STEPS) throw tooMany('steps', years, GREATEST_STEPS);
  const steps = stepsOf({ start: from.start, end: to.end }, grain);
  if (steps.length > GREATEST_STEPS) throw tooMany('steps', steps.length, GREATEST_STEPS);
  return Promise.all(steps.map((step) => askRollup(context, place, code, step)));
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
