import { ZERO } from '../../kernel/decimal.js';
import type { Interval, Period } from '../../kernel/period.js';
import type { Finding } from './finding.plan.js';
import type { Boundaries, RollupNode } from './node.plan.js';
import type { Observation } from './observation.plan.js';
import type { Contributions, Entry } from './overlap/contributions.plan.js';

/** All time. Days compare as text, so that an open end is later than any observation. */
export const ALWAYS: Interval = { start: '0000-01-01', end: '9999-12-31' };

/** What decides an answer beside the observations themselves. */
export interface LedgerOptions {
  readonly boundaries: Boundaries;
  /** Whether the metric can be negative. */
  readonly signed: boolean;
}

/** All observations of one metric in scope, prepared so that every roll-up is a sum of contributions. */
export interface Ledger {
  readonly options: LedgerOptions;
  /** What each observation contributes: of flows the same in every period, of stocks by the end of the period. */
  contributionsAt(period: Period): Contributions;
  /** The entries that count at a node in a period. */
  entriesAt(node: RollupNode, period: Period): readonly Entry[];
  /** Readings at a node of series of a stock that have ended by then: they count no more, but were read. */
  pastAt(node: RollupNode, period: Period): readonly Observation[];
  /** Observations at a node that share days with the period but are not wholly in it. */
  spanningAt(node: RollupNode, period: Period): readonly Observation[];
  /** Findings that concern any of these observations in the period. */
  findings(period: Period, view: readonly Entry[], spanning: readonly Observation[]): readonly Finding[];
}

/** Finds the findings that concern any of some observations, in the order in which they were made. */
export function concerning(findings: readonly Finding[]): (inScope: Iterable<Observation>) => readonly Finding[] {
  const places = new Map<string, number[]>();
  for (const [index, { observations }] of findings.entries()) {
    for (const id of observations) places.set(id, [...(places.get(id) ?? []), index]);
  }
  return (inScope) => {
    const found = new Set<number>();
    for (const { id } of inScope) for (const index of places.get(id) ?? []) found.add(index);
    return [...found].toSorted((one, other) => one - other).flatMap((index) => findings[index] ?? []);
  };
}

/** Findings on what some entries do to one another: those that cross, and totals smaller than their parts. */
export function findAmong(contributions: Contributions, view: readonly Entry[]): readonly Finding[] {
  return [
    ...contributions.crossingsAmong(view).map(([one, other]): Finding => ({
      code: 'OVERLAPPING_TOTALS',
      observations: [one.observation.id, other.observation.id],
    })),
    ...view.flatMap((entry): Finding[] => {
      if (entry.contribution.value.gte(ZERO) || entry.amount.value.lt(ZERO)) return [];
      const parts = contributions.coveredBy(entry).map(({ observation }) => observation.id);
      return parts.length === 0 ? [] : [{ code: 'TOTAL_BELOW_PARTS', observations: [entry.observation.id, ...parts] }];
    }),
  ];
}
