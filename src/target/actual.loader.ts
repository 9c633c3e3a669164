import type { RequestContext } from '../kernel/context.js';
import { ALL } from '../kernel/period.js';
import { metricById } from '../metric/metric.loader.js';
import type { RollupPlace, RollupQuestion } from '../rollup/rules/question.plan.js';
import { loadRollup } from '../rollup/query/rollup.loader.js';
import type { RollupModel } from '../rollup/query/rollup.model.js';
import { type TargetModel, targetOf } from './target.loader.js';

/** A target; if it was reached from a roll-up, with the boundaries and the time of that roll-up. */
export interface RollupTarget extends TargetModel {
  readonly rollup?: Pick<RollupQuestion, 'boundaries' | 'asOf'>;
}

/** The target that a roll-up is compared with; null if there is none, or if the node can have none. */
export async function loadTargetOf(context: RequestContext, answer: RollupModel): Promise<RollupTarget | null> {
  const { place, metric, period, boundaries, asOf } = answer;
  const node = {
    division: place.tree === 'RECIPIENT' ? place.division : null,
    pairing: place.tree === 'PAIRING' ? place.pairing : null,
  };
  if (node.division === null && node.pairing === null) return null;
  const question = { metric: metric.rowId, ...node, start: period.start, end: period.end };
  const target = await targetOf(context).load(question);
  return target && { ...target, rollup: { boundaries, asOf } };
}

/** The roll-up that a target is compared with; null where no roll-up covers exactly what the target covers. */
export async function loadActual(context: RequestContext, target: RollupTarget): Promise<RollupModel | null> {
  const metric = await metricById(context, target.metricId);
  const place = placeOf(target);
  if (!metric || !place) return null;
  const { boundaries, asOf } = target.rollup ?? { boundaries: 'CURRENT', asOf: null };
  return loadRollup(context, { place, metric, period: target.period ?? ALL, boundaries, asOf });
}

function placeOf({ divisionId, pairingId, coversPairing }: TargetModel): RollupPlace | null {
  if (pairingId === null) return { tree: 'RECIPIENT', division: divisionId };
  return coversPairing ? { tree: 'PAIRING', pairing: pairingId } : null;
}
