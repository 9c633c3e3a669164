import type { RequestContext } from '../../kernel/context.js';
import { metricCatalogueAt } from '../../metric/metric.loader.js';
import { loadObservations, type LocatedObservation } from '../recompute/observations.loader.js';
import { scopeOf } from '../recompute/question-scope.js';
import { explainAt, type Recorded, recordedOf } from '../rules/explain/explain.plan.js';
import { bound, fold } from '../rules/explain/fold.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { RollupPlace } from '../rules/question.plan.js';
import { boundOmissions, type ExplainQuestion, type ExplanationModel } from './explanation.model.js';

/**
 * Explains answers from the observations: whatever the cube does not hold, and values without some sources, for which
 * claims are chosen anew. One statement for each `asOf`. Throws LIMIT_EXCEEDED for more observations than fit.
 */
export async function explainFromObservations(
  context: RequestContext,
  questions: readonly ExplainQuestion[],
): Promise<readonly ExplanationModel[]> {
  const answers = new Map<ExplainQuestion, ExplanationModel>();
  const byAsOf = Map.groupBy(questions, ({ asOf }) => asOf?.getTime() ?? null);
  await Promise.all(
    [...byAsOf.values()].map(async (asked) => {
      const bothSides = asked.flatMap((question) => {
        const place = otherSideOf(question.place);
        return place ? [question, { ...question, place }] : [question];
      });
      const catalogue = await metricCatalogueAt(context, asked[0]?.asOf ?? null);
      const scope = scopeOf(bothSides, ({ metric }) => partsOf(metric, catalogue));
      const all = await loadObservations(context, { ...scope, withdrawn: true });
      const explain = explainerOf(Map.groupBy(all, ({ metricId }) => metricId));
      for (const question of asked) answers.set(question, explain(question));
    }),
  );
  return questions.map((question) => answers.get(question) as ExplanationModel);
}

/** The same place on the other side; null for what has no sides. */
function otherSideOf(place: RollupPlace): RollupPlace | null {
  if (!('division' in place)) return null;
  return { ...place, tree: place.tree === 'RECIPIENT' ? 'SUPPORTER' : 'RECIPIENT' };
}

function explainerOf(
  byMetric: ReadonlyMap<number, readonly LocatedObservation[]>,
): (question: ExplainQuestion) => ExplanationModel {
  const known = new Map<string, Recorded>();
  const recordedFor = ({ metric, boundaries, without }: ExplainQuestion, all: readonly LocatedObservation[]) => {
    const key = JSON.stringify([metric.rowId, boundaries, without]);
    let recorded = known.get(key);
    if (!recorded) {
      const nature = metric.nature === 'RATE' ? 'NONE' : metric.nature;
      recorded = recordedOf(nature, all, without, { boundaries, signed: metric.signed });
      known.set(key, recorded);
    }
    return recorded;
  };
  return (question) => {
    const all = byMetric.get(question.metric.rowId) ?? [];
    const other = otherSideOf(question.place);
    const { total, counted, omitted } = explainAt(recordedFor(question, all), question.place, other, question.period);
    const { parts, complete } = bound(fold(counted, question.by));
    const { listsAll, ...leftOut } = boundOmissions(omitted);
    return { question, total, counted: parts, ...leftOut, complete: complete && listsAll, quotient: null };
  };
}
