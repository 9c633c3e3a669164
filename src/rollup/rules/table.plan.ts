import type { Period } from '../../kernel/period.js';
import type { MetricModel } from '../../metric/metric.type.js';

/** A column of a table: a metric, and one step of the table's period if that is divided. */
export interface TableColumnModel {
  readonly metric: MetricModel;
  /** Null if the rows are periods. */
  readonly period: Period | null;
}

/** The columns: all metrics in the given order, each with all its periods side by side. */
export function columnsOf(
  metrics: readonly MetricModel[],
  periods: readonly (Period | null)[],
): readonly TableColumnModel[] {
  return metrics.flatMap((metric) => periods.map((period) => ({ metric, period })));
}
