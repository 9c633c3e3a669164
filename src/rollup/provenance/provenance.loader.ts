import { loaderOf } from '../../kernel/batch.js';
import { type Connection, mapConnection, toConnection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { invalidCursor, type Keyset, type PageArguments, validatePage } from '../../kernel/page.js';
import { metricCatalogueAt } from '../../metric/metric.loader.js';
import { observationById, type ObservationModel } from '../../observation/observation.loader.js';
import { type ObservationRef, observationRefs } from '../rules/provenance.plan.js';
import { aboutMetric, rollupKey } from '../rules/question.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { RollupModel } from '../query/rollup.model.js';
import {
  type ProvenanceQuestion,
  type ObservationKeyset,
  type ObservationRange,
  loadCubeObservationRefs,
  loadCubeSourceRefs,
  type SourceRefs,
} from './observation-page.store.js';

/** An answer, and how many of its observations, sources or findings are requested. */
export interface ProvenanceRequest {
  readonly answer: RollupModel;
  readonly limit: number;
  readonly range?: ObservationRange | null;
}

const keyOf = ({ answer, limit, range }: ProvenanceRequest): string =>
  `${rollupKey(answer)}|${limit.toString()}|${JSON.stringify(range ?? null)}`;

/** The requests as questions for the cube. */
export async function provenanceQuestions(
  context: RequestContext,
  asked: readonly ProvenanceRequest[],
): Promise<readonly ProvenanceQuestion[]> {
  return Promise.all(
    asked.map(async ({ answer, limit, range }) => {
      const catalogue = await metricCatalogueAt(context, answer.asOf);
      const parts = partsOf(answer.metric, catalogue).map((metric) => aboutMetric(answer, metric));
      return { parts, limit, range: range ?? null };
    }),
  );
}

const cubeObservations = loaderOf<ProvenanceRequest, readonly ObservationRef[]>(
  async (asked, context) => loadCubeObservationRefs(context, await provenanceQuestions(context, asked)),
  keyOf,
);

const cubeSources = loaderOf<ProvenanceRequest, SourceRefs>(
  (asked, context) =>
    loadWidest(
      asked,
      async (widest) => loadCubeSourceRefs(context, await provenanceQuestions(context, widest)),
      cutSources,
    ),
  keyOf,
);

const cutSources = ({ ids, count }: SourceRefs, limit: number): SourceRefs => ({
  ids: ids.slice(0, limit),
  count,
});

/** Loads an answer that is requested with several limits once, with the greatest, and cuts it to each. */
export async function loadWidest<Found>(
  asked: readonly ProvenanceRequest[],
  read: (widest: readonly ProvenanceRequest[]) => Promise<readonly Found[]>,
  cut: (found: Found, limit: number) => Found,
): Promise<Found[]> {
  const widest = new Map<string, ProvenanceRequest>();
  for (const { answer, limit } of asked) {
    const key = rollupKey(answer);
    // At least one row, because the number of all is a column of the rows.
    widest.set(key, { answer, limit: Math.max(1, limit, widest.get(key)?.limit ?? 0) });
  }
  const found = await read([...widest.values()]);
  const byKey = new Map([...widest.keys()].map((key, index) => [key, found[index] as Found]));
  return asked.map(({ answer, limit }) => cut(byKey.get(rollupKey(answer)) as Found, limit));
}

/**
 * Loads the first observations of an answer, in the order in which they were recorded, those of a denominator last; of a
 * backward range the last ones, in the reverse order.
 */
export async function loadObservationRefs(
  context: RequestContext,
  answer: RollupModel,
  limit: number,
  range: ObservationRange | null = null,
): Promise<readonly ObservationRef[]> {
  if (!answer.evidence) return cubeObservations(context).load({ answer, limit, range });
  const all = observationRefs(answer.evidence);
  if (!range) return all.slice(0, limit);
  const { after, before, backward } = range;
  const inRange = all.filter((one) => (!after || isAfter(one, after)) && (!before || !isNotBefore(one, before)));
  return (backward ? inRange.toReversed() : inRange).slice(0, limit);
}

const isAfter = ({ part, id }: ObservationRef, [ofPart, ofId]: ObservationKeyset): boolean =>
  part > ofPart || (part === ofPart && BigInt(id) > BigInt(ofId));
const isNotBefore = ({ part, id }: ObservationRef, [ofPart, ofId]: ObservationKeyset): boolean =>
  part > ofPart || (part === ofPart && BigInt(id) >= BigInt(ofId));

function toKeyset(keyset: Keyset | null, subject: 'after' | 'before'): ObservationKeyset | null {
  if (keyset === null) return null;
  const [part, id] = keyset;
  if (typeof part !== 'number' || typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw invalidCursor(subject, null);
  return [part, id];
}

/** Loads a page of the observations of an answer, in the same order. Throws INVALID_PAGE_SIZE and INVALID_CURSOR. */
export async function loadObservationPage(
  context: RequestContext,
  answer: RollupModel,
  args: PageArguments,
): Promise<Connection<ObservationModel | null>> {
  const name = 'rollupObservations';
  const page = validatePage(name, args);
  const range = {
    after: toKeyset(page.after, 'after'),
    before: toKeyset(page.before, 'before'),
    backward: page.backward,
  };
  const observations = page.limit === 0 ? [] : await loadObservationRefs(context, answer, page.limit + 1, range);
  const keysetOf = ({ part, id }: ObservationRef): ObservationKeyset => [part, id];
  const chosen = toConnection(name, page, observations, keysetOf, () => answer.observationCount);
  const models = await Promise.all(chosen.nodes.map(({ id }) => observationById(context).load(id)));
  const byId = new Map(models.map((model) => [model?.rowId, model]));
  return mapConnection(chosen, ({ id }) => byId.get(id) ?? null);
}

/** Loads the first sources of an answer, in the order of its observations, and the number of all. */
export async function loadSources(context: RequestContext, answer: RollupModel, limit: number): Promise<SourceRefs> {
  if (!answer.evidence) return cubeSources(context).load({ answer, limit });
  const ids = [...new Set(observationRefs(answer.evidence).map(({ sourceId }) => sourceId))];
  return cutSources({ ids, count: ids.length }, limit);
}
