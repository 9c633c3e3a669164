import { type RawBuilder, sql } from 'kysely';
import { tablesAsOf } from '../history/as-of.fragment.js';
import { alteredSince } from '../history/altered.loader.js';
import { loaderOf } from '../kernel/batch.js';
import { perRequest, type RequestContext } from '../kernel/context.js';
import { decimal } from '../kernel/decimal.js';
import { invalid } from '../kernel/errors.js';
import { keyOf, toGlobalId } from '../kernel/global-id.js';
import { prepared } from '../kernel/prepared-statement.js';
import type { MetricModel } from './metric.type.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No such metric in the catalogue. */
    UNKNOWN_METRIC: true;
  }
}

/** The whole catalogue: a few dozen rows that almost every request needs, loaded once per request. */
export interface MetricCatalogue {
  readonly all: readonly MetricModel[];
  byCode(code: string): MetricModel | null;
  byId(rowId: number): MetricModel | null;
}

type MetricRow = Omit<MetricModel, 'id' | 'factor'> & { factor: string | null };

export const metricCatalogue = perRequest(({ db }: RequestContext): Promise<MetricCatalogue> =>
  loadCatalogue(db, sql``),
);

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
    ${past} select m.id as "rowId", m.code, m.name, m.name_en as "nameEn", m.unit, m.scale, m.nature, m.part_of_id as "partOfId",
      m.numerator_id as "numeratorId", m.denominator_id as "denominatorId", m.factor::text, m.sensitive, coalesce(m.threshold, 10) as threshold, coalesce(m.suppress_zero, false) as "suppressZero", m.signed, m.family, m.note
    from metric m order by m.position, m.code`.execute(db);
  const all = rows.map((row): MetricModel => ({
    ...row,
    id: toGlobalId('Metric', row.code),
    factor: row.factor === null ? null : decimal(row.factor),
  }));
  const byCode = new Map(all.map((metric) => [metric.code, metric]));
  const byId = new Map(all.map((metric) => [metric.rowId, metric]));
  return { all, byCode: (code) => byCode.get(code) ?? null, byId: (rowId) => byId.get(rowId) ?? null };
}

/** Loads the metric with a global id or a code. Throws UNKNOWN_METRIC, with similar codes in the message. */
export async function requireMetric(context: RequestContext, idOrCode: string): Promise<MetricModel> {
  const catalogue = await metricCatalogue(context);
  // Nearly everybody gives the code.
  const code = catalogue.byCode(idOrCode) ? idOrCode : keyOf('Metric', idOrCode);
  const metric = catalogue.byCode(code);
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
