/** How a metric adds up over time and over places. */
export const METRIC_NATURES = ['FLOW', 'STOCK', 'RATE', 'NONE'] as const;
export type MetricNature = (typeof METRIC_NATURES)[number];
