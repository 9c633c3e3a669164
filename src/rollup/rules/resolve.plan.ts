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

/** What the observations in reach come to at one node in one period. */
export interface Resolved {
  /** Null: nothing was reported. */
  readonly total: Bounded | null;
  readonly basis: RollupBasis;
  /** Totals that stand at the node itself, those inside one another counted once. */
  readonly reported: Decimal | null;
  /** Everything but the totals that stand at the node itself. */
  readonly itemized: Decimal | null;
  readonly gap: Decimal | null;
  /** Share of the reported total that is itemized. */
  readonly coverage: number | null;
  readonly observations: readonly Observation[];
  /** Of a rate those of its observations that made the denominator. */
  readonly denominator?: readonly Observation[];
  readonly latestEnd: Day | null;
  /** How many of the nodes directly below have a value. */
  readonly reportingUnits: number;
  readonly findings: readonly Finding[];
}

/** Nothing, and a reason for it: the metric does not add up, and the node is not one that it was reported for. */
export const notApplicable: Resolved = {
  total: null,
  basis: 'NONE',
  reported: null,
  itemized: null,
  gap: null,
  coverage: null,
  observations: [],
  latestEnd: null,
  reportingUnits: 0,
  findings: [{ code: 'NOT_ADDITIVE', observations: [] }],
};

interface Reached {
  readonly entry: Entry;
  /** Stands at the node itself. */
  readonly atNode: boolean;
  /** The node directly below, on the way to the observation; the root itself for a program. */
  readonly unit: number | string | null;
}

export function resolve(ledger: Ledger, node: RollupNode, period: Period, boundaries: Boundaries): Resolved {
  const reached = reach(ledger.entriesAt(node, period, boundaries), node, boundaries);
  const observations = reached.map(({ entry }) => entry.observation);
  const latestEnd = observations.reduce<Day | null>(
    (latest, { end }) => (latest !== null && latest > end ? latest : end),
    null,
  );
  const units = new Set(reached.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  let findings: readonly Finding[] | null = null;
  return {
    ...{ ...amounts(reached), observations, latestEnd, reportingUnits: units.size },
    // Few ask for them, and they cost as much as all else.
    get findings() {
      findings ??= findingsAt(ledger, observations, { node, period, boundaries });
      return findings;
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

function amounts(
  reached: readonly Reached[],
): Pick<Resolved, 'total' | 'basis' | 'reported' | 'itemized' | 'gap' | 'coverage'> {
  if (reached.length === 0) {
    return { total: null, basis: 'NONE', reported: null, itemized: null, gap: null, coverage: null };
  }
  const isTotalHere = ({ entry, atNode }: Reached): boolean => atNode && entry.observation.scope === 'TOTAL';
  const totalsHere = reached.filter(isTotalHere);
  const others = reached.filter((one) => !isTotalHere(one));
  const outermost = totalsHere.filter(
    ({ entry }) => !totalsHere.some((outer) => outer.entry !== entry && entry.liesIn(outer.entry)),
  );
  const add = (entries: readonly Reached[]): Bounded => sum(entries.map(({ entry }) => entry.adds));
  const reported = outermost.length ? sum(outermost.map(({ entry }) => entry.says)).value : null;
  const itemized = others.length ? add(others).value : null;
  const gap = outermost.length ? add(outermost).value : null;
  return {
    total: add(reached),
    basis: reported === null ? 'ITEMIZED' : itemized === null ? 'REPORTED' : 'MIXED',
    reported,
    itemized,
    gap: itemized === null ? null : gap,
    coverage: reported === null || gap === null ? null : coverageOf(reported, itemized === null ? reported : gap),
  };
}

/** 1 − gap / reported; unknown where nothing was reported to be shared out. */
function coverageOf(reported: Decimal, gap: Decimal): number | null {
  if (reported.eq(ZERO)) return null;
  return divide(reported.minus(gap), reported, 6).toNumber();
}

function reach(entries: readonly Entry[], node: RollupNode, boundaries: Boundaries): Reached[] {
  return entries.flatMap((entry) => {
    const found = place(entry.observation, node, boundaries);
    return found ? [{ entry, ...found }] : [];
  });
}

function place(observation: Observation, node: RollupNode, boundaries: Boundaries): Omit<Reached, 'entry'> | null {
  const path = positionOf(observation, node, boundaries);
  const roots = rootsOf(node);
  const index = path.findIndex((step) => roots.includes(step));
  if (index < 0) return null;
  const unit = node.tree === 'PROGRAM' ? path[index] : index > 0 ? path[index - 1] : null;
  return { atNode: index === 0, unit: unit ?? null };
}

/** Two roll-ups divided: numerator and denominator were resolved first, so nothing is averaged. */
export function resolveRate(
  numerator: Resolved,
  denominator: Resolved,
  { factor, scale }: { readonly factor: Decimal; readonly scale: number },
): { readonly resolved: Resolved; readonly applicable: boolean } {
  const observations = [...numerator.observations, ...denominator.observations];
  const ends = [numerator.latestEnd, denominator.latestEnd].filter((end) => end !== null);
  const resolved: Resolved = {
    total: null,
    basis: basisOfBoth(numerator.basis, denominator.basis),
    reported: null,
    itemized: null,
    gap: null,
    coverage: null,
    observations,
    denominator: denominator.observations,
    latestEnd: ends.length ? ends.reduce((one, other) => (one > other ? one : other)) : null,
    reportingUnits: Math.min(numerator.reportingUnits, denominator.reportingUnits),
    findings: [...numerator.findings, ...denominator.findings],
  };
  if (!numerator.total || !denominator.total) return { resolved: { ...resolved, basis: 'NONE' }, applicable: true };
  const [above, below] = [presented(numerator.total), presented(denominator.total)];
  if (below.value.eq(ZERO)) {
    const finding: Finding = { code: 'ZERO_DENOMINATOR', observations: denominator.observations.map(({ id }) => id) };
    return { resolved: { ...resolved, findings: [...resolved.findings, finding] }, applicable: false };
  }
  const ratio = (one: Decimal, other: Decimal): Decimal => divide(one.times(factor), other, scale);
  const overLeast = below.lower.gt(ZERO) ? below.lower : null;
  // Which end of the denominator makes a quotient least or greatest depends on its sign, as falls are negative. What is
  // divided by ever more comes to nothing.
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
  return { resolved: { ...resolved, total }, applicable: true };
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
