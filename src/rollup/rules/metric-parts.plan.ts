import type { MetricCatalogue } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';

/** What a metric is made of: a rate of its numerator and denominator, any other of itself. */
export function partsOf(metric: MetricModel, catalogue: MetricCatalogue): readonly MetricModel[] {
  if (metric.nature !== 'RATE') return [metric];
  return [metric.numeratorId, metric.denominatorId].flatMap((id) => (id === null ? [] : (catalogue.byId(id) ?? [])));
}
