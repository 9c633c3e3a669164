import type { Day } from '../../kernel/day.js';
import type { Period } from '../../kernel/period.js';
import type { Observation } from './observation.plan.js';
import type { Finding } from './finding.plan.js';
import type { Ledger } from './ledger.plan.js';
import { type Boundaries, depthBelow, isGroup, positionOf, type RollupNode, standsAt } from './node.plan.js';
import { type Amount, type BoundedSum, boundsOf, sumAmounts, upperOf } from './overlap/amount.plan.js';
import type { Contributions, Entry } from './overlap/contributions.plan.js';
import { type Amounts, reconcile } from './reconcile.plan.js';

/** What observations amount to at one node in one period, whether decoded from a row of the cube or recomputed. */
export interface Resolved extends Amounts {
  /** False for a rate whose denominator is zero and for a metric that does not add: there can be no value. */
  readonly applicable: boolean;
  readonly observationCount: number;
  readonly latestEnd: Day | null;
  /** How many of the nodes directly below have a value; null where it was not counted. */
  readonly reportingUnits: number | null;
  /** Of an answer of the cube, the knots in view that contribute less than nothing, for its findings. */
  readonly negativeKnots?: readonly string[];
  /** Of a rate, what was printed of it for exactly the node and period. */
  readonly printed?: PrintedRate;
  /** Null where the cube holds the observations and findings, to be loaded from there. */
  readonly evidence: Evidence | null;
}

/** A rate as printed: kept beside the computed one, never in its place. */
export interface PrintedRate {
  /** Row id of the observation. */
  readonly observation: string;
  /** On its claims, and on how it differs from the computed rate. */
  readonly findings: readonly Finding[];
}

/** What a recomputed roll-up rests on. */
export interface Evidence {
  readonly observations: readonly Observation[];
  /** Those of a rate's denominator; they are among the observations. */
  readonly denominator: readonly Observation[];
  readonly findings: readonly Finding[];
}

/** Nothing was reported. */
export const MISSING: Resolved = {
  total: null,
  applicable: true,
  basis: 'NONE',
  reported: null,
  itemized: null,
  gap: null,
  coverage: null,
  observationCount: 0,
  latestEnd: null,
  reportingUnits: 0,
  evidence: null,
};

/** The metric does not add, and the node is not one that it was reported for. */
export const NOT_ADDITIVE: Resolved = {
  ...MISSING,
  applicable: false,
  evidence: { observations: [], denominator: [], findings: [{ code: 'METRIC_NOT_ADDITIVE', observations: [] }] },
};

interface Scoped {
  readonly entry: Entry;
  /** Stands at the node itself. */
  readonly atNode: boolean;
  /** The node directly below, on the way to the observation. */
  readonly unit: number | string | null;
}

