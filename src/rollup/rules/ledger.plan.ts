import type { Bounded } from '../../kernel/bounded.js';
import type { Interval, Period } from '../../kernel/period.js';
import type { Observation } from './observation.plan.js';
import type { Finding } from './finding.plan.js';
import type { Boundaries, RollupNode } from './node.plan.js';
import { byRegion, type Located } from './position-index.plan.js';
import { crosses } from './region.plan.js';

/** Days compare as text: an open end is an end that no observation reaches beyond. */
export const ALWAYS: Interval = { start: '0000-01-01', end: '9999-12-31' };

/** One summand of a roll-up: an own observation, or a total as what it adds to what its parts already say. */
export interface Entry {
  readonly observation: Observation;
  /** What it adds to any sum that reaches it. */
  readonly contribution: Bounded;
  /** What it says itself: the increment of a flow, the level of a stock. */
  readonly stated: Bounded;
  /** For totals: whether another total's region contains this one's. */
  readonly liesIn: (outer: Entry) => boolean;
}

/** All observations of one metric in scope, prepared so that every roll-up is a plain sum of entries. */
export interface Ledger {
  /** The entries that count at a node in a period. */
  entriesAt(node: RollupNode, period: Period, boundaries: Boundaries): readonly Entry[];
  /** Observations at a node that touch the period but are not wholly in it. */
  spanningAt(node: RollupNode, period: Period, boundaries: Boundaries): readonly Observation[];
  /** Findings that concern any of these observations in the period. */
  findings(period: Period, inScope: ReadonlySet<Observation>): readonly Finding[];
}

/** Finds the findings that concern any of some observations, in the order in which they were made. */
export function concerning(findings: readonly Finding[]): (inScope: ReadonlySet<Observation>) => readonly Finding[] {
  const places = new Map<string, number[]>();
  for (const [index, { observations: observations }] of findings.entries()) {
    for (const id of observations) places.set(id, [...(places.get(id) ?? []), index]);
  }
  return (inScope) => {
    const found = new Set<number>();
    for (const { id } of inScope) for (const index of places.get(id) ?? []) found.add(index);
    return [...found].toSorted((one, other) => one - other).flatMap((index) => findings[index] ?? []);
  };
}

/** Totals that have something in common that neither speaks for alone. */
export function crossings(totals: readonly (Located & { readonly interval: Interval })[]): readonly Finding[] {
  const order = new Map(totals.map((total, index) => [total, index]));
  const inside = byRegion(totals);
  const pairs = new Map<number, readonly [string, string]>();
  for (const [index, outer] of totals.entries()) {
    for (const inner of inside(outer.observation.place, ALWAYS.start, outer.interval.end)) {
      const other = order.get(inner) ?? index;
      if (other === index || !crosses(outer, inner)) continue;
      const [first, second] = index < other ? [index, other] : [other, index];
      pairs.set(first * totals.length + second, [
        totals[first]?.observation.id ?? outer.observation.id,
        totals[second]?.observation.id ?? inner.observation.id,
      ]);
    }
  }
  return [...pairs]
    .toSorted(([one], [other]) => one - other)
    .map(([, observations]): Finding => ({ code: 'OVERLAPPING_TOTALS', observations: observations }));
}
