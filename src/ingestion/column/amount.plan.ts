import { type Decimal, decimalPlaces } from '../../kernel/decimal.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { unitFactor } from '../../metric/unit.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { PrintedAmount } from '../text/amount-text.js';
import { MOST_DIGITS } from '../text/plain-amount.js';

export type Amount =
  | { readonly ok: true; readonly value: Decimal; readonly factor: Decimal }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/** An amount in the metric's own unit, exactly; null for a unit means that one. */
export function inOwnUnit(
  column: string,
  printed: Pick<PrintedAmount, 'digits' | 'value'>,
  unit: string | null,
  { code, unit: own, scale }: Pick<MetricModel, 'code' | 'unit' | 'scale'>,
  /** Where the unit was said. */
  unitColumn = 'unit',
): Amount {
  const factor = unitFactor(unit ?? own, own);
  if (factor === null) {
    const expected = `${own}, the unit of ${code}, or a multiple of it such as 万${own}`;
    return {
      ok: false,
      faults: [
        rowFault('UNIT_MISMATCH', unitColumn, unit ?? '', { en: expected, zh: `应为${own}或其倍数，如万${own}。` }),
      ],
    };
  }
  const value = printed.value.times(factor);
  if (decimalPlaces(value) > scale) {
    const expected = `at most ${scale.toString()} decimals in ${own}, as ${code} has`;
    const detail = scale === 0 ? `以${own}计须为整数。` : `以${own}计最多${scale.toString()}位小数。`;
    return {
      ok: false,
      faults: [rowFault('VALUE_TOO_PRECISE', column, `${printed.digits}${unit ?? own}`, { en: expected, zh: detail })],
    };
  }
  const most = `9${'0'.repeat(MOST_DIGITS - scale)}`;
  if (value.abs().gte(most)) {
    const expected = `less than ${most} ${own}: a number or a unit is likely wrong`;
    return { ok: false, faults: [rowFault('VALUE_TOO_LARGE', column, `${printed.digits}${unit ?? own}`, expected)] };
  }
  return { ok: true, value, factor };
}
