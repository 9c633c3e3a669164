import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError } from '../../kernel/errors.js';
import { ALL } from '../../kernel/period.js';
import { metricCatalogue } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { mayReadMetric } from './question-extent.loader.js';
import { loadRollup } from './rollup.loader.js';
import type { RollupPlace } from '../rules/question.plan.js';

export interface MetricReachModel {
  readonly metric: MetricModel;
  readonly latest: string | null;
}

/** Loads the metrics with an observation at a node or below it, in the order of the catalogue. */
export async function loadReach(context: RequestContext, place: RollupPlace): Promise<readonly MetricReachModel[]> {
  const catalogue = await metricCatalogue(context);
  const readable = await Promise.all(catalogue.all.map((metric) => mayReadMetric(context, metric)));
  const all = catalogue.all.filter((_, index) => readable[index]);
  const reaches = await Promise.all(
    all.map(async (metric) => {
      const question = { place, metric, period: ALL, boundaries: 'CURRENT', asOf: null } as const;
      const answer = await answerOrFault(loadRollup(context, question));
      // Of more than can be added up there is something in any case.
      if (answer instanceof CodedError && answer.code === 'LIMIT_EXCEEDED')
        return { metric, latest: null, isKnown: true };
      if (answer instanceof CodedError) throw answer;
      const { status, latestPeriodEnd } = answer;
      // A rate may have no value over all time and yet one in a year; what does not add up is known where it was reported.
      const isKnown = status === 'NOT_APPLICABLE' ? latestPeriodEnd !== null : status !== 'MISSING';
      return { metric, latest: latestPeriodEnd, isKnown };
    }),
  );
  return reaches.filter(({ isKnown }) => isKnown);
}
