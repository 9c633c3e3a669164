import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { invalid } from '../../kernel/errors.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { metricCatalogueAt } from '../../metric/metric.loader.js';
import { sourceByCode } from '../../source/source.loader.js';
import type { RollupModel } from '../query/rollup.model.js';
import type { ExplainBy } from '../rules/explain/fold.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import { rollupKey } from '../rules/question.plan.js';
import { resolveRate } from '../rules/rate.plan.js';
import { MISSING, type Resolved } from '../rules/resolve.plan.js';
import type { ExplainQuestion, ExplanationModel } from './explanation.model.js';
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
  (questions, context) => explainFromObservations(context, questions),
  (question) => [rollupKey(question), question.by, ...question.without].map(String).join('|'),
);

/**
 * Takes an answer apart; with `without`, the answer as it would be without these sources. Throws UNKNOWN_SOURCE, and
 * LIMIT_EXCEEDED for too many sources or observations.
 */
export async function loadExplanation(
  context: RequestContext,
  { place, metric, period, boundaries, asOf }: RollupModel,
  { by, without }: ExplainOptions,
): Promise<ExplanationModel> {
  const question = {
    ...{ place, metric, period, boundaries, asOf, by },
    without: await resolveSources(context, without),
  };
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
