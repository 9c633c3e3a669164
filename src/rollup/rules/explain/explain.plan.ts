import type { Period } from '../../../kernel/period.js';
import { flowLedger } from '../flow-ledger.plan.js';
import type { Ledger, LedgerOptions } from '../ledger.plan.js';
import type { RollupNode } from '../node.plan.js';
import type { Observation } from '../observation.plan.js';
import { amountOf, type BoundedSum } from '../overlap/amount.plan.js';
import { resolve } from '../resolve.plan.js';
import { resolveSingle } from '../single.plan.js';
import { stockLedger } from '../stock-ledger.plan.js';
import { countAt, type CountedFigure, figureOf, standsIn } from './counted.plan.js';
import {
  explainOmissions,
  explainSingleOmissions,
  type OmittedFigure,
  type Reached,
  reachesInto,
} from './omission.plan.js';

/** An observation that was recorded, whatever became of it. */
export interface RecordedObservation extends Observation {
  /** The revision that replaced it; null if none did. */
  readonly supersededBy: string | null;
  readonly isRetracted: boolean;
}

/** All that was recorded of one metric, and what of it counts. */
export interface Recorded {
  readonly nature: 'FLOW' | 'STOCK' | 'NONE';
  readonly all: readonly RecordedObservation[];
  /** Row ids of sources to leave out. */
  readonly without: readonly number[];
  readonly counting: readonly RecordedObservation[];
  readonly ledger: Ledger;
}

/** An answer taken apart. */
export interface Explained {
  readonly total: BoundedSum | null;
  readonly counted: readonly CountedFigure[];
  readonly omitted: readonly OmittedFigure[];
}

/** Prepares what was recorded of a metric for any number of explanations. */
export function recordedOf(
  nature: Recorded['nature'],
  all: readonly RecordedObservation[],
  without: readonly number[],
  options: LedgerOptions,
): Recorded {
  const counting = all.filter(
    ({ supersededBy, isRetracted, sourceId }) => supersededBy === null && !isRetracted && !without.includes(sourceId),
  );
  const ledger = nature === 'STOCK' ? stockLedger(counting, options) : flowLedger(counting, options);
  return { nature, all, without, counting, ledger };
}

/** Takes the answer at a node apart; `other` is the same place on the other side, null where there are no sides. */
export function explainAt(recorded: Recorded, node: RollupNode, other: RollupNode | null, period: Period): Explained {
  const { nature, ledger, counting } = recorded;
  const reachedBy = (isInView: (id: string) => boolean): readonly Reached[] =>
    reachedAt(recorded, node, other, period, isInView);
  const { end } = period;
  const standing = end === null ? counting : counting.filter(({ start }) => start <= end);
  if (nature === 'NONE') {
    const { total, evidence } = resolveSingle(counting, node, period, ledger.options.boundaries);
    const [chosen] = evidence?.observations ?? [];
    const isChosen = (id: string): boolean => id === chosen?.id;
    return {
      total,
      counted: chosen ? [{ ...figureOf(chosen), interval: chosen, amount: amountOf(chosen), way: [] }] : [],
      omitted: explainSingleOmissions(reachedBy(isChosen), { standing, chosen: chosen?.id ?? null, period }),
    };
  }
  const { counted, crossing } = countAt(ledger, node, period);
  const ids = new Set(counted.map(({ id }) => id));
  const counts = (id: string): boolean => ids.has(id);
  const reached = reachedBy((id) => counts(id) || crossing.has(id));
  const { total } = resolve(ledger, node, period);
  return { total, counted, omitted: explainOmissions(reached, { counts, crossing, standing }) };
}

function reachedAt(
  { all, without, ledger }: Recorded,
  node: RollupNode,
  other: RollupNode | null,
  period: Period,
  isInView: (id: string) => boolean,
): readonly Reached[] {
  const { boundaries } = ledger.options;
  return all.flatMap((observation): Reached[] => {
    if (!isInView(observation.id) && !reachesInto(observation, period)) return [];
    const isOnSide = standsIn(observation, node, boundaries);
    if (!isOnSide && !(other && standsIn(observation, other, boundaries))) return [];
    const { supersededBy, isRetracted, sourceId } = observation;
    return [{ observation, supersededBy, isRetracted, isExcluded: without.includes(sourceId), isOnSide }];
  });
}
