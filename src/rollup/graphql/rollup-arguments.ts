/** What arguments of roll-ups mean, wherever they are taken. */
export const METRIC_ARGUMENT = 'Code of the metric, as `metrics` lists it.';
export const METRICS_ARGUMENT = 'Codes of the metrics.';
export const PERIOD_ARGUMENT = 'The period; a stock is taken at its end. All time if not given.';
export const GRAIN_ARGUMENT = 'The step.';
export const FROM_ARGUMENT = 'The step that holds its first day is the first.';
export const TO_ARGUMENT = 'The step that holds its last day is the last.';
export const SIDE_ARGUMENT = 'RECIPIENT counts what happened here, SUPPORTER what was given from here.';
export const BOUNDARIES_ARGUMENT = 'Where observations of places that no longer exist are put.';
export const AS_OF_ARGUMENT = 'What had been recorded and not yet corrected at this moment; now if not given.';

export const SEVERAL = 'Several metrics at once, in the order asked. At most 100.';
export const SERIES =
  'One metric month by month, quarter by quarter or year by year. At most 600 steps. A metric that does not add up is NOT_APPLICABLE in steps that it was not reported for.';
export const REACH =
  'Every metric that has a figure here or below, over all time, with how far the figures reach: what is worth asking for. In the order of `metrics`.';
