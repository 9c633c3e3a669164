import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import type { CodedError } from '../../kernel/errors.js';
import { metricCatalogueAt } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { answerMetricByMetric } from './metric-by-metric.js';
import { loadObservations } from './observations.loader.js';
import { scopeOf } from './question-scope.js';
import { flowLedger } from '../rules/flow-ledger.plan.js';
import type { Ledger } from '../rules/ledger.plan.js';
import { stockLedger } from '../rules/stock-ledger.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { Boundaries } from '../rules/node.plan.js';
import { rollupKey, type RollupQuestion } from '../rules/question.plan.js';
import { MISSING, type Resolved, resolve } from '../rules/resolve.plan.js';
import { resolveRate } from '../rules/rate.plan.js';
import { resolveSingle } from '../rules/single.plan.js';

/**
 * Recomputes roll-ups from the observations: whatever the cube does not hold. A metric that does not add has a value only
 * where it was reported. One statement for each `asOf`, however many nodes, metrics and periods, and one for each metric
 * where they are too much together.
 */
export const recomputeLoader = loaderOf<RollupQuestion, Resolved>(async (questions, context) => {
  const byAsOf = Map.groupBy(questions, (question) => question.asOf?.getTime() ?? null);
  const answers = new Map<RollupQuestion, Resolved | CodedError>();
  await Promise.all(
    [...byAsOf.values()].map(async (asked) => {
      const found = await answerMetricByMetric(asked, (some) => answerAll(some, context));
      for (const [question, answer] of found) answers.set(question, answer);
    }),
  );
  return questions.map((question) => answers.get(question) as Resolved | CodedError);
}, rollupKey);

async function answerAll(
  questions: readonly RollupQuestion[],
  context: RequestContext,
): Promise<Map<RollupQuestion, Resolved>> {
  const catalogue = await metricCatalogueAt(context, questions[0]?.asOf ?? null);
  const observations = await loadObservations(
    context,
    scopeOf(questions, ({ metric }) => partsOf(metric, catalogue)),
  );
  const byMetric = Map.groupBy(observations, (observation) => observation.metricId);
  const ledgers = new Map<string, Ledger>();
  const ledgerOf = (metric: MetricModel, boundaries: Boundaries): Ledger => {
    const key = `${metric.rowId.toString()} ${boundaries}`;
    let ledger = ledgers.get(key);
    if (!ledger) {
      const own = byMetric.get(metric.rowId) ?? [];
      const options = { boundaries, signed: metric.signed };
      ledger = metric.nature === 'STOCK' ? stockLedger(own, options) : flowLedger(own, options);
      ledgers.set(key, ledger);
    }
    return ledger;
  };
  const answerOne = (question: RollupQuestion): Resolved => {
    const { metric, period, boundaries } = question;
    const node = question.place;
    const single = (one: MetricModel): Resolved =>
      resolveSingle(byMetric.get(one.rowId) ?? [], node, period, boundaries);
    const resolveOne = (one: MetricModel): Resolved => {
      // A rate of rates has no parts that could be added up.
      if (one.nature === 'RATE') return MISSING;
      return one.nature === 'NONE' ? single(one) : resolve(ledgerOf(one, boundaries), node, period);
    };
    switch (metric.nature) {
      case 'FLOW':
      case 'STOCK':
      case 'NONE':
        return resolveOne(metric);
      case 'RATE': {
        const [numerator, denominator] = [
          catalogue.byId(metric.numeratorId ?? 0),
          catalogue.byId(metric.denominatorId ?? 0),
        ];
        // Before its parts were in the catalogue, nothing could be reported of them.
        if (!numerator || !denominator || !metric.factor) return MISSING;
        const parts = { factor: metric.factor, scale: metric.scale };
        return resolveRate(resolveOne(numerator), resolveOne(denominator), parts);
      }
    }
  };
  return new Map(questions.map((question) => [question, answerOne(question)]));
}
