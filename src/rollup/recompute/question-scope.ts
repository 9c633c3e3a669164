import type { MetricModel } from '../../metric/metric.type.js';
import type { RollupPlace, RollupQuestion } from '../rules/question.plan.js';
import type { ObservationScope, ScopedMetric } from './observation-scope.js';

type MetricsIn = (question: RollupQuestion) => readonly MetricModel[];

/** What the questions, all of one `asOf`, need observations of: those of the metrics that `metricsIn` names for each. */
export function scopeOf(questions: readonly RollupQuestion[], metricsIn: MetricsIn): ObservationScope {
  const pick = <T>(choose: (place: RollupPlace) => T | null): T[] => [
    ...new Set(questions.map(({ place }) => choose(place)).filter((one) => one !== null)),
  ];
  return {
    metrics: metricsOf(questions, metricsIn),
    recipients: pick((place) => (place.tree === 'RECIPIENT' ? place.division : null)),
    supporters: pick((place) => (place.tree === 'SUPPORTER' ? place.division : null)),
    pairings: pick((place) => (place.tree === 'PAIRING' ? place.pairing : null)),
    programs: pick((place) => (place.tree === 'PROGRAM' ? place.program : null)),
    subjects: pick((place) => (place.tree === 'SUBJECT' ? place.subject : null)),
    asOf: questions[0]?.asOf ?? null,
  };
}

/** Every metric needed, with the interval from the first to the last day of all its periods. */
function metricsOf(questions: readonly RollupQuestion[], metricsIn: MetricsIn): readonly ScopedMetric[] {
  const asked = questions.flatMap((question) =>
    metricsIn(question).map(({ rowId }) => ({
      metric: rowId,
      since: question.period.start,
      until: question.period.end,
    })),
  );
  return [...Map.groupBy(asked, ({ metric }) => metric)].map(([metric, intervals]) => {
    const outermost = (days: readonly (string | null)[], end: 0 | -1): string | null =>
      days.includes(null) ? null : (days.toSorted().at(end) ?? null);
    return {
      metric,
      since: outermost(
        intervals.map(({ since }) => since),
        0,
      ),
      until: outermost(
        intervals.map(({ until }) => until),
        -1,
      ),
    };
  });
}
