import { type RawBuilder, sql } from 'kysely';
import { TREES } from '../cell.sql.js';
import { isAbove } from '../level-column.sql.js';
import { ADDED, ADDED_INEXACT } from './read-below.sql.js';

/** A total of which is asked what it covers that is in view of a node. */
export interface CoveringTotal {
  /** Which of the sets it belongs to: what any of one set covers is wanted. */
  readonly set: number;
  /** Whether totals that stand at the node itself are left out. */
  readonly below: boolean;
  /** Whether root pairings stand at the node for want of figures of the whole program. */
  readonly roots: boolean;
  readonly tree: number;
  readonly node: number;
  readonly metric: number;
  readonly stock: boolean;
  readonly asked_until: string | null;
  readonly division: number;
  readonly canonical: number;
  readonly pairing: number;
  readonly start: string;
  readonly end: string;
  readonly until: string;
  readonly cut: boolean;
}

export interface CoveredRow {
  readonly set: number;
  readonly value: string;
  /** [observation, how often, value, lower bound, upper bound] */
  readonly inexact: readonly (readonly [string, number, string, string | null, string | null])[] | null;
}

const isAt = (alias: string): RawBuilder<unknown> => sql.raw(isAbove('k.node', alias));

/** Where a total `k` covers rows at a place. */
const covers = (place: string): RawBuilder<unknown> => {
  const [within, by, merged] = ['within', 'merged_by', 'merged_within'].map((column) => sql.ref(`${place}.${column}`));
  return sql`${within} && array[k.division, k.canonical] or (${by} < k.until and k.canonical = any(${merged}))`;
};

/** Up to this number of places, what lies in them is looked up by index; of more, all places are gone through once. */
const FEW_PLACES = 30;

/** As `inside`, which places lie in those of the totals. */
const INSIDE = sql`, top as materialized (select distinct division, canonical from k), inside as materialized (
      select top.division, top.canonical, p.division_id, null::date as merged_by from top
        join (select division_id, unnest(within) as place_id from rollup_place) p on p.place_id = top.division
      union select top.division, top.canonical, p.division_id, null from top
        join (select division_id, unnest(within) as place_id from rollup_place) p on p.place_id = top.canonical
      union select top.division, top.canonical, p.division_id, p.merged_by from top
        join (select division_id, merged_by, unnest(merged_within) as place_id from rollup_place where merged_within is not null) p on p.place_id = top.canonical
    )`;

/**
 * The rows `e` of a table at the places `p` that the totals `k` cover. Left to itself, the planner would put all rows of a metric
 * beside each total, and look at the places afterwards.
 */
