import type { Period } from '../../../kernel/period.js';
import type { MetricModel } from '../../../metric/metric.type.js';

/** A column of a table: a metric, and one step of the table's period if that is divided. */
export interface TableColumnModel {
  readonly metric: MetricModel;
  /** Null if the rows are periods. */
  readonly period: Period | null;
  /** Whether it is the total of the columns of its metric: the whole period. */
  readonly isTotal: boolean;
}

/** The columns: all metrics in the given order, each with all its periods side by side and with `total` that last. */
export function columnsOf(
  metrics: readonly MetricModel[],
  periods: readonly (Period | null)[],
  total: Period | null,
): readonly TableColumnModel[] {
  return metrics.flatMap((metric) => [
    ...periods.map((period) => ({ metric, period, isTotal: false })),
    ...(total === null ? [] : [{ metric, period: total, isTotal: true }]),
  ]);
}
