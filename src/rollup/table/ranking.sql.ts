import { sql } from 'kysely';
import type { DivisionLevel } from '../../division/division-level.js';
import { liesIn } from '../../division/subtree.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Period } from '../../kernel/period.js';
import type { Side } from '../../pairing/side.type.js';
import { visibleAt } from '../recompute/observations.sql.js';
import type { Boundaries } from '../rules/node.plan.js';

export interface Reporters {
  /** Row ids: a rate asks for both its parts. */
  readonly metrics: readonly number[];
  /** Whether all observations are flows, so that those before the period cannot count in it. */
  readonly flowsOnly: boolean;
  readonly level: DivisionLevel;
  readonly within: number | null;
  readonly period: Period;
  readonly side: Side;
  readonly boundaries: Boundaries;
  readonly asOf: Date | null;
  readonly limit: number;
}

export interface Reporter {
  readonly rowId: number;
  readonly code: string;
}

const COLUMN: Readonly<Record<DivisionLevel, string>> = {
  PROVINCE: 'province_id',
  CITY: 'city_id',
  DISTRICT: 'district_id',
  TOWN: 'town_id',
  VILLAGE: 'village_id',
};

const PLACE: Readonly<Record<Side, ReturnType<typeof sql>>> = {
  RECIPIENT: sql`join division d on d.id = o.division_id`,
  SUPPORTER: sql`join pairing p on p.id = o.pairing_id
    left join cluster on cluster.id = p.supporter_cluster_id
    left join institution on institution.id = p.supporter_institution_id
    left join enterprise on enterprise.id = p.supporter_enterprise_id
    join division d on d.id = coalesce(p.supporter_division_id, cluster.city_id, institution.division_id, enterprise.division_id)`,
};

/**
 * The places of a level that observations of a metric stand at or below: all others have no value. For what the cube holds no
 * sums of: villages, metrics that do not add, other asOf times and boundaries.
 */
export async function loadReporters({ db }: RequestContext, asked: Reporters): Promise<readonly Reporter[]> {
  const { metrics, side, level, flowsOnly, within, boundaries, asOf, limit } = asked;
  const { start, end } = asked.period;
  const home = boundaries === 'CURRENT' ? sql`coalesce(d.current_id, d.id)` : sql`d.id`;
  const { rows } = await sql<Reporter>`
    select place.id as "rowId", place.code from division place where place.id in (
      select ${sql.ref(`home.${COLUMN[level]}`)} from observation o ${PLACE[side]} join division home on home.id = ${home}
      where o.metric_id = any(${metrics}) and ${visibleAt(asOf)}
        ${end === null ? sql`` : sql`and o.period_start <= ${end}`}
        ${start === null || !flowsOnly ? sql`` : sql`and o.period_end >= ${start}`})
    ${within === null ? sql`` : sql`and ${liesIn('place', sql`${within}::int`)}`}
    order by place.id limit ${limit}`.execute(db);
  return rows;
}
