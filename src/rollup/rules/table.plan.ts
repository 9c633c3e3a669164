import type { Period } from '../../kernel/period.js';
import type { MetricModel } from '../../metric/metric.type.js';

/** A column of a table: a metric, in one step of the table's period where that is divided. */
export interface TableColumnModel {
  readonly metric: MetricModel;
  /** Null where the row says the period. */
  readonly period: Period | null;
}

/** The columns: every metric in the order asked; of a divided period, each metric's steps side by side. */
export function columnsOf(
  metrics: readonly MetricModel[],
  periods: readonly (Period | null)[],
): readonly TableColumnModel[] {
  return metrics.flatMap((metric) => periods.map((period) => ({ metric, period })));
}
