import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { type CodedError, invalid } from '../../kernel/errors.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { metricCatalogueAt } from '../../metric/metric.loader.js';
import { sourceByCode } from '../../source/source.loader.js';
import { loadRollup } from '../query/rollup.loader.js';
import type { RollupModel } from '../query/rollup.model.js';
import type { ExplainBy } from '../rules/explain/fold.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import { rollupKey } from '../rules/question.plan.js';
import { resolveRate } from '../rules/rate.plan.js';
import { MISSING, type Resolved } from '../rules/resolve.plan.js';
import type { ExplainQuestion, ExplanationModel } from './explanation.model.js';
import { type AnsweredQuestion, explainFromCube, MOST_FOLDED } from './from-cube.loader.js';
import { explainFromObservations } from './from-observations.loader.js';

declare module '../../kernel/errors.js' {
  interface ErrorCodes {
    /** No such source. */
    UNKNOWN_SOURCE: true;
  }
}

const MOST_EXCLUDED = 100;

export interface ExplainOptions {
  readonly by: ExplainBy;
  /** Ids or codes of sources. */
  readonly without: readonly string[];
}

const explanations = loaderOf<ExplainQuestion, ExplanationModel>(
  async (questions, context) => {
    const answered = await Promise.all(
      questions.map(async (question) => ({ question, answer: await loadRollup(context, question) })),
    );
    const faults = new Map(answered.map((one) => [one.question, isOfCube(one) ? faultOfCount(one) : null]));
    const able = answered.filter(({ question }) => faults.get(question) === null);
    const { cube = [], observations = [] } = Object.groupBy(able, (one) => (isOfCube(one) ? 'cube' : 'observations'));
    const found = await Promise.all([
      cube.length === 0 ? [] : explainFromCube(context, cube),
      observations.length === 0
        ? []
        : explainFromObservations(
            context,
            observations.map(({ question }) => question),
          ),
    ]);
    const byQuestion = new Map(found.flat().map((one) => [one.question, one]));
    return questions.map((question) => faults.get(question) ?? (byQuestion.get(question) as ExplanationModel));
  },
  (question) => [rollupKey(question), question.by, ...question.without].map(String).join('|'),
);

/**
 * Takes an answer apart; with `without`, the answer as it would be without these sources. Throws UNKNOWN_SOURCE, and
 * LIMIT_EXCEEDED for too many sources or observations.
 */
export async function loadExplanation(
  context: RequestContext,
  answer: RollupModel,
  { by, without }: ExplainOptions,
): Promise<ExplanationModel> {
  const { place, metric, period, boundaries, asOf } = answer;
  const question = {
    ...{ place, metric, period, boundaries, asOf, by },
    without: await resolveSources(context, without),
  };
  // What it is made of may be withheld though it is not itself, and what it would be without a source was never decided.
  if (answer.verdict !== null) {
    const total = without.length > 0 || answer.verdict === 'WITHHELD' ? null : answer.total;
    return { question, total, counted: [], leftOut: [], omissions: new Map(), complete: false, quotient: null };
  }
  if (metric.nature !== 'RATE') return explanations(context).load(question);
  const catalogue = await metricCatalogueAt(context, asOf);
  const [numerator, denominator] = await Promise.all(
    partsOf(metric, catalogue).map((part) => explanations(context).load({ ...question, metric: part })),
  );
  if (!numerator || !denominator || !metric.factor) throw new Error(`${metric.code} is a rate without its parts`);
  const { total, applicable } = resolveRate(resolvedOf(numerator), resolvedOf(denominator), {
    factor: metric.factor,
    scale: metric.scale,
  });
  return {
    question,
    total: applicable ? total : null,
    ...{ counted: [], leftOut: [], omissions: new Map() },
    complete: numerator.complete && denominator.complete,
    quotient: { numerator, denominator },
  };
}

/** Whether the cube holds what an answer is made of: of the past it knows what counts, not what had been withdrawn. */
function isOfCube({ question: { without, asOf, boundaries, metric }, answer }: AnsweredQuestion): boolean {
  const isNow = asOf === null && boundaries === 'CURRENT' && without.length === 0;
  return isNow && answer.evidence === null && (metric.nature === 'FLOW' || metric.nature === 'STOCK');
}

/** LIMIT_EXCEEDED for more observations than can be folded one by one; else null. */
function faultOfCount({ question: { by }, answer: { observationCount } }: AnsweredQuestion): CodedError | null {
  if (by === 'PLACE' || observationCount <= MOST_FOLDED) return null;
  const expected = `at most ${MOST_FOLDED.toString()} observations, or by: PLACE, which folds any number`;
  return invalid('by', observationCount, expected, { code: 'LIMIT_EXCEEDED' });
}

/** A rate of rates has no parts that could be added up, whatever was printed of them. */
const resolvedOf = ({ question, total }: ExplanationModel): Resolved =>
  question.metric.nature === 'RATE' ? MISSING : { ...MISSING, total };

async function resolveSources(context: RequestContext, given: readonly string[]): Promise<readonly number[]> {
  if (given.length > MOST_EXCLUDED) {
    throw invalid('without', given.length, `at most ${MOST_EXCLUDED.toString()} sources`, { code: 'LIMIT_EXCEEDED' });
  }
  const found = await Promise.all(
    given.map(async (idOrCode) => {
      const text = Buffer.from(idOrCode, 'base64url').toString('utf8');
      const code = toGlobalId('Source', text.replace(/^Source:/u, '')) === idOrCode ? text.slice(7) : idOrCode;
      const source = await sourceByCode(context).load(code);
      if (!source) {
        const expected = 'an id or code listed by { sources { nodes { id code } } }';
        throw invalid('without', idOrCode, expected, { code: 'UNKNOWN_SOURCE' });
      }
      return source.rowId;
    }),
  );
  return [...new Set(found)].toSorted((one, other) => one - other);
}
