import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { metricCatalogue } from '../../metric/metric.loader.js';
import { membersOfGroup } from '../../pairing/group.loader.js';
import { aboutMetric, rollupKey } from '../rules/question.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import { loadRollup } from './rollup.loader.js';
import type { RollupModel } from './rollup.model.js';
import { loadReportingUnits } from '../cube/read/read.store.js';

/** Counted separately from the answers: it costs as much as all the rest, and few queries select it. */
const cubeUnits = loaderOf<RollupModel, number>(async (answers, context) => {
  const catalogue = await metricCatalogue(context);
  const asked = answers.map((answer) => partsOf(answer.metric, catalogue).map((metric) => aboutMetric(answer, metric)));
  const units = (await loadReportingUnits(context, asked.flat())).values();
  // A unit can have a rate only if it has both its parts.
  return asked.map((parts) => Math.min(...parts.map(() => units.next().value as number)));
}, rollupKey);

/** Loads how many of the nodes directly below have a value. */
export async function reportingUnits(context: RequestContext, rollup: RollupModel): Promise<number> {
  const { place } = rollup;
  if ('division' in place && place.division < 0) return reportingMembers(context, rollup, place);
  if (rollup.reportingUnits !== null) return rollup.reportingUnits;
  return rollup.observationCount === 0 ? 0 : cubeUnits(context).load(rollup);
}

/** How many members of a group have a value. */
async function reportingMembers(
  context: RequestContext,
  { metric, period, boundaries, asOf }: RollupModel,
  place: Extract<RollupModel['place'], { readonly division: number }>,
): Promise<number> {
  const members = await membersOfGroup(context).load({ group: -place.division, asOf });
  const answers = await Promise.all(
    members.map((division) => loadRollup(context, { place: { ...place, division }, metric, period, boundaries, asOf })),
  );
  return answers.filter(({ status }) => status !== 'MISSING').length;
}
