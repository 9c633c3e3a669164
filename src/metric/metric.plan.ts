import { formatDecimal } from '../kernel/decimal.js';
import type { MetricCatalogue } from './catalogue.js';
import type { MetricModel } from './metric.type.js';

const BY_NATURE: Readonly<Record<MetricModel['nature'], string>> = {
  FLOW: 'A flow: adds over time and over places.',
  STOCK: 'A stock: the latest value in time, added over places.',
  RATE: 'A rate',
  NONE: 'Does not add: available only where it was reported.',
};

/** Describes a metric in a few sentences made from the catalogue. */
export function describeMetric(metric: MetricModel, catalogue: MetricCatalogue): string {
  const nameOf = (id: number | null): string => (id === null ? '' : (catalogue.byId(id)?.nameEn ?? ''));
  const sentences = [`${metric.nameEn} (${metric.name}), in ${metric.unit}.`];
  if (metric.nature === 'RATE' && metric.factor) {
    const times = metric.factor.eq(1) ? '' : ` × ${formatDecimal(metric.factor)}`;
    sentences.push(
      `A rate: ${nameOf(metric.numeratorId)} ÷ ${nameOf(metric.denominatorId)}${times}, divided after both are rolled up.`,
    );
  } else {
    sentences.push(BY_NATURE[metric.nature]);
  }
  if (metric.partOfId !== null) sentences.push(`An "of which" of ${nameOf(metric.partOfId)}.`);
  if (metric.sensitive) {
    const least = metric.threshold.toString();
    sentences.push(
      `Sensitive: small counts can identify households or persons, so counts below ${least} are suppressed for callers without clearance.`,
    );
  }
  if (metric.note) sentences.push(`Note: ${metric.note}.`);
  return sentences.join(' ');
}
