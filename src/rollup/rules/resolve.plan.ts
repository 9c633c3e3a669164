import { type Bounded, sum } from '../../kernel/bounded.js';
import type { Day } from '../../kernel/day.js';
import type { Period } from '../../kernel/period.js';
import type { Observation } from './observation.plan.js';
import type { Finding } from './finding.plan.js';
import type { Entry, Ledger } from './ledger.plan.js';
import { type Boundaries, positionOf, rootsOf, type RollupNode } from './node.plan.js';
import { type Amounts, reconcile } from './reconcile.plan.js';

/** What observations amount to at one node in one period, whether decoded from a row of the cube or recomputed. */
export interface Resolved extends Amounts {
  /** False if there can be no value: for a rate whose denominator is zero, or a metric that does not add up. */
  readonly applicable: boolean;
  readonly observationCount: number;
  readonly latestEnd: Day | null;
  /** How many of the nodes directly below have a value; null if not counted. */
  readonly reportingUnits: number | null;
  /** Null for an answer of the cube: its observations and findings are loaded on demand. */
  readonly evidence: Evidence | null;
}

/** The observations that a roll-up was recomputed from, and the findings on them. */
export interface Evidence {
  readonly observations: readonly Observation[];
  /** Those of `observations` that belong to the denominator of a rate; else empty. */
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

/** The metric does not add up, and was not reported for this node. */
export const NOT_ADDITIVE: Resolved = {
  ...MISSING,
  applicable: false,
  evidence: { observations: [], denominator: [], findings: [{ code: 'NOT_ADDITIVE', observations: [] }] },
};

interface Scoped {
  readonly entry: Entry;
  /** Whether its position is the node itself. */
  readonly atNode: boolean;
  /**
   * The node directly below on the path to the observation; for a program, the root pairing. Null at the node itself.
   */
  readonly unit: number | string | null;
}

/** The answer at one node in one period, for flows and stocks: the sum of the entries in scope. */
export function resolve(ledger: Ledger, node: RollupNode, period: Period, boundaries: Boundaries): Resolved {
  const scoped = inScope(ledger.entriesAt(node, period, boundaries), node, boundaries);
  const observations = scoped.map(({ entry }) => entry.observation);
  const latestEnd = observations.reduce<Day | null>(
    (latest, { end }) => (latest !== null && latest > end ? latest : end),
    null,
  );
  const units = new Set(scoped.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  let findings: readonly Finding[] | null = null;
  return {
    ...amounts(scoped),
    applicable: true,
    observationCount: observations.length,
    latestEnd,
    reportingUnits: units.size,
    evidence: {
      observations,
      denominator: [],
      // Derived when first read: few callers do, and it costs as much as all else.
      get findings() {
        findings ??= findingsAt(ledger, observations, { node, period, boundaries });
        return findings;
      },
    },
  };
}

interface Asked {
  readonly node: RollupNode;
  readonly period: Period;
  readonly boundaries: Boundaries;
}

function findingsAt(
  ledger: Ledger,
  observations: readonly Observation[],
  { node, period, boundaries }: Asked,
): readonly Finding[] {
  const spanning = ledger.spanningAt(node, period, boundaries);
  return [
    ...ledger.findings(period, new Set([...observations, ...spanning])),
    ...(spanning.length
      ? [{ code: 'SPANNING_FIGURES' as const, observations: spanning.map((observation) => observation.id) }]
      : []),
  ];
}

function amounts(scoped: readonly Scoped[]): Amounts {
  if (scoped.length === 0) return MISSING;
  const isTotalHere = ({ entry, atNode }: Scoped): boolean => atNode && entry.observation.scope === 'TOTAL';
  const totalsHere = scoped.filter(isTotalHere);
  const others = scoped.filter((one) => !isTotalHere(one));
  const outermost = totalsHere.filter(
    ({ entry }) => !totalsHere.some((outer) => outer.entry !== entry && entry.liesIn(outer.entry)),
  );
  const add = (entries: readonly Scoped[]): Bounded => sum(entries.map(({ entry }) => entry.contribution));
  return reconcile({
    total: add(scoped),
    reported: outermost.length ? sum(outermost.map(({ entry }) => entry.stated)).value : null,
    itemized: others.length ? add(others).value : null,
    contributed: outermost.length ? add(outermost).value : null,
  });
}

function inScope(entries: readonly Entry[], node: RollupNode, boundaries: Boundaries): Scoped[] {
  return entries.flatMap((entry) => {
    const found = place(entry.observation, node, boundaries);
    return found ? [{ entry, ...found }] : [];
  });
}

function place(observation: Observation, node: RollupNode, boundaries: Boundaries): Omit<Scoped, 'entry'> | null {
  const path = positionOf(observation, node, boundaries);
  const roots = rootsOf(node);
  const index = path.findIndex((step) => roots.includes(step));
  if (index < 0) return null;
  const unit = node.tree === 'PROGRAM' ? path[index] : index > 0 ? path[index - 1] : null;
  return { atNode: index === 0, unit: unit ?? null };
}
