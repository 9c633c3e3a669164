import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import type { CodedError } from '../../kernel/errors.js';
import { observationById } from '../../observation/observation.loader.js';
import { withPrintedRate } from '../rules/rate.plan.js';
import { rollupKey, type RollupQuestion } from '../rules/question.plan.js';
import { MISSING, type Resolved } from '../rules/resolve.plan.js';
import { resolveSingle } from '../rules/single.plan.js';
import { answerMetricByMetric } from './metric-by-metric.js';
import { loadObservations, type LocatedObservation } from './observations.loader.js';
import { metricsWithObservations } from './reported-metrics.loader.js';
import { scopeOf } from './question-scope.js';

/** What was printed of rates, for exactly the node and period of each question. */
const printedRates = loaderOf<RollupQuestion, Resolved>(async (questions, context) => {
  // Most rates were never printed.
  const printed = await metricsWithObservations(context, [...new Set(questions.map(({ metric }) => metric.rowId))]);
  const asked = questions.filter(({ metric }) => printed.has(metric.rowId));
  const byAsOf = Map.groupBy(asked, ({ asOf }) => asOf?.getTime() ?? null);
  const answers = new Map<RollupQuestion, Resolved | CodedError>();
  await Promise.all(
    [...byAsOf.values()].map(async (some) => {
      const found = await answerMetricByMetric(some, (few) => resolveAll(few, context));
      for (const [question, answer] of found) answers.set(question, answer);
    }),
  );
  return questions.map((question) => answers.get(question) ?? MISSING);
}, rollupKey);

async function resolveAll(
  questions: readonly RollupQuestion[],
  context: RequestContext,
): Promise<ReadonlyMap<RollupQuestion, Resolved>> {
  const observations = await loadObservations(
    context,
    scopeOf(questions, ({ metric }) => [metric]),
  );
  const byMetric = Map.groupBy(observations, ({ metricId }) => metricId);
  return new Map(
    questions.map((question) => [question, resolveOne(question, byMetric.get(question.metric.rowId) ?? [])]),
  );
}

function resolveOne(
  { place, period, boundaries }: RollupQuestion,
  observations: readonly LocatedObservation[],
): Resolved {
  const node = place;
  const exact = resolveSingle(observations, node, period, boundaries);
  if (exact.total !== null || period.end === null) return exact;
  // A rate as of a day is the rate of any period that ends with it.
  return resolveSingle(observations, node, { start: period.end, end: period.end }, boundaries);
}

/** A computed rate with what was printed of it; any other answer as it is. */
export async function withPrinted(
  context: RequestContext,
  question: RollupQuestion,
  computed: Resolved,
): Promise<Resolved> {
  // A rate is printed of a period that ends: none is that of all time.
  if (question.metric.nature !== 'RATE' || question.period.end === null) return computed;
  const printed = await printedRates(context).load(question);
  const [observation] = printed.evidence?.observations ?? [];
  if (!printed.total || !observation) return computed;
  const stored = await observationById(context).load(observation.id);
  return withPrintedRate(computed, printed, stored?.asPrinted ?? '');
}