const rowsIn = (isFew: boolean, table: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> =>
  isFew
    ? sql`k cross join lateral (select p.* from rollup_place p where ${covers('p')} offset 0) p
        cross join lateral (select e.* from ${table} e where e.division_id = p.division_id and e.metric_id = k.metric and ${where} offset 0) e`
    : sql`k join inside i on (i.division, i.canonical) = (k.division, k.canonical) and (i.merged_by is null or i.merged_by < k.until)
        join rollup_place p on p.division_id = i.division_id
        join ${table} e on e.division_id = i.division_id and e.metric_id = k.metric and ${where}`;

/** Whether an entry `e` stands at the day asked, or of a flow lies in the days of `k`. */
const meanwhile = (entry: string, of: RawBuilder<unknown>): RawBuilder<unknown> => {
  const [start, end] = ['period_start', 'period_end'].map((column) => sql.ref(`${entry}.${column}`));
  return sql`case when k.stock then ${start} <= coalesce(k.asked_until, 'infinity') and ${end} >= coalesce(k.asked_until, 'infinity') else ${of} end`;
};

const belowNode = (place: string, edge: string): RawBuilder<unknown> =>
  sql`case k.tree when ${sql.lit(TREES.RECIPIENT)} then ${isAt(place)} when ${sql.lit(TREES.SUPPORTER)} then ${isAt(edge)} else k.node = any(${sql.ref(`${edge}.path`)}) end`;

const atNode = (place: string, edge: string, entry: string): RawBuilder<unknown> =>
  sql`case k.tree when ${sql.lit(TREES.RECIPIENT)} then ${sql.ref(`${place}.node_id`)} = k.node when ${sql.lit(TREES.SUPPORTER)} then ${sql.ref(`${edge}.node_id`)} = k.node
  else ${sql.ref(`${entry}.pairing_id`)} = k.node or (k.roots and ${sql.ref(`${edge}.path`)}[2] = k.node) end`;

/**
 * Whether a total that is no knot, and under none of them, covers the row as well: only a place that was merged lies in two
 * totals that do not cross, that of where it was and that of where it is. What it has is then taken off the one already.
 */
const HELD_BY_ANOTHER = sql`p.merged_within is not null and exists (
    select from rollup_place fp join rollup_entry f on f.division_id = fp.division_id and f.metric_id = k.metric and f.total and not f.knot
      left join rollup_pairing fe on fe.pairing_id = f.pairing_id
    where (array[fp.division_id, fp.canonical_id] && p.within or (p.merged_by < f.until and fp.canonical_id = any(p.merged_within)))
      and (f.pairing_id = 0 or f.pairing_id = any(pe.path)) and ${meanwhile('f', sql`f.period_start <= e.period_start and e.period_end <= f.period_end`)}
      and ${belowNode('fp', 'fe')} and not (k.below and ${atNode('fp', 'fe', 'f')})
      and not exists (select from k as k
        where k."set" = asked."set" and (${covers('fp')}) and (k.pairing = 0 or k.pairing = any(fe.path)) and ${meanwhile('f', sql`k.start <= f.period_start and f.period_end <= k."end"`)}))`;

const IN_VIEW = sql`left join rollup_pairing pe on pe.pairing_id = e.pairing_id cross join lateral (select k."set") asked
  where not e.knot and (k.pairing = 0 or k.pairing = any(pe.path)) and ${meanwhile('e', sql`k.start <= e.period_start and e.period_end <= k."end"`)}
    and ${belowNode('p', 'pe')} and not (${HELD_BY_ANOTHER})`;

const AT_NODE = atNode('p', 'pe', 'e');

/** Of totals: not of the series of which `k` is the rest, and below the node where only such are wanted. */
const NOT_ITS_OWN = sql`not (k.cut and (p.canonical_id, e.pairing_id) = (k.canonical, k.pairing)) and not (k.below and ${AT_NODE})`;

/** What is no knot and lies under any of the totals of a set, each once. */
export function coveredSql(totals: readonly CoveringTotal[]): RawBuilder<CoveredRow> {
  const isFew = new Set(totals.map(({ division }) => division)).size <= FEW_PLACES;
  return sql`with k as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(totals)}::jsonb) as k("set" int, below boolean, roots boolean, tree int, node int, metric int, stock boolean, asked_until date,
        division int, canonical int, pairing int, start date, "end" date, until date, cut boolean)
    )${isFew ? sql`` : INSIDE}, own as materialized (
      select distinct k."set", e.observation_id, e.value, e.value_inexact
      from ${rowsIn(isFew, sql`rollup_entry`, sql`not e.composite`)} ${IN_VIEW} and (not e.total or ${NOT_ITS_OWN})
    ), total as materialized (
      select distinct k."set", e.total_id, k.stock, k.asked_until
      from ${rowsIn(isFew, sql`rollup_total`, sql`true`)} ${IN_VIEW} and ${NOT_ITS_OWN}
    ), one as (
      select "set", 0::bigint as of_id, value as amount from own
      union all select "set", abs(of_id), sign(of_id)::int from own cross join lateral unnest(value_inexact) as of(of_id)
      union all select e."set", 0, j.contribution
        from total e cross join lateral (select e.stock, e.asked_until as until) q ${ADDED}
      union all select e."set", j.of_id, j.value
        from total e cross join lateral (select e.stock, e.asked_until as until) q ${ADDED_INEXACT}
    ), summed as (select "set", of_id, sum(amount) as amount from one group by "set", of_id having sum(amount) <> 0)
    select "set", coalesce(sum(amount) filter (where of_id = 0), 0)::text as value,
      json_agg(json_build_array(of_id::text, amount, o.value::text, o.lower::text, o.upper::text)) filter (where of_id <> 0) as inexact
    from summed left join observation o on o.id = of_id group by "set"`;
}