export function resolve(ledger: Ledger, node: RollupNode, period: Period): Resolved {
  const scoped = inScope(ledger.entriesAt(node, period), node, ledger.options.boundaries);
  const observations = scoped.map(({ entry }) => entry.observation);
  // What is only the rest of its interval says nothing about the days after it.
  const ends = scoped.map(({ entry }) => (entry.cut ? entry.interval.end : entry.observation.end));
  const past = scoped.length === 0 ? [] : ledger.pastAt(node, period).map(({ end }) => end);
  const latestEnd = [...ends, ...past].reduce<Day | null>(
    (latest, end) => (latest !== null && latest > end ? latest : end),
    null,
  );
  const units = new Set(scoped.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  let findings: readonly Finding[] | null = null;
  return {
    ...amountsOf(scoped, ledger.contributionsAt(period), ledger.options.signed),
    applicable: true,
    observationCount: observations.length,
    latestEnd,
    reportingUnits: units.size,
    evidence: {
      observations,
      denominator: [],
      // Derived when first read: few callers do, and it costs as much as all else.
      get findings() {
        findings ??= findingsAt(ledger, scoped, node, period);
        return findings;
      },
    },
  };
}

function findingsAt(ledger: Ledger, scoped: readonly Scoped[], node: RollupNode, period: Period): readonly Finding[] {
  const view = scoped.map(({ entry }) => entry);
  const spanning = ledger.spanningAt(node, period);
  return [
    ...ledger.findings(period, view, spanning),
    ...countedElsewhere(scoped, ledger.contributionsAt(period)),
    ...(spanning.length > 0
      ? [{ code: 'SPANNING_FIGURES' as const, observations: spanning.map((observation) => observation.id) }]
      : []),
  ];
}

/** Totals of the node of which parts count at other nodes, so that it shows less than its office printed. */
function countedElsewhere(scoped: readonly Scoped[], contributions: Contributions): readonly Finding[] {
  const view = new Set(scoped.map(({ entry }) => entry));
  return scoped.filter(isTotalHere).flatMap(({ entry }): Finding[] => {
    const elsewhere = contributions.coveredBy(entry).filter((part) => !view.has(part));
    const observations = [entry, ...elsewhere].map(({ observation }) => observation.id);
    return elsewhere.length > 0 ? [{ code: 'COUNTED_ELSEWHERE', observations }] : [];
  });
}

const isTotalHere = ({ entry, atNode }: Scoped): boolean => atNode && entry.observation.scope === 'TOTAL';

function amountsOf(scoped: readonly Scoped[], contributions: Contributions, signed: boolean): Amounts {
  if (scoped.length === 0) return MISSING;
  const entriesOf = (some: readonly Scoped[]): readonly Entry[] => some.map(({ entry }) => entry);
  const here = entriesOf(scoped.filter(isTotalHere));
  const others = entriesOf(scoped.filter((one) => !isTotalHere(one)));
  const resolved = (view: readonly Entry[]): BoundedSum => boundsOfView(view, contributions, signed);
  const summed = (amounts: readonly Amount[]): BoundedSum => boundsOf(sumAmounts(amounts), signed);
  return reconcile({
    total: resolved(entriesOf(scoped)),
    reported: here.length > 0 ? summed(contributions.outermost(here).map(({ amount }) => amount)) : null,
    itemized: others.length > 0 ? resolved(others) : null,
    contributed: here.length > 0 ? summed(here.map(({ contribution }) => contribution)) : null,
  });
}

/**
 * What some entries amount to. Where some cross, what these share is unknown: the greatest sum without crossings is the
 * value and the lower bound, all that no other covers the upper one; nothing is known of a metric that can be negative.
 */
function boundsOfView(view: readonly Entry[], contributions: Contributions, signed: boolean): BoundedSum {
  const { amount, crossing } = contributions.resolve(view);
  const resolved = boundsOf(amount, signed);
  if (crossing.length === 0) return resolved;
  if (signed) return { value: resolved.value, lower: null, upper: null, exact: false };
  const most = boundsOf(sumAmounts(contributions.outermost(view).map((entry) => entry.amount)), signed);
  return { value: resolved.value, lower: resolved.lower, upper: upperOf(resolved, most), exact: false };
}

/** The node directly below on the way; a group is none of the places below. */
function unitOf(path: readonly (number | string)[], depth: number): number | string | null {
  const unit = depth > 0 ? path[depth - 1] : null;
  return unit === undefined || (typeof unit === 'number' && unit < 0) ? null : unit;
}

function inScope(entries: readonly Entry[], node: RollupNode, boundaries: Boundaries): Scoped[] {
  const hasUnits = !isGroup(node);
  const found = entries.flatMap((entry) => {
    const path = positionOf(entry.observation, node, boundaries);
    const depth = depthBelow(path, node);
    return depth === null ? [] : [{ entry, depth, unit: hasUnits ? unitOf(path, depth) : null }];
  });
  const isOwn = (): boolean => found.some(({ entry, depth }) => depth === 0 && entry.observation.scope === 'TOTAL');
  return found.map(({ entry, depth, unit }) => ({ entry, unit, atNode: standsAt(node, depth, isOwn) }));
}
