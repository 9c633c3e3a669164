import type { RequestContext } from '../kernel/context.js';
import { ALL } from '../kernel/period.js';
import { metricCatalogue } from '../metric/metric.loader.js';
import { askIfApplicable } from '../rollup/query/ask-rollup.loader.js';
import type { RollupPlace, RollupQuestion } from '../rollup/rules/question.plan.js';
import type { RollupAnswer } from '../rollup/query/rollup.loader.js';
import type { RollupModel } from '../rollup/query/rollup.model.js';
import { type TargetModel, targetOf } from './target.loader.js';

/** A target, with the borders and the moment of the roll-up that it was reached from, if it was. */
export interface AskedTarget extends TargetModel {
  readonly asked?: Pick<RollupQuestion, 'boundaries' | 'asOf'>;
}

/** The target that a roll-up is held against. */
export async function askTarget(context: RequestContext, answer: RollupAnswer): Promise<AskedTarget | null> {
  const { place, metric, period, boundaries, asOf } = answer;
  const node = {
    division: place.tree === 'RECIPIENT' ? place.division : null,
    pairing: place.tree === 'PAIRING' ? place.pairing : null,
  };
  if (node.division === null && node.pairing === null) return null;
  const question = { metric: metric.rowId, ...node, start: period.start, finish: period.end };
  const target = await targetOf(context).load(question);
  return target && { ...target, asked: { boundaries, asOf } };
}

/** What came of a target. */
export async function askActual(context: RequestContext, target: AskedTarget): Promise<RollupModel | null> {
  const metric = (await metricCatalogue(context)).byId(target.metricId);
  const place = placeOf(target);
  if (!metric || !place) return null;
  const { boundaries, asOf } = target.asked ?? { boundaries: 'CURRENT', asOf: null };
  return askIfApplicable(context, { place, metric, period: target.period ?? ALL, boundaries, asOf });
}

function placeOf({ divisionId, pairingId, coversPairing }: TargetModel): RollupPlace | null {
  if (pairingId === null) return { tree: 'RECIPIENT', division: divisionId };
  return coversPairing ? { tree: 'PAIRING', pairing: pairingId } : null;
}
