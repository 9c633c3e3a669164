/** How a metric adds up (rule 3 of the domain). */
export const METRIC_NATURES = ['FLOW', 'STOCK', 'RATE', 'NONE'] as const;
export type MetricNature = (typeof METRIC_NATURES)[number];
