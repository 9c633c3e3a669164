import { sql } from 'kysely';
import type { DivisionLevel } from '../../division/division-level.js';
import { LEVEL_COLUMNS } from '../../division/division-path.fragment.js';
import { COUNTRY_ID } from '../../division/root-id.js';
import { liesIn } from '../../division/subtree.loader.js';
import { tablesAsOf } from '../../history/as-of.fragment.js';
import type { RequestContext } from '../../kernel/context.js';
import { ofEachMetric } from '../../kernel/shards/by-metric.js';
import type { Period } from '../../kernel/period.js';
import { countsAt } from '../../observation/observation.fragment.js';
import { joinParty, partyPlace } from '../../pairing/party-place.fragment.js';
import type { Side } from '../../pairing/side.type.js';
import { placingTables } from '../recompute/placing-tables.loader.js';
import type { Boundaries } from '../rules/node.plan.js';

export interface Reporters {
  /** Row ids: for a rate, its numerator and denominator. */
  readonly metrics: readonly number[];
  /** Whether all metrics are flows, so that observations before the period cannot count in it. */
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

const PLACE: Readonly<Record<Side, ReturnType<typeof sql>>> = {
  RECIPIENT: sql`join division d on d.id = o.division_id`,
  SUPPORTER: sql`join pairing p on p.id = o.pairing_id ${joinParty('p', 'SUPPORTER')}
    join division d on d.id = ${partyPlace('p', 'SUPPORTER')}`,
};

/**
 * Loads the places of a level with observations of a metric at or below them: all others have no value. For what the
 * cube holds no sums of: villages, metrics that do not add up, another `asOf` and other boundaries.
 */
export async function loadReporters(context: RequestContext, asked: Reporters): Promise<readonly Reporter[]> {
  const { metrics, side, level, flowsOnly, within, boundaries, asOf, limit } = asked;
  const { start, end } = asked.period;
  const home = boundaries === 'CURRENT' ? sql`coalesce(d.current_id, d.id)` : sql`d.id`;
  const past = asOf === null ? sql`` : tablesAsOf(await placingTables(context, asOf), asOf);
  const node = level === 'COUNTRY' ? sql.lit(COUNTRY_ID) : sql.ref(`home.${LEVEL_COLUMNS[level]}`);
  const rows = await ofEachMetric(context, metrics, async (db) => {
    const found = await sql<Reporter>`
    with ${past}present as (select)
    select place.id as "rowId", place.code from division place where place.id in (
      select ${node} from observation o ${PLACE[side]} join division home on home.id = ${home}
      where o.metric_id = any(${metrics}) and ${countsAt('o', asOf)}
        ${end === null ? sql`` : sql`and o.period_start <= ${end}`}
        ${start === null || !flowsOnly ? sql`` : sql`and o.period_end >= ${start}`})
    ${within === null ? sql`` : sql`and ${liesIn('place', sql`${within}::int`)}`}
    order by place.id limit ${limit}`.execute(db);
    return found.rows;
  });
  if (!context.shards) return rows;
  const places = new Map(rows.map((place) => [place.rowId, place]));
  return [...places.values()].toSorted((one, other) => one.rowId - other.rowId).slice(0, limit);
}
