/** Descriptions of arguments and fields that several types share. */
export const METRIC_ARGUMENT = 'Id of the metric, or its code from `metrics`.';
export const METRICS_ARGUMENT = 'Ids or codes of the metrics.';
export const PERIOD_ARGUMENT = 'The period; a stock is taken at its end. All time if omitted.';
export const GRAIN_ARGUMENT = 'The step.';
export const FROM_ARGUMENT = 'The first step is the one that contains the first day of this period.';
export const TO_ARGUMENT = 'The last step is the one that contains the last day of this period.';
export const SIDE_ARGUMENT = 'RECIPIENT counts what happened here, SUPPORTER what was given from here.';
export const BOUNDARIES_ARGUMENT = 'Where observations of places that no longer exist count.';
export const AS_OF_ARGUMENT =
  'Only observations recorded, and not yet corrected or retracted, at this time; now if omitted.';

export const FAILS_ALONE =
  'Null with an error where it cannot be answered, such as OUTSIDE_EXTENT and LIMIT_EXCEEDED: the answers beside it stand.';
export const SEVERAL =
  'Several metrics at once, in the given order. A metric that cannot be answered is null with an error at its position (UNKNOWN_METRIC, OUTSIDE_EXTENT, LIMIT_EXCEEDED), and the others stand. At most 100; null with LIMIT_EXCEEDED for more.';
export const SERIES =
  'One metric month by month, quarter by quarter or year by year. At most 600 steps. A metric that does not add up is NOT_APPLICABLE in steps for which it was not reported. A step that cannot be answered is null with an error at its position. Null with an error: UNKNOWN_METRIC, INVALID_PERIOD, LIMIT_EXCEEDED.';
export const REACH =
  'Every metric with observations here or below, and the last day that they cover. In the order of `metrics`.';
