import { COUNTRY_ID } from '../../../division/root-id.js';
import type { Interval, Period } from '../../../kernel/period.js';
import type { Ledger } from '../ledger.plan.js';
import { type Boundaries, depthBelow, isGroup, positionOf, type RollupNode } from '../node.plan.js';
import type { Observation } from '../observation.plan.js';
import type { Amount } from '../overlap/amount.plan.js';
import type { Entry } from '../overlap/contributions.plan.js';

/** An observation that counts in an answer, and what it adds to the others. */
export interface CountedFigure {
  readonly id: string;
  readonly sourceId: number;
  readonly isTotal: boolean;
  /** The days that it counts for: what its interval adds to shorter ones of its series; of a stock its day. */
  readonly interval: Interval;
  /** Added up over all that count, the value. */
  readonly amount: Amount;
  /** The nodes between the one asked and its own, itself included, the uppermost first; empty at the node itself. */
  readonly way: readonly (number | string)[];
}

/** What counts at a node, and what does not because it crosses what does: by id, what it crosses. */
export interface CountedView {
  readonly counted: readonly CountedFigure[];
  readonly crossing: ReadonlyMap<string, string>;
}

/** What counts at a node in a period, by the rules alone. */
export function countAt(ledger: Ledger, node: RollupNode, period: Period): CountedView {
  const contributions = ledger.contributionsAt(period);
  const view = ledger.entriesAt(node, period);
  const { counted } = contributions.resolve(view);
  return {
    counted: counted.map(({ observation, interval, contribution }) => ({
      ...figureOf(observation),
      interval: observation.basis === 'STOCK' ? { start: observation.start, end: observation.end } : interval,
      amount: contribution,
      way: wayTo(observation, node, ledger.options.boundaries),
    })),
    crossing: crossedBy(view, counted, contributions.crossingsAmong(view)),
  };
}

export function figureOf({ id, sourceId, scope }: Observation): Pick<CountedFigure, 'id' | 'sourceId' | 'isTotal'> {
  return { id, sourceId, isTotal: scope === 'TOTAL' };
}

/** For each entry that does not count one that it crosses: if possible one that does, and of several the first by id. */
export function crossedBy<One extends Pick<Entry, 'observation'>>(
  view: readonly One[],
  counted: readonly One[],
  crossings: readonly (readonly [One, One])[],
): ReadonlyMap<string, string> {
  const counting = new Set(counted);
  const found = new Map<string, One>();
  if (counting.size === view.length) return new Map();
  // The cube and the rules list crossings in different orders: the choice may not depend on it.
  const isBetter = (one: One, other: One): boolean =>
    counting.has(one) === counting.has(other) ? byId(one.observation.id, other.observation.id) < 0 : counting.has(one);
  for (const [left, other] of [...crossings, ...crossings.map(([one, other]) => [other, one] as const)]) {
    if (counting.has(left)) continue;
    const best = found.get(left.observation.id);
    if (!best || isBetter(other, best)) found.set(left.observation.id, other);
  }
  return new Map([...found].map(([id, { observation }]) => [id, observation.id]));
}

/** Ids are whole numbers, as text. */
const byId = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : one === other ? 0 : 1);

/** Whether an observation stands at a node or below it. */
export function standsIn(observation: Observation, node: RollupNode, boundaries: Boundaries): boolean {
  return depthBelow(positionOf(observation, node, boundaries), node) !== null;
}

export function wayTo(observation: Observation, node: RollupNode, boundaries: Boundaries): CountedFigure['way'] {
  const path = positionOf(observation, node, boundaries);
  const depth = depthBelow(path, node) ?? 0;
  if (depth === 0 || !isGroup(node)) return path.slice(0, depth).toReversed();
  // A group has no places directly below it: what lies in it is listed along the way from the country.
  return path.slice(0, path.indexOf(COUNTRY_ID)).toReversed();
}
