import { sql } from 'kysely';
import { liesIn } from '../division/subtree.loader.js';
import { loaderBy } from '../kernel/batch.js';
import { type Connection, mapConnection } from '../kernel/connection.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { type Decimal, decimal } from '../kernel/decimal.js';
import { toGlobalId } from '../kernel/global-id.js';
import type { PageArguments } from '../kernel/page.js';
import type { Interval } from '../kernel/period.js';
import { compareIds, wholeOf } from '../kernel/shards/by-metric.js';
import { prepared } from '../kernel/prepared-statement.js';
import { counts } from './observation.fragment.js';
import type { ObservationBasis, ObservationScope } from './observation.type.js';
import { withholdFigures } from './withheld.loader.js';

export interface ObservationModel {
  readonly rowId: string;
  readonly key: string;
  readonly id: string;
  readonly metricId: number;
  readonly divisionId: number;
  readonly institutionId: number | null;
  readonly enterpriseId: number | null;
  readonly projectId: number | null;
  readonly pairingId: number | null;
  /** Of a figure of a whole program; null in a pairing. */
  readonly programId: number | null;
  readonly period: Interval;
  readonly basis: ObservationBasis;
  readonly scope: ObservationScope;
  /** Whether its metric is sensitive. */
  readonly sensitive: boolean;
  /** Whether the caller may not see its figures: they are null. */
  readonly suppressed: boolean;
  readonly value: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly exact: boolean;
  readonly asPrinted: string | null;
  readonly sourceId: number;
  readonly locator: string | null;
  readonly note: string | null;
  readonly recordedAt: Date;
  readonly supersededById: string | null;
  readonly retractedAt: Date | null;
  readonly retractionReason: string | null;
  readonly preferred: boolean;
}

interface ObservationRow extends Omit<
  ObservationModel,
  'id' | 'period' | 'suppressed' | 'value' | 'lower' | 'upper' | 'exact' | 'recordedAt' | 'retractedAt'
> {
  periodStart: string;
  periodEnd: string;
  value: string;
  lower: string;
  upper: string | null;
  recordedAt: string;
  retractedAt: string | null;
}

const COLUMNS = sql`o.id::text as "rowId", o.key::text, o.metric_id as "metricId", (select m.sensitive from metric m where m.id = o.metric_id) as sensitive, o.division_id as "divisionId",
  o.institution_id as "institutionId", o.enterprise_id as "enterpriseId", o.project_id as "projectId",
  o.pairing_id as "pairingId", o.program_id as "programId", o.period_start::text as "periodStart", o.period_end::text as "periodEnd", o.basis, o.scope,
  o.value::text, o.lower::text, o.upper::text, o.as_printed as "asPrinted", o.source_id as "sourceId", o.locator, o.note,
  o.recorded_at as "recordedAt", o.superseded_by_id::text as "supersededById", o.retracted_at as "retractedAt",
  o.retraction_reason as "retractionReason", o.preferred`;

function toModel({ periodStart, periodEnd, ...row }: ObservationRow): ObservationModel {
  const [value, lower, upper] = [
    decimal(row.value),
    decimal(row.lower),
    row.upper === null ? null : decimal(row.upper),
  ];
  return {
    ...row,
    id: toGlobalId('Observation', row.key),
    period: { start: periodStart, end: periodEnd },
    suppressed: false,
    value,
    lower,
    upper,
    exact: upper?.eq(lower) ?? false,
    recordedAt: new Date(row.recordedAt),
    retractedAt: row.retractedAt === null ? null : new Date(row.retractedAt),
  };
}

export const observationById = loaderBy<string, ObservationModel>(
  async (ids, context) => {
    const { rows } = await sql<ObservationRow>`${prepared}
      select ${COLUMNS} from observation o where o.id = any(${ids}::bigint[])`.execute(wholeOf(context));
    return withholdFigures(context, rows.map(toModel));
  },
  (observation) => observation.rowId,
);

/** Other texts are no keys and match nothing. */
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Loads an observation by the key in its global id. */
export const observationByKey = loaderBy<string, ObservationModel>(
  async (keys, context) => {
    const { rows } = await sql<ObservationRow>`${prepared}
      select ${COLUMNS} from observation o where o.key = any(${keys.filter((key) => KEY.test(key))}::uuid[])`.execute(
      wholeOf(context),
    );
    return withholdFigures(context, rows.map(toModel));
  },
  (observation) => observation.key,
);

export interface ObservationFilter {
  readonly metricId: number | null;
  readonly within: number | null;
  readonly pairingId: number | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Whether to include superseded and retracted observations. */
  readonly history: boolean;
}

const FROM = sql`from observation o join division d on d.id = o.division_id
  where (q.history or (${counts('o')}))
    and (q."metricId" is null or o.metric_id = q."metricId")
    and (q.within is null or ${liesIn('d', sql`q.within`)})
    and (q."pairingId" is null or exists (select from pairing p where p.id = o.pairing_id and q."pairingId" = any(p.path)))
    and (q."from" is null or o.period_start >= q."from") and (q."to" is null or o.period_end <= q."to")`;

/** Lists observations in the order in which they were recorded. */
export async function listObservations(
  context: RequestContext,
  filter: ObservationFilter,
  args: PageArguments,
): Promise<Connection<ObservationModel>> {
  const page = await pages(context, filter, args);
  const shown = await withholdFigures(context, page.nodes);
  if (shown === page.nodes) return page;
  const byId = new Map(shown.map((one) => [one.rowId, one]));
  return mapConnection(page, (one) => byId.get(one.rowId) ?? one);
}

const pages = connectionLoader<ObservationFilter, ObservationRow, ObservationModel>({
  name: 'observations',
  columns: sql`"metricId" int, within int, "pairingId" int, "from" date, "to" date, history boolean`,
  order: [{ column: sql`o.id`, type: 'bigint' }],
  page: ({ inRange, order }) => sql`select ${COLUMNS}, row_number() over (order by ${order}) as position ${FROM}
    and ${inRange} order by ${order} limit q.lim`,
  count: sql`select count(*) ${FROM}`,
  toNode: toModel,
  keysetOf: (observation) => [observation.rowId],
  figures: {
    metricOf: ({ metricId }) => metricId,
    compare: (one, other) => compareIds(one.rowId, other.rowId),
  },
});
