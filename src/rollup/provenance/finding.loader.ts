import { divisionById } from '../../division/division.loader.js';
import { successionsAsOf, successionsOf } from '../../division/succession.loader.js';
import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError } from '../../kernel/errors.js';
import { metricCatalogueAt } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { type ProvenanceRequest, loadWidest, provenanceQuestions, loadObservationRefs } from './provenance.loader.js';
import { followsFromValues } from '../disclosure/withhold.plan.js';
import { countFindings, type Findings, gatherFindings } from '../rules/provenance.plan.js';
import type { Finding } from '../rules/finding.plan.js';
import { aboutMetric, rollupKey } from '../rules/question.plan.js';
import type { RollupModel } from '../query/rollup.model.js';
import { mayReadMetric } from '../query/question-extent.loader.js';
import { loadRollup } from '../query/rollup.loader.js';
import { MOST_OBSERVATIONS } from './finding.sql.js';
import { loadCubeFindings } from './finding.store.js';

const cubeFindings = loaderOf<ProvenanceRequest, Findings>(
  (asked, context) =>
    loadWidest<Findings>(
      asked,
      async (widest) => loadCubeFindings(context, await provenanceQuestions(context, widest)),
      (found, limit) => gatherFindings([found], limit),
    ),
  ({ answer, limit }) => `${limit.toString()}|${rollupKey(answer)}`,
);

/** Loads the findings on an answer, at most `limit` of each code: on its observations, of-which breaches, splits. */
export async function loadFindings(context: RequestContext, answer: RollupModel, limit: number): Promise<Findings> {
  const parts = await Promise.all([
    answer.evidence ? countFindings(answer.evidence.findings) : cubeFindings(context).load({ answer, limit }),
    answer.evidence ? [] : zeroDenominator(context, answer),
    ofWhichBreaches(context, answer),
    splitOf(context, answer),
  ]);
  const [own, ...others] = parts;
  const all = [...others, answer.printed?.findings ?? []];
  const found = gatherFindings([own, ...all.map(countFindings)], limit);
  return answer.verdict === null ? found : withoutValues(found);
}

/** The findings that do not follow from values, some of which are withheld. */
function withoutValues({ findings, counts }: Findings): Findings {
  return {
    findings: findings.filter(({ code }) => !followsFromValues(code)),
    counts: new Map([...counts].filter(([code]) => !followsFromValues(code))),
  };
}

/** The finding that the denominator of a rate is zero, with the first observations of the denominator. */
async function zeroDenominator(context: RequestContext, answer: RollupModel): Promise<readonly Finding[]> {
  if (answer.applicable) return [];
  const { denominatorId } = answer.metric;
  const denominator = (await metricCatalogueAt(context, answer.asOf)).byId(denominatorId ?? 0);
  if (!denominator) return [];
  const below = await answerOrFault(loadRollup(context, aboutMetric(answer, denominator)));
  if (below instanceof CodedError) return [{ code: 'ZERO_DENOMINATOR', observations: [] }];
  return [{ code: 'ZERO_DENOMINATOR', ...(await firstObservations(context, [below])) }];
}

/** Finds wholes that a part exceeds at the same node and period: with bounds, only if it does so for certain. */
async function ofWhichBreaches(context: RequestContext, answer: RollupModel): Promise<readonly Finding[]> {
  const catalogue = await metricCatalogueAt(context, answer.asOf);
  const { metric } = answer;
  const whole = metric.partOfId === null ? null : catalogue.byId(metric.partOfId);
  const parts = catalogue.all.filter((one) => one.partOfId === metric.rowId);
  const pairs: [MetricModel, MetricModel][] = [
    ...(whole ? [[metric, whole] satisfies [MetricModel, MetricModel]] : []),
    ...parts.map((part): [MetricModel, MetricModel] => [part, metric]),
  ];
  const checked = await Promise.all(
    pairs.map(async ([part, all]): Promise<readonly Finding[]> => {
      if (!(await mayReadMetric(context, part === metric ? all : part))) return [];
      const answerOf = (one: MetricModel): Promise<RollupModel> =>
        one === metric ? Promise.resolve(answer) : loadRollup(context, aboutMetric(answer, one));
      const [partAnswer, allAnswer] = await Promise.all([part, all].map((one) => answerOrFault(answerOf(one))));
      // What cannot be answered is compared with nothing.
      if (!partAnswer || partAnswer instanceof CodedError || !allAnswer || allAnswer instanceof CodedError) return [];
      const [partTotal, wholeTotal] = [partAnswer.total, allAnswer.total];
      const [least, most] = [partTotal?.lower ?? null, wholeTotal?.upper ?? null];
      if (least === null || most === null || least.lte(most)) return [];
      const concerned = await firstObservations(context, [partAnswer, allAnswer]);
      return [{ code: 'PART_EXCEEDS_WHOLE', ...concerned, names: [part.code, all.code] }];
    }),
  );
  return checked.flat();
}

/** The first observations of each answer, an equal share of each, so that one does not displace the other. */
async function firstObservations(
  context: RequestContext,
  answers: readonly RollupModel[],
): Promise<Pick<Finding, 'observations' | 'concerned'>> {
  const limit = Math.floor(MOST_OBSERVATIONS / answers.length);
  const observations = await Promise.all(answers.map((answer) => loadObservationRefs(context, answer, limit)));
  return {
    observations: observations.flat().map(({ id }) => id),
    concerned: answers.reduce((sum, { observationCount }) => sum + observationCount, 0),
  };
}

/**
 * Finds splits that concern an answer: of the place itself, or the one that it came from, if the period starts before
 * that.
 */
async function splitOf(context: RequestContext, { place, period, asOf }: RollupModel): Promise<readonly Finding[]> {
  if (!('division' in place)) return [];
  const { division } = place;
  const successions = await (asOf === null
    ? successionsOf(context).load(division)
    : successionsAsOf(context).load({ division, asOf }));
  const others = successions.flatMap((change): number[] => {
    if (change.kind !== 'SPLIT' || change.successorId === null) return [];
    if (change.predecessorId === division) return [change.successorId];
    return period.start === null || period.start <= change.latest ? [change.predecessorId] : [];
  });
  const divisions = await Promise.all(others.map(async (id) => divisionById(context).load(id)));
  const names = divisions.flatMap((division) => (division ? [`${division.code} ${division.name}`] : []));
  return names.length ? [{ code: 'SPLIT', observations: [], names }] : [];
}
