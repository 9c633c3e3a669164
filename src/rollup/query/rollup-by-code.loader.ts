import type { RequestContext } from '../../kernel/context.js';
import type { Grain } from '../../kernel/grain.js';
import { ALL, type Period } from '../../kernel/period.js';
import { requireMetric } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import type { Boundaries } from '../rules/node.plan.js';
import type { RollupPlace, RollupQuestion } from '../rules/question.plan.js';
import { loadRollup, loadRollupList } from './rollup.loader.js';
import type { RollupModel } from './rollup.model.js';
import { validateMetricCount, validateSteps } from './validate-arguments.js';

export interface RollupOptions {
  readonly boundaries?: Boundaries | null;
  readonly asOf?: Date | null;
}

/** One metric at a place, by its code. Throws UNKNOWN_METRIC, OUTSIDE_EXTENT and LIMIT_EXCEEDED. */
export async function loadRollupByCode(
  context: RequestContext,
  place: RollupPlace,
  code: string,
  period: Period | null,
  options: RollupOptions = {},
): Promise<RollupModel> {
  const metric = await requireMetric(context, code);
  return loadRollup(context, questionOf(place, metric, period ?? ALL, options));
}

/**
 * Several metrics, in the order of their codes, each of which fails alone, as {@link loadRollupByCode}. Throws
 * LIMIT_EXCEEDED for too many.
 */
export function loadRollupsByCode(
  context: RequestContext,
  place: RollupPlace,
  codes: readonly string[],
  period: Period | null,
  options: RollupOptions = {},
): Promise<readonly (RollupModel | Error | Promise<RollupModel>)[]> {
  validateMetricCount(codes);
  return loadEach(context, codes, (metric) => questionOf(place, metric, period ?? ALL, options));
}

async function loadEach(
  context: RequestContext,
  codes: readonly string[],
  ask: (metric: MetricModel) => RollupQuestion,
): Promise<readonly (RollupModel | Error | Promise<RollupModel>)[]> {
  const metrics = await Promise.all(
    codes.map((code) => requireMetric(context, code).catch((error: unknown) => error as Error)),
  );
  const known = metrics.filter((metric): metric is MetricModel => !(metric instanceof Error));
  const answers = (await loadRollupList(context, known.map(ask))).values();
  return metrics.map((metric) =>
    metric instanceof Error ? metric : (answers.next().value as RollupModel | Error | Promise<RollupModel>),
  );
}

/** One metric step by step, each of which fails alone; throws UNKNOWN_METRIC, INVALID_PERIOD and LIMIT_EXCEEDED. */
export async function loadSeriesByCode(
  context: RequestContext,
  place: RollupPlace,
  code: string,
  { grain, from, to }: { readonly grain: Grain; readonly from: Period; readonly to: Period },
  options: RollupOptions = {},
): Promise<readonly (RollupModel | Error | Promise<RollupModel>)[]> {
  const steps = validateSteps(from, to, grain);
  const metric = await requireMetric(context, code);
  return loadRollupList(
    context,
    steps.map((step) => questionOf(place, metric, step, options)),
  );
}

function questionOf(
  place: RollupPlace,
  metric: MetricModel,
  period: Period,
  { boundaries, asOf }: RollupOptions,
): RollupQuestion {
  return { place, metric, period, boundaries: boundaries ?? 'CURRENT', asOf: asOf ?? null };
}
