import { type RawBuilder, sql } from 'kysely';
import { tablesAsOf } from '../history/as-of.fragment.js';
import { alteredSince } from '../history/altered.loader.js';
import { loaderOf } from '../kernel/batch.js';
import { perRequest, type RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { keyOf } from '../kernel/global-id.js';
import { prepared } from '../kernel/prepared-statement.js';
import { CATALOGUE, catalogueOf, type MetricCatalogue, type MetricRow } from './catalogue.js';
import type { MetricModel } from './metric.type.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No such metric in the catalogue. */
    UNKNOWN_METRIC: true;
  }
}

declare module '../kernel/context.js' {
  interface RequestContext {
    /** All metrics in memory; absent, or without a catalogue, where a statement answers. */
    readonly metrics?: { readonly current: MetricCatalogue | null };
  }
}

const storedCatalogue = perRequest(({ db }: RequestContext): Promise<MetricCatalogue> => loadCatalogue(db, sql``));

/** The catalogue as it is: the same throughout a request. */
export const metricCatalogue = perRequest((context: RequestContext): Promise<MetricCatalogue> => {
  const kept = context.metrics?.current;
  return kept ? Promise.resolve(kept) : storedCatalogue(context);
});

type Find = (catalogue: MetricCatalogue) => MetricModel | null;

/** What the metrics in memory lack may have been committed a moment ago: a statement decides. */
async function findMetric(context: RequestContext, find: Find): Promise<MetricModel | null> {
  return find(await metricCatalogue(context)) ?? find(await storedCatalogue(context));
}

/** The catalogue, in which all of these metrics are that there are. */
export async function metricCatalogueWith(
  context: RequestContext,
  rowIds: readonly number[],
): Promise<MetricCatalogue> {
  const catalogue = await metricCatalogue(context);
  return rowIds.every((rowId) => catalogue.byId(rowId)) ? catalogue : storedCatalogue(context);
}

/** Loads the metric with a row id; null if there is none. */
export function metricById(context: RequestContext, rowId: number): Promise<MetricModel | null> {
  return findMetric(context, (catalogue) => catalogue.byId(rowId));
}

/** Loads the metric with a code; null if there is none. */
export function metricByCode(context: RequestContext, code: string): Promise<MetricModel | null> {
  return findMetric(context, (catalogue) => catalogue.byCode(code));
}

const pastCatalogue = loaderOf<Date, MetricCatalogue>(
  (moments, { db }) =>
    Promise.all(
      moments.map((asOf) => loadCatalogue(db, sql`with ${tablesAsOf(['metric'], asOf)} present as (select)`)),
    ),
  (asOf) => asOf.toISOString(),
);

/** The catalogue as it was at `asOf`; null: as it is. */
export async function metricCatalogueAt(context: RequestContext, asOf: Date | null): Promise<MetricCatalogue> {
  if (asOf === null) return metricCatalogue(context);
  const { any } = await alteredSince(context).load(asOf);
  return any.has('metric') ? pastCatalogue(context).load(asOf) : metricCatalogue(context);
}

async function loadCatalogue(db: RequestContext['db'], past: RawBuilder<unknown>): Promise<MetricCatalogue> {
  const { rows } = await sql<MetricRow>`${prepared}
    ${past} ${sql.raw(CATALOGUE)}`.execute(db);
  return catalogueOf(rows);
}

/** Loads the metric with a global id or a code. Throws UNKNOWN_METRIC, with similar codes in the message. */
export async function requireMetric(context: RequestContext, idOrCode: string): Promise<MetricModel> {
  const catalogue = await metricCatalogue(context);
  // Nearly everybody gives the code.
  const code = catalogue.byCode(idOrCode) ? idOrCode : keyOf('Metric', idOrCode);
  const metric = catalogue.byCode(code) ?? (await metricByCode(context, code));
  if (metric) return metric;
  const near = catalogue.all.filter(
    (one) => one.code.includes(code.toUpperCase()) || one.name.includes(code) || code.toUpperCase().includes(one.code),
  );
  const codes = near.slice(0, 5).map((one) => one.code);
  throw invalid('metric', code, 'a code listed by { metrics { code name } }', {
    code: 'UNKNOWN_METRIC',
    hint: codes.length > 0 ? `Similar: ${codes.join(', ')}.` : undefined,
  });
}
