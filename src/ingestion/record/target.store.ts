import { formatDecimal } from '../../kernel/decimal.js';
import { type TargetColumns, targetKind } from '../kind/target.row.js';
import type { SheetContext } from '../layout/sheet-context.js';
import { convertAmount, type ConvertedAmount, declaredUnit } from '../measure/amount.plan.js';
import { loadMetricFacts, type MetricFacts } from '../measure/metric-facts.loader.js';
import type { PrintedAmount } from '../text/amount-text.js';
import type { StoredRecordKind } from './stored-record-kind.js';

export const storedTargetKind: StoredRecordKind<TargetColumns> = {
  ...targetKind,
  verify: async ({ db }, rows) => {
    const metrics = await loadMetricFacts(db);
    for (const row of rows) {
      const metric = metrics.get(row.idOf(row.values.metric) ?? 0);
      const { value, unit } = row.values;
      if (!metric || value === undefined || unit === undefined) continue;
      // An unexpected value has been reported already.
      const isWanted = row.values.comparison !== 'AT_LEAST_PREVIOUS_ROUND';
      const amount = value === null || !isWanted ? null : amountOf(value, unit, row.context, metric);
      if (amount !== null && !amount.ok) for (const fault of amount.faults) row.file.report(row.line, fault);
      row.derivedFields = { value: amount?.ok ? formatDecimal(amount.value) : null };
    }
  },
};

function amountOf(
  value: PrintedAmount,
  column: string | null,
  context: SheetContext,
  metric: MetricFacts,
): ConvertedAmount {
  const unit = declaredUnit('value', { cell: value.unit, column, context }, metric.unit);
  return unit.ok ? convertAmount('value', value, unit.unit, metric) : { ok: false, faults: [unit.fault] };
}
