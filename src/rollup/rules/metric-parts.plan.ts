import type { MetricCatalogue } from '../../metric/catalogue.js';
import type { MetricModel } from '../../metric/metric.type.js';

/** The numerator and denominator of a rate; for any other metric, the metric itself. */
export function partsOf(metric: MetricModel, catalogue: MetricCatalogue): readonly MetricModel[] {
  if (metric.nature !== 'RATE') return [metric];
  return [metric.numeratorId, metric.denominatorId].flatMap((id) => (id === null ? [] : (catalogue.byId(id) ?? [])));
}
