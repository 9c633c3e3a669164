import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '../kernel/context.js';
import { decimal } from '../kernel/decimal.js';
import { lastDayOf } from '../kernel/partial-date.js';
import type { Figure, FigurePairing, Place } from './figure.plan.js';

/** Everything that one turn of roll-ups needs figures of. */
export interface Reach {
  readonly metrics: readonly number[];
  /** Row ids of places, asked on either side. */
  readonly divisions: readonly number[];
  readonly pairings: readonly number[];
  readonly programs: readonly number[];
  /** `enterprise:17` */
  readonly subjects: readonly string[];
  /** What had been recorded and not yet withdrawn at this moment; null: what counts now. */
  readonly asOf: Date | null;
}

export interface LocatedFigure extends Figure {
  readonly metricId: number;
  readonly programId: number | null;
}

interface FigureRow {
  id: string;
  metricId: number;
  scope: Figure['scope'];
  basis: Figure['basis'];
  start: string;
  end: string;
  value: string;
  lower: string;
  upper: string | null;
  subject: string | null;
  path: number[];
  lineage: number[];
  current: number[];
  pairingId: number | null;
  pairingPath: number[] | null;
  programId: number | null;
  supporterPath: number[] | null;
  supporterLineage: number[] | null;
  supporterCurrent: number[] | null;
  sourceId: number;
  published: string | null;
  preferred: boolean;
}

const path = (alias: string) => {
  const columns = ['village_id', 'town_id', 'district_id', 'city_id', 'province_id'];
  return sql`array_remove(array[${sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)))}], null)`;
};

/** Whether a figure `o` counts, or counted at a moment: recorded by then, not yet corrected or withdrawn. */
export const visibleAt = (asOf: Date | null): RawBuilder<boolean> =>
  asOf === null
    ? sql`o.superseded_at is null and o.retracted_at is null`
    : sql`o.recorded_at <= ${asOf} and coalesce(o.superseded_at > ${asOf}, true) and coalesce(o.retracted_at > ${asOf}, true)`;

/** Whether a figure `o` is chosen among competing claims, or was at a moment: only changes are written down. */
const preferredAt = (asOf: Date | null): RawBuilder<boolean> =>
  asOf === null
    ? sql`o.preferred`
    : sql`coalesce(
        (select p.preferred from preference p where p.observation_id = o.id and p.at <= ${asOf} order by p.id desc limit 1),
        (select not p.preferred from preference p where p.observation_id = o.id order by p.id limit 1), o.preferred)`;

/**
 * The figures in reach, and those that a total in reach speaks for though they are not in reach themselves: without them
 * its adjustment would be wrong. One statement, whatever is asked.
 */
export async function loadFigures({ db }: RequestContext, reach: Reach): Promise<LocatedFigure[]> {
  const { rows } = await sql<FigureRow>`
    with figure as materialized (
      select o.id, o.metric_id, o.scope, o.basis, o.period_start, o.period_end, o.value, o.lower, o.upper, ${preferredAt(reach.asOf)} as preferred,
        o.division_id, coalesce(d.lineage_id, d.id) as lineage_id, o.pairing_id, p.path as pairing_path, p.program_id,
        case when o.institution_id is not null then 'institution:' || o.institution_id
          when o.enterprise_id is not null then 'enterprise:' || o.enterprise_id
          when o.project_id is not null then 'project:' || o.project_id end as subject,
        ${path('d')} as path, ${path('l')} as lineage, ${path('c')} as current,
        case when s.id is not null then ${path('s')} end as supporter_path,
        case when s.id is not null then ${path('sl')} end as supporter_lineage,
        case when s.id is not null then ${path('sc')} end as supporter_current,
        o.source_id, source.published
      from observation o
        join source on source.id = o.source_id
        join division d on d.id = o.division_id
        join division l on l.id = coalesce(d.lineage_id, d.id)
        join division c on c.id = coalesce(d.current_id, d.id)
        left join pairing p on p.id = o.pairing_id
        left join cluster on cluster.id = p.supporter_cluster_id
        left join institution on institution.id = p.supporter_institution_id
        left join enterprise on enterprise.id = p.supporter_enterprise_id
        left join division s on s.id = coalesce(p.supporter_division_id, cluster.city_id, institution.division_id, enterprise.division_id)
        left join division sl on sl.id = coalesce(s.lineage_id, s.id)
        left join division sc on sc.id = coalesce(s.current_id, s.id)
      where o.metric_id = any(${reach.metrics}) and ${visibleAt(reach.asOf)}
    ), hit as (
      select * from figure where path || current || supporter_path || supporter_current && ${reach.divisions}::int[]
        or pairing_path && ${reach.pairings}::int[] or program_id = any(${reach.programs}) or subject = any(${reach.subjects})
    ), total as (
      select distinct metric_id, unnest(array[division_id, lineage_id]) as place, pairing_id from hit where scope = 'TOTAL'
    ), spoken as (
      -- Place by place, so that it is looked up and not compared each with each.
      select f.id from figure f cross join lateral unnest(f.path || f.lineage) as lies(place)
        join total on total.metric_id = f.metric_id and total.place = lies.place
        and (total.pairing_id is null or total.pairing_id = any(f.pairing_path))
    )
    select f.id::text, f.metric_id as "metricId", f.scope, f.basis, f.period_start::text as "start", f.period_end::text as "end",
      f.value::text, f.lower::text, f.upper::text, f.subject, f.path, f.lineage, f.current, f.pairing_id as "pairingId",
      f.pairing_path as "pairingPath", f.program_id as "programId", f.supporter_path as "supporterPath",
      f.supporter_lineage as "supporterLineage", f.supporter_current as "supporterCurrent", f.source_id as "sourceId", f.published, f.preferred
    from figure f
    where f.id in (select id from hit union select id from spoken)
    order by f.id`.execute(db);
  return rows.map(toFigure);
}

function toFigure(row: FigureRow): LocatedFigure {
  return {
    id: row.id,
    metricId: row.metricId,
    scope: row.scope,
    basis: row.basis,
    start: row.start,
    end: row.end,
    amount: {
      value: decimal(row.value),
      lower: decimal(row.lower),
      upper: decimal(row.upper ?? 0),
      open: row.upper === null ? 1 : 0,
    },
    place: placeOf(row.path, row.lineage, row.current),
    subject: row.subject,
    pairing: pairingOf(row),
    programId: row.programId,
    sourceId: row.sourceId,
    published: lastDayOf(row.published),
    preferred: row.preferred,
  };
}

function placeOf(own: readonly number[], lineage: readonly number[], current: readonly number[]): Place {
  return { id: own[0] ?? 0, path: own, lineage, current };
}

function pairingOf(row: FigureRow): FigurePairing | null {
  const { pairingId, pairingPath, supporterPath, supporterLineage, supporterCurrent } = row;
  if (pairingId === null || !pairingPath || !supporterPath || !supporterLineage || !supporterCurrent) return null;
  return {
    id: pairingId,
    // The table keeps the root first, as it is read aloud; a position is read from the figure upwards.
    path: pairingPath.toReversed(),
    supporter: placeOf(supporterPath, supporterLineage, supporterCurrent),
  };
}
