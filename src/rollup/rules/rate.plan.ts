import { type Decimal, divide, greatest, least, ZERO } from '../../kernel/decimal.js';
import type { Finding } from './finding.plan.js';
import type { BoundedSum } from './overlap/amount.plan.js';
import type { RollupBasis } from './reconcile.plan.js';
import { type Evidence, MISSING, type Resolved } from './resolve.plan.js';

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
    negativeKnots: [...(numerator.negativeKnots ?? []), ...(denominator.negativeKnots ?? [])],
    evidence: evidenceOfBoth(numerator, denominator),
  };
  if (!numerator.total || !denominator.total) return { ...resolved, basis: 'NONE' };
  const [above, below] = [numerator.total, denominator.total];
  if (below.value.eq(ZERO)) return { ...resolved, applicable: false, evidence: withZeroDenominator(resolved.evidence) };
  const ratio = (one: Decimal, other: Decimal): Decimal => divide(one.times(factor), other, scale);
  const overLeast = below.lower?.gt(ZERO) ? below.lower : null;
  // Which end of the denominator makes a quotient least or greatest depends on its sign, as falls are negative. What is
  // divided by ever more approaches nothing.
  const quotients = (one: Decimal): readonly Decimal[] => [
    ...(overLeast ? [ratio(one, overLeast)] : []),
    below.upper === null || below.upper.eq(ZERO) ? ZERO : ratio(one, below.upper),
  ];
  const value = ratio(above.value, below.value);
  const total: BoundedSum = {
    value,
    lower: above.lower && (above.lower.gte(ZERO) || overLeast) ? least([value, ...quotients(above.lower)]) : null,
    // A denominator that may be as low as zero leaves the rate without an upper bound.
    upper: above.upper && overLeast ? greatest([value, ...quotients(above.upper)]) : null,
    exact: above.exact && below.exact,
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
