import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { metricCatalogue, type MetricCatalogue } from '../../metric/metric.loader.js';
import { loadCubeAnswers } from '../cube/read/read.store.js';
import { loadFreshness } from '../cube/read/freshness.store.js';
import { recomputeLoader } from '../recompute/recompute.loader.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import { rollupKey, type RollupQuestion } from '../rules/question.plan.js';
import { NOT_ADDITIVE, type Resolved, resolveRate } from '../rules/resolve.plan.js';
import { type RollupModel, toRollup } from './rollup.model.js';

/**
 * The one loader of roll-ups: all questions of one turn together. The cube answers flows, stocks and their rates by one
 * statement, for another `asOf` or other boundaries as long as nothing that bears on the answer has changed since;
 * everything else is recomputed from the observations.
 */
const rollups = loaderOf<RollupQuestion, RollupModel | CodedError>(async (questions, context) => {
  const catalogue = await metricCatalogue(context);
  const { inCube = [], others = [] } = Object.groupBy(questions, ({ metric }) =>
    partsOf(metric, catalogue).every(({ nature }) => nature === 'FLOW' || nature === 'STOCK') ? 'inCube' : 'others',
  );
  const answers = new Map<RollupQuestion, Resolved | CodedError>();
  const recompute = async (question: RollupQuestion): Promise<void> => {
    answers.set(question, await recomputeLoader(context).load(question).catch(refusalOf));
  };
  await Promise.all([
    ...others.map(recompute),
    (async () => {
      const resolved = await loadFromCube(inCube, catalogue, context);
      // Checked after the cube is read, so that an observation that arrives in between is noticed.
      const stale = await staleAmong(inCube, catalogue, context);
      for (const [at, question] of inCube.entries()) {
        const found = resolved[at];
        if (found && !stale.has(question)) answers.set(question, found);
      }
      await Promise.all([...stale].map(recompute));
    })(),
  ]);
  return questions.map((question) => {
    const answer = answers.get(question);
    if (!answer) throw new Error(`no answer for ${rollupKey(question)}`);
    return answer instanceof CodedError ? answer : toRollup(question, answer, context.now);
  });
}, rollupKey);

/** Throws METRIC_NOT_ADDITIVE for a metric that does not add at a node and period that it was not reported for. */
export async function loadRollup(context: RequestContext, question: RollupQuestion): Promise<RollupModel> {
  const answer = await rollups(context).load(question);
  // DataLoader itself rejects with an error that is among the answers; the type does not say so.
  if (answer instanceof CodedError) throw answer;
  return answer;
}

/**
 * As {@link loadRollup} for one of many answers, where an error for one would fail all others: a metric that does not add
 * is NOT_APPLICABLE where it was not reported.
 */
export async function loadIfApplicable(context: RequestContext, question: RollupQuestion): Promise<RollupModel> {
  try {
    return await loadRollup(context, question);
  } catch (error) {
    if (refusalOf(error).code !== 'METRIC_NOT_ADDITIVE') throw error;
    return toRollup(question, NOT_ADDITIVE, context.now);
  }
}

/** One metric that cannot be rolled up must not fail the other answers of the turn; any other error does. */
function refusalOf(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  throw error;
}

/** The questions about another `asOf` or other boundaries that the cube of today does not answer. */
async function staleAmong(
  questions: readonly RollupQuestion[],
  catalogue: MetricCatalogue,
  context: RequestContext,
): Promise<ReadonlySet<RollupQuestion>> {
  const others = questions.filter(({ boundaries, asOf }) => boundaries !== 'CURRENT' || asOf !== null);
  const parts = others.map((question) =>
    partsOf(question.metric, catalogue).map((metric) => ({ ...question, metric })),
  );
  const fresh = await loadFreshness(context, parts);
  return new Set(others.filter((_, index) => !fresh[index]));
}

/** In the order of the questions; a rate is the quotient of its parts. */
async function loadFromCube(
  questions: readonly RollupQuestion[],
  catalogue: MetricCatalogue,
  context: RequestContext,
): Promise<readonly Resolved[]> {
  const asked = questions.flatMap((question) =>
    partsOf(question.metric, catalogue).map((metric) => ({ ...question, metric })),
  );
  const found = (await loadCubeAnswers(context, asked, { units: false })).values();
  const next = (): Resolved => found.next().value as Resolved;
  return questions.map(({ metric: { nature, factor, scale } }) =>
    nature !== 'RATE' || factor === null ? next() : resolveRate(next(), next(), { factor, scale }),
  );
}
