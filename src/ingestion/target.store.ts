import { formatDecimal } from '../kernel/decimal.js';
import { inOwnUnit } from './amount.plan.js';
import { loadMetricFacts } from './metric-facts.loader.js';
import { type TargetColumns, targetRow } from './target.row.js';
import type { ThingKind } from './thing.js';

export const targetKind: ThingKind<TargetColumns> = {
  ...targetRow,
  verify: async ({ db }, rows) => {
    const metrics = await loadMetricFacts(db);
    for (const row of rows) {
      const metric = metrics.get(row.idOf(row.values.metric) ?? 0);
      const { value, unit } = row.values;
      if (!metric) continue;
      const amount = value === null ? null : inOwnUnit('value', value, unit, metric);
      if (amount !== null && !amount.ok) for (const fault of amount.faults) row.file.report(row.line, fault);
      row.extra = { value: amount?.ok ? formatDecimal(amount.value) : null };
    }
  },
};
