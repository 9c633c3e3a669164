import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { metricCatalogue, type MetricCatalogue } from '../../metric/metric.loader.js';
import { loadCubeAnswers } from '../cube/read/read.store.js';
import { loadFreshness } from '../cube/read/freshness.store.js';
import { recomputeLoader } from '../recompute/recompute.loader.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import { rollupKey, type RollupQuestion } from '../rules/question.plan.js';
import { resolveRate } from '../rules/rate.plan.js';
import type { Resolved } from '../rules/resolve.plan.js';
import { type RollupModel, toRollup } from './rollup.model.js';

/**
 * The one loader of roll-ups: all questions of one turn together. The cube answers flows, stocks and their rates by one
 * statement, for another `asOf` or other boundaries as long as nothing that bears on the answer has changed since;
 * everything else is recomputed from the observations.
 */
const rollups = loaderOf<RollupQuestion, RollupModel>(async (questions, context) => {
  const catalogue = await metricCatalogue(context);
  const { inCube = [], others = [] } = Object.groupBy(questions, ({ metric }) =>
    partsOf(metric, catalogue).every(({ nature }) => nature === 'FLOW' || nature === 'STOCK') ? 'inCube' : 'others',
  );
  const answers = new Map<RollupQuestion, Resolved>();
  const recompute = async (question: RollupQuestion): Promise<void> => {
    answers.set(question, await recomputeLoader(context).load(question));
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
    return toRollup(question, answer, context.now);
  });
}, rollupKey);

/** Never throws for a metric that does not add: without a value it says why, so that the other answers stand. */
export function loadRollup(context: RequestContext, question: RollupQuestion): Promise<RollupModel> {
  return rollups(context).load(question);
}

/** The questions about another `asOf` or other boundaries that the current cube does not answer. */
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
