import { divisionById, successionsOf } from '../division/division.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { metricCatalogue } from '../metric/metric.loader.js';
import type { MetricModel } from '../metric/metric.type.js';
import type { Finding } from './finding.plan.js';
import { presented } from './resolve.plan.js';
import { detailOf, rollUp, type RollupAnswer } from './rollup.loader.js';

/** All findings on an answer: those of its own figures, of-which breaches, and splits of its place. */
export async function findingsOf(context: RequestContext, answer: RollupAnswer): Promise<readonly Finding[]> {
  const [{ findings }, breaches, splits] = await Promise.all([
    detailOf(context, answer),
    ofWhichBreaches(context, answer),
    splitOf(context, answer),
  ]);
  return [...findings, ...breaches, ...splits];
}

/** Rule 7: a part may not exceed its whole at the same node and period. Bounds are given the benefit of the doubt. */
async function ofWhichBreaches(context: RequestContext, answer: RollupAnswer): Promise<readonly Finding[]> {
  const catalogue = await metricCatalogue(context);
  const { metric } = answer;
  const whole = metric.partOfId === null ? null : catalogue.byId(metric.partOfId);
  const parts = catalogue.all.filter((one) => one.partOfId === metric.rowId);
  const pairs: [MetricModel, MetricModel][] = [
    ...(whole ? [[metric, whole] satisfies [MetricModel, MetricModel]] : []),
    ...parts.map((part): [MetricModel, MetricModel] => [part, metric]),
  ];
  const checked = await Promise.all(
    pairs.map(async ([part, all]): Promise<readonly Finding[]> => {
      const answerOf = (one: MetricModel): Promise<RollupAnswer> =>
        one === metric ? Promise.resolve(answer) : rollUp(context, { ...answer, metric: one });
      const [partAnswer, allAnswer] = await Promise.all([answerOf(part), answerOf(all)]);
      const [partTotal, wholeTotal] = [partAnswer.amounts.total, allAnswer.amounts.total];
      if (!partTotal || !wholeTotal || partTotal.open < 0 || wholeTotal.open < 0) return [];
      const most = presented(wholeTotal).upper;
      if (most === null || presented(partTotal).lower.lte(most)) return [];
      const details = await Promise.all([detailOf(context, partAnswer), detailOf(context, allAnswer)]);
      const figures = details.flatMap((detail) => detail.figures.map(({ id }) => id));
      return [{ code: 'PART_EXCEEDS_WHOLE', figures, names: [part.code, all.code] }];
    }),
  );
  return checked.flat();
}

/**
 * Rule 9: an answer at a place that was split says so, and so does one at a place that came out of a split, for a period
 * that reaches back before it.
 */
async function splitOf(context: RequestContext, { place, period }: RollupAnswer): Promise<readonly Finding[]> {
  if (!('division' in place)) return [];
  const others = (await successionsOf(context).load(place.division)).flatMap((change): number[] => {
    if (change.kind !== 'SPLIT' || change.successorId === null) return [];
    if (change.predecessorId === place.division) return [change.successorId];
    return period.start === null || period.start <= change.latest ? [change.predecessorId] : [];
  });
  const divisions = await Promise.all(others.map((id) => divisionById(context).load(id)));
  const names = divisions.flatMap((division) => (division ? [`${division.code} ${division.name}`] : []));
  return names.length ? [{ code: 'SPLIT', figures: [], names }] : [];
}
