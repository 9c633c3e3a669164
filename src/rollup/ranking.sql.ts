import { type RawBuilder, sql } from 'kysely';
import { DIVISION_LEVELS, type DivisionLevel } from '../division/division-level.js';
import { liesIn } from '../division/subtree.loader.js';
import type { RequestContext } from '../kernel/context.js';
import type { Period } from '../kernel/period.js';
import type { Side } from '../pairing/side.type.js';
import { TREES } from './store/cell.sql.js';

export interface Reporters {
  /** Row ids: a rate asks for both its parts. */
  readonly metrics: readonly number[];
  /** Whether all figures are flows, so that those before the period cannot count in it. */
  readonly flowsOnly: boolean;
  /** Whether the store holds sums of all of them. */
  readonly additive: boolean;
  readonly level: DivisionLevel;
  readonly within: number | null;
  readonly period: Period;
  readonly side: Side;
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
 * The places of a level that figures of a metric stand at or below, in today's borders: all others have no value. Of
 * the lowest levels, and of what does not add, the store holds no sums: theirs are found by the figures themselves.
 */
export async function loadReporters({ db }: RequestContext, asked: Reporters): Promise<readonly Reporter[]> {
  const found = asked.additive && holds(asked) ? bySums(asked) : byFigures(asked);
  const { rows } = await sql<Reporter>`
    select place.id as "rowId", place.code from division place where place.id in (${found})
    ${asked.within === null ? sql`` : sql`and ${liesIn('place', sql`${asked.within}::int`)}`}
    order by place.id limit ${asked.limit}`.execute(db);
  return rows;
}

/** Below these levels the store holds no sums. */
function holds({ side, level }: Reporters): boolean {
  return level !== 'VILLAGE' && (side === 'RECIPIENT' || level !== 'TOWN');
}

function bySums({ metrics, level, side }: Reporters): RawBuilder<unknown> {
  return sql`select node from rollup_cube where level = ${sql.lit(DIVISION_LEVELS.indexOf(level) + 1)} and tree = ${sql.lit(TREES[side])}
    and metric_id = any(${metrics}) and year = 0`;
}

function byFigures({ metrics, side, level, flowsOnly, period: { start, end } }: Reporters): RawBuilder<unknown> {
  return sql`
    select ${sql.ref(`home.${COLUMN[level]}`)} from observation o ${PLACE[side]} join division home on home.id = coalesce(d.current_id, d.id)
    where o.metric_id = any(${metrics}) and o.superseded_at is null and o.retracted_at is null
      ${end === null ? sql`` : sql`and o.period_start <= ${end}`}
      ${start === null || !flowsOnly ? sql`` : sql`and o.period_end >= ${start}`}`;
}
