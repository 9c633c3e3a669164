import { type Decimal, decimalPlaces } from '../../kernel/decimal.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { unitFactor } from '../../metric/unit.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { PrintedAmount } from '../text/amount-text.js';
import { MOST_DIGITS } from '../text/plain-amount.js';

export type ConvertedAmount =
  | { readonly ok: true; readonly value: Decimal; readonly factor: Decimal }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/**
 * Converts an amount to the unit of its metric, exactly. `unit`: null for the unit of the metric. Fails with
 * UNIT_MISMATCH, VALUE_TOO_PRECISE or VALUE_TOO_LARGE.
 */
export function convertAmount(
  column: string,
  printed: Pick<PrintedAmount, 'digits' | 'value'>,
  unit: string | null,
  { code, unit: own, scale }: Pick<MetricModel, 'code' | 'unit' | 'scale'>,
  /** The column that states the unit. */
  unitColumn = 'unit',
): ConvertedAmount {
  const factor = unitFactor(unit ?? own, own);
  if (factor === null) {
    const expected = `${own}, the unit of ${code}, or a multiple such as 万${own}`;
    return {
      ok: false,
      faults: [
        rowFault('UNIT_MISMATCH', unitColumn, unit ?? '', { en: expected, zh: `应为${own}或其倍数，如万${own}。` }),
      ],
    };
  }
  const value = printed.value.times(factor);
  if (decimalPlaces(value) > scale) {
    const expected = `at most ${scale.toString()} decimals in ${own}, as for ${code}`;
    const detail = scale === 0 ? `以${own}计须为整数。` : `以${own}计最多${scale.toString()}位小数。`;
    return {
      ok: false,
      faults: [rowFault('VALUE_TOO_PRECISE', column, `${printed.digits}${unit ?? own}`, { en: expected, zh: detail })],
    };
  }
  const most = `9${'0'.repeat(MOST_DIGITS - scale)}`;
  if (value.abs().gte(most)) {
    const expected = `less than ${most} ${own}: the number or the unit is probably wrong`;
    return { ok: false, faults: [rowFault('VALUE_TOO_LARGE', column, `${printed.digits}${unit ?? own}`, expected)] };
  }
  return { ok: true, value, factor };
}
