import { type Decimal, decimal, divide, greatest, least, ZERO } from '../../kernel/decimal.js';
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

/**
 * A computed rate with what was printed of it: `reported` shows it even where the rate cannot be computed, and a finding
 * says where the two differ by more than the last printed digit. `printed` is the figure of exactly the node and period,
 * `asPrinted` its words.
 */
export function withPrintedRate(computed: Resolved, printed: Resolved, asPrinted: string): Resolved {
  const [observation] = printed.evidence?.observations ?? [];
  if (!printed.total || !observation) return computed;
  const isApart = computed.total !== null && differs(computed.total, printed.total, asPrinted);
  const difference: readonly Finding[] = isApart
    ? [{ code: 'PRINTED_RATE_DIFFERS', observations: [observation.id] }]
    : [];
  return {
    ...computed,
    reported: printed.total,
    printed: { observation: observation.id, findings: [...(printed.evidence?.findings ?? []), ...difference] },
  };
}

/** Whether no rate that the one can be lies within a last printed digit of any that the other can be. */
function differs(computed: BoundedSum, printed: BoundedSum, asPrinted: string): boolean {
  const digit = lastDigit(asPrinted, printed.value);
  const exceeds = (lower: Decimal | null, upper: Decimal | null): boolean =>
    lower !== null && upper !== null && lower.minus(upper).gt(digit);
  return exceeds(computed.lower, printed.upper) || exceeds(printed.lower, computed.upper);
}

/** The worth of the last digit of a number as printed, in the unit of `value`: 万元 10,000 of "5327万元". */
function lastDigit(asPrinted: string, value: Decimal): Decimal {
  const [number = ''] = /\d+(\.\d+)?/.exec(asPrinted.replaceAll(/[,，\s]/g, '')) ?? [];
  const places = (number.split('.')[1] ?? '').length;
  const digit = decimal(10).pow(-places);
  if (number === '' || decimal(number).eq(ZERO) || value.eq(ZERO)) return digit;
  return digit.times(divide(value.abs(), decimal(number), 12));
}
