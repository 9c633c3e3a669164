import { readsEverything } from '../../access/caller.js';
import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError } from '../../kernel/errors.js';
import { ALL } from '../../kernel/period.js';
import type { MetricCatalogue } from '../../metric/catalogue.js';
import { metricCatalogue } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { reportedLoader } from '../recompute/reported.loader.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import { placeKey, type RollupPlace, type RollupQuestion } from '../rules/question.plan.js';
import { mayReadMetric } from './question-extent.loader.js';
import { loadFromCube, loadRollup } from './rollup.loader.js';

export interface MetricReachModel {
  readonly metric: MetricModel;
  readonly latest: string | null;
}

/** What is remembered of a place: it depends on the cube and on the catalogue. */
interface KeptReach {
  readonly catalogue: MetricCatalogue;
  readonly reach: readonly MetricReachModel[];
}

/** About what a remembered list takes, and a metric in it. */
const BYTES = { list: 300, metric: 60 };

/**
 * Loads the metrics with an observation at a node or below it, in the order of the catalogue. What is withheld of them bears
 * on their amounts alone, so that all who read everything have the same answer.
 */
export async function loadReach(context: RequestContext, place: RollupPlace): Promise<readonly MetricReachModel[]> {
  const remembered = readsEverything(context) ? await context.cube?.present() : null;
  const catalogue = await metricCatalogue(context);
  // One that was read for this request alone is never met again.
  if (!remembered || catalogue !== context.metrics?.current) return findReach(context, catalogue, place);
  const key = `reach ${placeKey(place)}`;
  const kept = remembered.get(key) as KeptReach | undefined;
  if (kept?.catalogue === catalogue) return kept.reach;
  const reach = await findReach(context, catalogue, place);
  // The same version before and after: then it was the present one while everything was read.
  const after = await context.cube?.present();
  const bytes = BYTES.list + reach.length * BYTES.metric;
  remembered.add(key, { catalogue, reach } satisfies KeptReach, bytes, after?.version ?? null);
  return reach;
}

/** The last day that the observations of a metric cover, null where they are too many to tell; undefined without any. */
type Latest = string | null | undefined;

async function findReach(
  context: RequestContext,
  catalogue: MetricCatalogue,
  place: RollupPlace,
): Promise<readonly MetricReachModel[]> {
  const readable = await Promise.all(catalogue.all.map((metric) => mayReadMetric(context, metric)));
  const metrics = catalogue.all.filter((_, index) => readable[index]);
  const questions = metrics.map((metric): RollupQuestion => {
    return { place, metric, period: ALL, boundaries: 'CURRENT', asOf: null };
  });
  const [summed, reported] = await Promise.all([
    latestSummed(context, catalogue, questions),
    Promise.all(questions.map((question) => latestReported(context, question))),
  ]);
  return metrics.flatMap((metric, index) => {
    const latest = later(summed[index], reported[index]);
    return latest === undefined ? [] : [{ metric, latest }];
  });
}

/** Of what adds up: the cube has it, for callers without limits. */
async function latestSummed(
  context: RequestContext,
  catalogue: MetricCatalogue,
  questions: readonly RollupQuestion[],
): Promise<readonly Latest[]> {
  if (!readsEverything(context)) return Promise.all(questions.map((question) => latestWithin(context, question)));
  const asked = questions.map((question) => ({ question, parts: partsOf(question.metric, catalogue) }));
  const adding = asked.filter(({ question }) => question.metric.nature !== 'NONE');
  const answers = await loadFromCube(adding, context);
  const latest = new Map(
    adding.map(({ question }, index) => {
      const answer = answers[index];
      // A rate may have no value over all time and yet one in a year.
      const isKnown = answer && (answer.total !== null || !answer.applicable);
      return [question, isKnown ? (answer.latestEnd ?? undefined) : undefined] as const;
    }),
  );
  return questions.map((question) => latest.get(question));
}

async function latestWithin(context: RequestContext, question: RollupQuestion): Promise<Latest> {
  if (question.metric.nature === 'NONE') return undefined;
  const answer = await answerOrFault(loadRollup(context, question));
  if (answer instanceof CodedError) return orTooMany(answer);
  return answer.status === 'MISSING' ? undefined : answer.latestPeriodEnd;
}

/** Of what does not add up: rates as they were printed, and metrics that have a value only where they were reported. */
async function latestReported(context: RequestContext, question: RollupQuestion): Promise<Latest> {
  const { nature } = question.metric;
  if (nature !== 'NONE' && nature !== 'RATE') return undefined;
  const found = await answerOrFault(reportedLoader(context).load(question));
  return found instanceof CodedError ? orTooMany(found) : (found ?? undefined);
}

/** Of more than can be added up there is something in any case. */
function orTooMany(error: CodedError): null {
  if (error.code === 'LIMIT_EXCEEDED') return null;
  throw error;
}

/** Of two, what is known of either. */
function later(one: Latest, other: Latest): Latest {
  if (one === undefined || other === undefined) return one ?? other;
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
