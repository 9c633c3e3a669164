import { type Bounded, sum } from '../../kernel/bounded.js';
import type { Day } from '../../kernel/day.js';
import type { Decimal } from '../../kernel/decimal.js';
import { divide, ZERO } from '../../kernel/decimal.js';
import type { Period } from '../../kernel/period.js';
import type { Observation } from './observation.plan.js';
import type { Finding } from './finding.plan.js';
import type { Entry, Ledger } from './ledger.plan.js';
import { type Boundaries, positionOf, rootsOf, type RollupNode } from './node.plan.js';

export type RollupBasis = 'REPORTED' | 'ITEMIZED' | 'MIXED' | 'NONE';

/** What observations amount to at one node in one period, whether decoded from a row of the cube or recomputed. */
export interface Resolved {
  /** Null: nothing was reported. */
  readonly total: Bounded | null;
  /** False for a rate whose denominator is zero and for a metric that does not add: there can be no value. */
  readonly applicable: boolean;
  readonly basis: RollupBasis;
  /** Totals of the node itself, nested ones counted once; null without any. */
  readonly reported: Decimal | null;
  /** Everything but the totals of the node itself; null if nothing is left. */
  readonly itemized: Decimal | null;
  readonly gap: Decimal | null;
  /** Share of the reported total that is itemized. */
  readonly coverage: number | null;
  readonly observationCount: number;
  readonly latestEnd: Day | null;
  /** How many of the nodes directly below have a value; null where it was not counted. */
  readonly reportingUnits: number | null;
  /** Null where the cube holds the observations and findings, to be loaded from there. */
  readonly evidence: Evidence | null;
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
  evidence: { observations: [], denominator: [], findings: [{ code: 'NOT_ADDITIVE', observations: [] }] },
};

interface Scoped {
  readonly entry: Entry;
  /** Stands at the node itself. */
  readonly atNode: boolean;
  /** The node directly below, on the way to the observation; the root itself for a program. */
  readonly unit: number | string | null;
}

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

type Amounts = Pick<Resolved, 'total' | 'basis' | 'reported' | 'itemized' | 'gap' | 'coverage'>;

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

/** What is known of a node before reported and itemized are compared. */
export interface Reconcilable {
  readonly total: Bounded;
  /** Stated by the outermost totals of the node itself; null without any. */
  readonly reported: Decimal | null;
  /** Contributed by everything else; null if there is nothing else. */
  readonly itemized: Decimal | null;
  /** Contributed by the outermost totals of the node itself; null without any. */
  readonly contributed: Decimal | null;
}

/** Decides basis, gap and coverage: the one place for the cube and for the recomputation. */
export function reconcile({ total, reported, itemized, contributed }: Reconcilable): Amounts {
  const gap = itemized === null ? null : contributed;
  return {
    total,
    basis: reported === null ? 'ITEMIZED' : itemized === null ? 'REPORTED' : 'MIXED',
    reported,
    itemized,
    gap,
    coverage: reported === null || reported.eq(ZERO) ? null : coverageOf(reported, gap),
  };
}

/** 1 − gap / reported, to six decimals; nothing itemized covers nothing. */
function coverageOf(reported: Decimal, gap: Decimal | null): number {
  return gap === null ? 0 : divide(reported.minus(gap), reported, 6).toNumber();
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

/** The quotient of two roll-ups. Numerator and denominator are resolved first, so that a rate is never averaged. */
export function resolveRate(
  numerator: Resolved,
  denominator: Resolved,
  { factor, scale }: { readonly factor: Decimal; readonly scale: number },
): Resolved {
  const ends = [numerator.latestEnd, denominator.latestEnd].filter((end) => end !== null);
  const resolved: Resolved = {
    ...MISSING,
    basis: basisOfBoth(numerator.basis, denominator.basis),
    observationCount: numerator.observationCount + denominator.observationCount,
    latestEnd: ends.length ? ends.reduce((one, other) => (one > other ? one : other)) : null,
    reportingUnits:
      numerator.reportingUnits === null || denominator.reportingUnits === null
        ? null
        : Math.min(numerator.reportingUnits, denominator.reportingUnits),
    evidence: evidenceOfBoth(numerator, denominator),
  };
  if (!numerator.total || !denominator.total) return { ...resolved, basis: 'NONE' };
  const [above, below] = [presented(numerator.total), presented(denominator.total)];
  if (below.value.eq(ZERO)) return { ...resolved, applicable: false, evidence: withZeroDenominator(resolved.evidence) };
  const ratio = (one: Decimal, other: Decimal): Decimal => divide(one.times(factor), other, scale);
  const overLeast = below.lower.gt(ZERO) ? below.lower : null;
  // Which end of the denominator makes a quotient least or greatest depends on its sign, as falls are negative. What is
  // divided by ever more approaches nothing.
  const quotients = (one: Decimal): readonly Decimal[] => [
    ...(overLeast ? [ratio(one, overLeast)] : []),
    below.upper === null || below.upper.eq(ZERO) ? ZERO : ratio(one, below.upper),
  ];
  // A denominator that may be as low as zero leaves the rate without an upper bound.
  const total: Bounded = {
    value: ratio(above.value, below.value),
    lower: least(quotients(above.lower)),
    ...(above.upper === null || !overLeast
      ? { upper: ZERO, open: 1 }
      : { upper: greatest(quotients(above.upper)), open: 0 }),
  };
  return { ...resolved, total };
}

function evidenceOfBoth(numerator: Resolved, denominator: Resolved): Evidence | null {
  if (!numerator.evidence || !denominator.evidence) return null;
  const [above, below] = [numerator.evidence, denominator.evidence];
  return {
    observations: [...above.observations, ...below.observations],
    denominator: below.observations,
    get findings() {
      return [...above.findings, ...below.findings];
    },
  };
}

function withZeroDenominator(evidence: Evidence | null): Evidence | null {
  if (!evidence) return null;
  const finding: Finding = { code: 'ZERO_DENOMINATOR', observations: evidence.denominator.map(({ id }) => id) };
  return {
    observations: evidence.observations,
    denominator: evidence.denominator,
    get findings() {
      return [...evidence.findings, finding];
    },
  };
}

function basisOfBoth(one: RollupBasis, other: RollupBasis): RollupBasis {
  return one === other ? one : 'MIXED';
}

/** A sum as it is shown: bounds in order, no upper bound where a part is open. */
export function presented(total: Bounded): { value: Decimal; lower: Decimal; upper: Decimal | null } {
  const components = [total.lower, total.upper, total.value];
  return total.open > 0
    ? { value: total.value, lower: least([total.lower, total.value]), upper: null }
    : { value: total.value, lower: least(components), upper: greatest(components) };
}

function least(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((one, other) => (one.lt(other) ? one : other));
}

function greatest(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((one, other) => (one.gt(other) ? one : other));
}
