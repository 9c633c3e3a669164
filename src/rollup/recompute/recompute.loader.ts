import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { type MetricCatalogue, metricCatalogueAt } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { loadObservations, type LocatedObservation } from './observations.loader.js';
import type { ObservationScope, ScopedMetric } from './observation-scope.js';
import { flowLedger } from '../rules/flow-ledger.plan.js';
import type { Ledger } from '../rules/ledger.plan.js';
import { stockLedger } from '../rules/stock-ledger.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { Boundaries, RollupNode } from '../rules/node.plan.js';
import { rollupKey, type RollupPlace, type RollupQuestion } from '../rules/question.plan.js';
import { type Resolved, resolve } from '../rules/resolve.plan.js';
import { resolveRate } from '../rules/rate.plan.js';
import { resolveSingle } from '../rules/single.plan.js';

/**
 * Recomputes roll-ups from the observations: whatever the cube does not hold. A metric that does not add has a value only
 * where it was reported. One statement for each `asOf`, however many nodes, metrics and periods.
 */
export const recomputeLoader = loaderOf<RollupQuestion, Resolved>(async (questions, context) => {
  const byAsOf = Map.groupBy(questions, (question) => question.asOf?.getTime() ?? null);
  const answers = new Map<RollupQuestion, Resolved>();
  await Promise.all(
    [...byAsOf.values()].map(async (asked) => {
      for (const [question, answer] of await answerAll(asked, context)) answers.set(question, answer);
    }),
  );
  return questions.map((question) => answers.get(question) as Resolved);
}, rollupKey);

async function answerAll(
  questions: readonly RollupQuestion[],
  context: RequestContext,
): Promise<Map<RollupQuestion, Resolved>> {
  const catalogue = await metricCatalogueAt(context, questions[0]?.asOf ?? null);
  const observations = await loadObservations(context, scopeOf(questions, catalogue));
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
    const node = toNode(question.place, observations);
    const resolveOne = (one: MetricModel): Resolved => resolve(ledgerOf(one, boundaries), node, period);
    switch (metric.nature) {
      case 'FLOW':
      case 'STOCK':
        return resolveOne(metric);
      case 'NONE':
        return resolveSingle(byMetric.get(metric.rowId) ?? [], node, period, boundaries);
      case 'RATE': {
        const [numerator, denominator] = [
          catalogue.byId(metric.numeratorId ?? 0),
          catalogue.byId(metric.denominatorId ?? 0),
        ];
        if (!numerator || !denominator || !metric.factor) throw new Error(`${metric.code} is a rate without its parts`);
        const parts = { factor: metric.factor, scale: metric.scale };
        return resolveRate(resolveOne(numerator), resolveOne(denominator), parts);
      }
    }
  };
  return new Map(questions.map((question) => [question, answerOne(question)]));
}

/** What the answers to some questions about one `asOf` need. */
export function scopeOf(questions: readonly RollupQuestion[], catalogue: MetricCatalogue): ObservationScope {
  const pick = <T>(choose: (place: RollupPlace) => T | null): T[] => [
    ...new Set(questions.map(({ place }) => choose(place)).filter((one) => one !== null)),
  ];
  return {
    metrics: metricsOf(questions, catalogue),
    recipients: pick((place) => (place.tree === 'RECIPIENT' ? place.division : null)),
    supporters: pick((place) => (place.tree === 'SUPPORTER' ? place.division : null)),
    pairings: pick((place) => (place.tree === 'PAIRING' ? place.pairing : null)),
    programs: pick((place) => (place.tree === 'PROGRAM' ? place.program : null)),
    subjects: pick((place) => (place.tree === 'SUBJECT' ? place.subject : null)),
    asOf: questions[0]?.asOf ?? null,
  };
}

/** Every metric needed, with the interval from the first to the last day of all its periods. */
function metricsOf(questions: readonly RollupQuestion[], catalogue: MetricCatalogue): readonly ScopedMetric[] {
  const asked = questions.flatMap(({ metric, period }) =>
    partsOf(metric, catalogue).map(({ rowId }) => ({ metric: rowId, since: period.start, until: period.end })),
  );
  return [...Map.groupBy(asked, ({ metric }) => metric)].map(([metric, intervals]) => {
    const outermost = (days: readonly (string | null)[], end: 0 | -1): string | null =>
      days.includes(null) ? null : (days.toSorted().at(end) ?? null);
    return {
      metric,
      since: outermost(
        intervals.map(({ since }) => since),
        0,
      ),
      until: outermost(
        intervals.map(({ until }) => until),
        -1,
      ),
    };
  });
}

/** The root pairings of a program that have observations; the others add nothing. */
export function toNode(place: RollupPlace, observations: readonly LocatedObservation[]): RollupNode {
  if (place.tree !== 'PROGRAM') return place;
  const roots = observations
    .filter((observation) => observation.programId === place.program)
    .flatMap((observation) => observation.pairing?.path.at(-1) ?? []);
  return { tree: 'PROGRAM', roots: [...new Set(roots)] };
}
