import type { Language } from './language.js';

interface MetricNames {
  readonly name: string;
  readonly nameEn: string;
}

export function metricName(metric: MetricNames, language: Language): string {
  return language === 'zh' ? metric.name : metric.nameEn;
}

/** Names of parts say "of which" and need their whole beside them where they stand alone. */
export function fullMetricName(
  metric: MetricNames & { readonly partOf?: { readonly code: string } | null },
  metrics: readonly (MetricNames & { readonly code: string })[],
  language: Language,
): string {
  const whole = metrics.find(({ code }) => code === metric.partOf?.code);
  const name = metricName(metric, language);
  return whole ? `${metricName(whole, language)} · ${name}` : name;
}
