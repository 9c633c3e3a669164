import type { Language } from './language.js';

interface MetricNames {
  readonly name: string;
  readonly nameEn: string;
}

interface CatalogMetric extends MetricNames {
  readonly code: string;
  readonly partOf?: { readonly code: string } | null;
}

/** The name of a metric in a language. */
export function metricName(metric: MetricNames, language: Language): string {
  return language === 'zh' ? metric.name : metric.nameEn;
}

/** The name outside a table: a part is called "of which …" and needs its whole before it. The code if unknown. */
export function fullMetricName(code: string, metrics: readonly CatalogMetric[], language: Language): string {
  const metric = metrics.find((one) => one.code === code);
  if (!metric) return code;
  const whole = metrics.find((one) => one.code === metric.partOf?.code);
  const name = metricName(metric, language);
  return whole ? `${metricName(whole, language)} · ${name}` : name;
}
