import { formatDecimal } from '../kernel/decimal.js';
import type { MetricCatalogue } from './metric.loader.js';
import type { MetricModel } from './metric.type.js';

const BY_NATURE: Readonly<Record<MetricModel['nature'], string>> = {
  FLOW: 'A flow: it adds over time and over places.',
  STOCK: 'A stock: the latest figure in time; it adds over places.',
  RATE: 'A rate',
  NONE: 'It does not add: it is known only where it was reported.',
};

/** A sentence or two about a metric, from what the catalogue holds. */
export function describeMetric(metric: MetricModel, catalogue: MetricCatalogue): string {
  const nameOf = (id: number | null): string => (id === null ? '' : (catalogue.byId(id)?.nameEn ?? ''));
  const sentences = [`${metric.nameEn} (${metric.name}), in ${metric.unit}.`];
  if (metric.nature === 'RATE' && metric.factor) {
    const times = metric.factor.eq(1) ? '' : ` × ${formatDecimal(metric.factor)}`;
    sentences.push(
      `A rate: ${nameOf(metric.numeratorId)} ÷ ${nameOf(metric.denominatorId)}${times}, divided after rolling up.`,
    );
  } else {
    sentences.push(BY_NATURE[metric.nature]);
  }
  if (metric.partOfId !== null) sentences.push(`An "of which" of ${nameOf(metric.partOfId)}.`);
  if (metric.sensitive) sentences.push('Sensitive: small counts can point at households or persons.');
  if (metric.note) sentences.push(`Note: ${metric.note}.`);
  return sentences.join(' ');
}
