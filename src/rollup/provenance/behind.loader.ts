import { loaderOf } from '../../kernel/batch.js';
import { type Connection, mapConnection, toConnection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { type PageArguments, validatePage } from '../../kernel/page.js';
import { metricCatalogue } from '../../metric/metric.loader.js';
import { observationById, type ObservationModel } from '../../observation/observation.loader.js';
import { type ObservationBehind, observationsInOrder } from '../rules/behind.plan.js';
import { rollupKey } from '../rules/question.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { RollupModel } from '../query/rollup.model.js';
import {
  type BehindQuestion,
  type ObservationKeyset,
  readObservations,
  readSources,
  type SourcesBehind,
} from '../cube/maintain/observations.store.js';

/** An answer, and how many rows of what is behind it are wanted. */
export interface Asked {
  readonly answer: RollupModel;
  readonly limit: number;
  readonly after?: ObservationKeyset | null;
}

const keyOf = ({ answer, limit, after }: Asked): string =>
  [rollupKey(answer), limit, ...(after ?? [])].map(String).join('|');

/** Questions about what is behind answers, as the cube takes them. */
export async function behindQuestions(
  context: RequestContext,
  asked: readonly Asked[],
): Promise<readonly BehindQuestion[]> {
  const catalogue = await metricCatalogue(context);
  return asked.map(({ answer, limit, after }) => ({
    parts: partsOf(answer.metric, catalogue).map((metric) => ({ ...answer, metric })),
    limit,
    after: after ?? null,
  }));
}

const cubeObservations = loaderOf<Asked, readonly ObservationBehind[]>(
  async (asked, context) => readObservations(context, await behindQuestions(context, asked)),
  keyOf,
);

const cubeSources = loaderOf<Asked, SourcesBehind>(
  (asked, context) =>
    askWidest(asked, async (widest) => readSources(context, await behindQuestions(context, widest)), cutSources),
  keyOf,
);

const cutSources = ({ ids, count }: SourcesBehind, limit: number): SourcesBehind => ({
  ids: ids.slice(0, limit),
  count,
});

/** An answer that is asked about with several limits at once is read once, with the widest, and cut to each. */
export async function askWidest<Found>(
  asked: readonly Asked[],
  read: (widest: readonly Asked[]) => Promise<readonly Found[]>,
  cut: (found: Found, limit: number) => Found,
): Promise<Found[]> {
  const widest = new Map<string, Asked>();
  for (const { answer, limit } of asked) {
    const key = rollupKey(answer);
    // At least one row, as how many there are stands beside the rows.
    widest.set(key, { answer, limit: Math.max(1, limit, widest.get(key)?.limit ?? 0) });
  }
  const found = await read([...widest.values()]);
  const byKey = new Map([...widest.keys()].map((key, index) => [key, found[index] as Found]));
  return asked.map(({ answer, limit }) => cut(byKey.get(rollupKey(answer)) as Found, limit));
}

/** The first observations that made an answer, in the order in which they were taken in; a rate's denominator last. */
export async function observationsBehind(
  context: RequestContext,
  answer: RollupModel,
  limit: number,
  after: ObservationKeyset | null = null,
): Promise<readonly ObservationBehind[]> {
  if (!answer.evidence) return cubeObservations(context).load({ answer, limit, after });
  const [part, id] = after ?? [-1, '0'];
  return observationsInOrder(answer.evidence)
    .filter((one) => one.part > part || (one.part === part && BigInt(one.id) > BigInt(id)))
    .slice(0, limit);
}

/** A page of them, with all that was reported. */
export async function pageBehind(
  context: RequestContext,
  answer: RollupModel,
  args: PageArguments,
): Promise<Connection<ObservationModel | null>> {
  const name = 'rollupObservations';
  const page = validatePage(name, args);
  const after: ObservationKeyset | null = page.after && [Number(page.after[0]), String(page.after[1])];
  const observations = page.limit === 0 ? [] : await observationsBehind(context, answer, page.limit + 1, after);
  const keysetOf = ({ part, id }: ObservationBehind): ObservationKeyset => [part, id];
  const chosen = toConnection(name, page, observations, keysetOf, () => answer.observationCount);
  const models = await Promise.all(chosen.nodes.map(({ id }) => observationById(context).load(id)));
  const byId = new Map(models.map((model) => [model?.rowId, model]));
  return mapConnection(chosen, ({ id }) => byId.get(id) ?? null);
}

/** The first sources of the observations that made an answer, in the order of these, and how many sources there are. */
export async function sourcesBehind(
  context: RequestContext,
  answer: RollupModel,
  limit: number,
): Promise<SourcesBehind> {
  if (!answer.evidence) return cubeSources(context).load({ answer, limit });
  const ids = [...new Set(observationsInOrder(answer.evidence).map(({ sourceId }) => sourceId))];
  return cutSources({ ids, count: ids.length }, limit);
}
