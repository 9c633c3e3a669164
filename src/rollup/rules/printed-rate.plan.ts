import { type Decimal, decimal, divide, ZERO } from '../../kernel/decimal.js';
import type { Finding } from './finding.plan.js';
import type { BoundedSum } from './overlap/amount.plan.js';
import type { Resolved } from './resolve.plan.js';

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
