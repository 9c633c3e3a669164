import { sql } from 'kysely';
import { isExact } from '../../kernel/bounded.js';
import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { wholeOf } from '../../kernel/shards/by-metric.js';
import { type Decimal, decimal } from '../../kernel/decimal.js';
import type { CodedError } from '../../kernel/errors.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { answerMetricByMetric } from '../recompute/metric-by-metric.js';
import { loadObservations, type LocatedObservation } from '../recompute/observations.loader.js';
import { scopeOf } from '../recompute/question-scope.js';
import { flowLedger } from '../rules/flow-ledger.plan.js';
import type { Boundaries } from '../rules/node.plan.js';
import type { Observation } from '../rules/observation.plan.js';
import { rollupKey, type RollupQuestion } from '../rules/question.plan.js';
import { type Resolved, resolve } from '../rules/resolve.plan.js';
import { resolveSingle } from '../rules/single.plan.js';
import { stockLedger } from '../rules/stock-ledger.plan.js';
import { isCleared } from './clearance.loader.js';
import { judge, strictest, type Verdict } from './verdict.plan.js';

/** The verdicts on answers about sensitive metrics: the same sums over the marks of the same observations. */
const verdicts = loaderOf<RollupQuestion, Verdict>(async (questions, context) => {
  const byAsOf = Map.groupBy(questions, ({ asOf }) => asOf?.getTime() ?? null);
  const found = new Map<RollupQuestion, Verdict | CodedError>();
  await Promise.all(
    [...byAsOf.values()].map(async (some) => {
      const judged = await answerMetricByMetric(some, (few) => judgeAll(few, context));
      for (const [question, verdict] of judged) found.set(question, verdict);
    }),
  );
  return questions.map((question) => found.get(question) ?? 'WITHHELD');
}, rollupKey);

/**
 * Loads what the caller may see of an answer. `parts`: the metrics that it is computed from. Only for sensitive metrics and
 * callers who do not see everything.
 */
export async function loadVerdict(
  context: RequestContext,
  question: RollupQuestion,
  parts: readonly MetricModel[],
): Promise<Verdict | 'CLEARED'> {
  const sensitive = parts.filter((metric) => metric.sensitive);
  const cleared = await Promise.all(sensitive.map((metric) => isCleared(context, metric, question.place)));
  const guarded = sensitive.filter((_, index) => cleared[index] !== true);
  if (guarded.length === 0) return 'CLEARED';
  return strictest(await Promise.all(guarded.map((metric) => verdicts(context).load({ ...question, metric }))));
}

async function judgeAll(
  questions: readonly RollupQuestion[],
  context: RequestContext,
): Promise<ReadonlyMap<RollupQuestion, Verdict>> {
  const observations = await loadObservations(
    context,
    scopeOf(questions, ({ metric }) => [metric]),
  );
  const metrics = [...new Set(questions.map(({ metric }) => metric.rowId))];
  const marks = await loadMarks(context, metrics);
  const byMetric = Map.groupBy(observations, ({ metricId }) => metricId);
  const pairs = new Map<string, ReturnType<typeof answersOf>>();
  return new Map(
    questions.map((question): [RollupQuestion, Verdict] => {
      const { metric, boundaries } = question;
      const own = byMetric.get(metric.rowId) ?? [];
      const key = `${metric.rowId.toString()} ${boundaries}`;
      let answers = pairs.get(key);
      if (!answers) pairs.set(key, (answers = answersOf(own, marks, metric, boundaries)));
      // What is not decided yet is withheld, and so is every sum that it may be in.
      const answer = answers.values(question);
      if (answer.total !== null && !own.every(({ id }) => marks.has(id))) return [question, 'WITHHELD'];
      return [question, judge({ answer, marks: answers.marks(question) }, metric)];
    }),
  );
}

/** Answers with values, and with marks in their place. */
function answersOf(
  observations: readonly LocatedObservation[],
  marks: ReadonlyMap<string, Decimal>,
  metric: MetricModel,
  boundaries: Boundaries,
): Record<'values' | 'marks', (question: RollupQuestion) => Resolved> {
  const marked = observations.map((observation): Observation => {
    const value = marks.get(observation.id) ?? decimal(0);
    // As exact as it was, because that decides between claims.
    return { ...observation, amount: { value, lower: value, upper: isExact(observation.amount) ? value : null } };
  });
  const answering = (some: readonly Observation[], signed: boolean) => {
    if (metric.nature === 'NONE') {
      return ({ place, period }: RollupQuestion) => resolveSingle(some, place, period, boundaries);
    }
    const ledger = (metric.nature === 'STOCK' ? stockLedger : flowLedger)(some, { boundaries, signed });
    return ({ place, period }: RollupQuestion) => resolve(ledger, place, period);
  };
  return { values: answering(observations, metric.signed), marks: answering(marked, true) };
}

async function loadMarks(context: RequestContext, metrics: readonly number[]): Promise<ReadonlyMap<string, Decimal>> {
  const { rows } = await sql<{ id: string; mark: string }>`
    select observation_id::text as id, mark::text from disclosure where metric_id = any(${metrics}::int[])`.execute(
    wholeOf(context),
  );
  return new Map(rows.map(({ id, mark }) => [id, decimal(mark)]));
}
