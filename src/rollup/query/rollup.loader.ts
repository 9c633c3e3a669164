import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { metricCatalogue, type MetricCatalogue } from '../../metric/metric.loader.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import { rollupKey, type RollupQuestion } from '../rules/question.plan.js';
import { type ReferenceAnswer, referenceLoader } from '../recompute/reference.loader.js';
import { type Resolved, resolveRate } from '../rules/resolve.plan.js';
import { readRollups, type StoreAnswer } from '../cube/read/read.store.js';
import { readUnchanged } from '../cube/read/unchanged.store.js';

/** What a roll-up comes to, without the observations behind it. */
export type Amounts = Omit<StoreAnswer, 'reportingUnits'>;

export interface RollupAnswer extends RollupQuestion {
  readonly amounts: Amounts;
  /** A rate whose denominator is zero has no value, though observations are there. */
  readonly applicable: boolean;
  /** The observations and findings, where the answer was worked out from them; null where the store has it, and them. */
  readonly detail: Pick<Resolved, 'observations' | 'denominator' | 'findings' | 'reportingUnits'> | null;
}

/**
 * All roll-ups of one turn: what the store keeps by one statement, also for other asOf times and boundaries where nothing has
 * changed that bears on them; the rest (and metrics that do not add) from the observations.
 */
export const rollupLoader = loaderOf<RollupQuestion, RollupAnswer | CodedError>(async (questions, context) => {
  const catalogue = await metricCatalogue(context);
  const { stored = [], others = [] } = Object.groupBy(questions, ({ metric }) =>
    partsOf(metric, catalogue).every(({ nature }) => nature === 'FLOW' || nature === 'STOCK') ? 'stored' : 'others',
  );
  const answers = new Map<RollupQuestion, RollupAnswer | CodedError>();
  const workOut = async (question: RollupQuestion): Promise<void> => {
    answers.set(question, await answerFromObservations(question, context));
  };
  await Promise.all([
    ...others.map(workOut),
    (async () => {
      const found = await answerFromStore(stored, catalogue, context);
      // Asked afterwards, so that an observation that comes in meanwhile is noticed.
      const changed = await changedAmong(stored, catalogue, context);
      for (const { question, answer } of found) if (!changed.has(question)) answers.set(question, answer);
      await Promise.all([...changed].map(workOut));
    })(),
  ]);
  return questions.map((question) => answers.get(question) as RollupAnswer | CodedError);
}, rollupKey);

/** The questions about other asOf times or boundaries that the store of today does not answer. */
async function changedAmong(
  questions: readonly RollupQuestion[],
  catalogue: MetricCatalogue,
  context: RequestContext,
): Promise<ReadonlySet<RollupQuestion>> {
  const others = questions.filter(({ boundaries, asOf }) => boundaries !== 'CURRENT' || asOf !== null);
  const parts = others.map((question) =>
    partsOf(question.metric, catalogue).map((metric) => ({ ...question, metric })),
  );
  const unchanged = await readUnchanged(context, parts);
  return new Set(others.filter((_, index) => !unchanged[index]));
}

/** The answer, or the error that the metric cannot be rolled up there. */
export async function rollUp(context: RequestContext, question: RollupQuestion): Promise<RollupAnswer> {
  const answer = await rollupLoader(context).load(question);
  if (answer instanceof CodedError) throw answer;
  return answer;
}

async function answerFromStore(
  questions: readonly RollupQuestion[],
  catalogue: MetricCatalogue,
  context: RequestContext,
): Promise<readonly { question: RollupQuestion; answer: RollupAnswer }[]> {
  const asked = questions.flatMap((question) =>
    partsOf(question.metric, catalogue).map((metric) => ({ ...question, metric })),
  );
  const found = (await readRollups(context, asked, { units: false })).values();
  const next = (): StoreAnswer => found.next().value as StoreAnswer;
  return questions.map((question) => {
    const { nature, factor, scale } = question.metric;
    if (nature !== 'RATE' || factor === null) {
      return { question, answer: { ...question, amounts: next(), applicable: true, detail: null } };
    }
    const [numerator, denominator] = [next(), next()];
    const rate = resolveRate(withoutDetail(numerator), withoutDetail(denominator), { factor, scale });
    const observationCount = numerator.observationCount + denominator.observationCount;
    const amounts = { ...rate.resolved, observationCount };
    return { question, answer: { ...question, amounts, applicable: rate.applicable, detail: null } };
  });
}

function withoutDetail(answer: StoreAnswer): Resolved {
  return { ...answer, observations: [], findings: [] };
}

async function answerFromObservations(
  question: RollupQuestion,
  context: RequestContext,
): Promise<RollupAnswer | CodedError> {
  try {
    const { resolved, applicable } = await askReference(question, context);
    const { total, basis, reported, itemized, gap, coverage, latestEnd, observations } = resolved;
    const amounts = {
      total,
      basis,
      reported,
      itemized,
      gap,
      coverage,
      latestEnd,
      observationCount: observations.length,
    };
    return { ...question, amounts, applicable, detail: resolved };
  } catch (error) {
    // One metric that does not add up must not take the other answers of the turn with it.
    if (error instanceof CodedError) return error;
    throw error;
  }
}

async function askReference(question: RollupQuestion, context: RequestContext): Promise<ReferenceAnswer> {
  const answer = await referenceLoader(context).load(question);
  if (answer instanceof CodedError) throw answer;
  return answer;
}
