import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import type { CodedError } from '../../kernel/errors.js';
import { rollupKey, type RollupQuestion } from '../rules/question.plan.js';
import { latestAround } from '../rules/single.plan.js';
import { answerMetricByMetric } from './metric-by-metric.js';
import { loadObservations } from './observations.loader.js';
import { metricsWithObservations } from './reported-metrics.loader.js';
import { scopeOf } from './question-scope.js';

/**
 * The last day that observations of a metric cover at a node or below it, in a period, as they are now; null without any.
 * For metrics that do not add up: the cube has the others.
 */
export const reportedLoader = loaderOf<RollupQuestion, string | null>(async (questions, context) => {
  // Most metrics that do not add up have no observations at all.
  const known = await metricsWithObservations(
    context,
    questions.map(({ metric }) => metric.rowId),
  );
  const asked = questions.filter(({ metric }) => known.has(metric.rowId));
  const found: ReadonlyMap<RollupQuestion, string | null | CodedError> =
    asked.length === 0 ? new Map() : await answerMetricByMetric(asked, (some) => findLatest(context, some));
  return questions.map((question) => found.get(question) ?? null);
}, rollupKey);

async function findLatest(
  context: RequestContext,
  questions: readonly RollupQuestion[],
): Promise<ReadonlyMap<RollupQuestion, string | null>> {
  const observations = await loadObservations(
    context,
    scopeOf(questions, ({ metric }) => [metric]),
  );
  const byMetric = Map.groupBy(observations, ({ metricId }) => metricId);
  return new Map(
    questions.map((question) => [question, latestAround(byMetric.get(question.metric.rowId) ?? [], question)]),
  );
}
