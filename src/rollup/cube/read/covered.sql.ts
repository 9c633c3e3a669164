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

/** Where rows `e` are that a total `k` covers, all of them in view of the node. */
const COVERED = sql`rollup_place p on p.within && array[k.division, k.canonical] or (p.merged_by < k.until and k.canonical = any(p.merged_within))`;
const IN_VIEW = sql`left join rollup_pairing pe on pe.pairing_id = e.pairing_id
  where e.metric_id = k.metric and not e.knot and (k.pairing = 0 or k.pairing = any(pe.path))
    and case when k.stock then e.period_start <= coalesce(k.asked_until, 'infinity') and e.period_end >= coalesce(k.asked_until, 'infinity')
      else k.start <= e.period_start and e.period_end <= k.end end
    and case k.tree when ${sql.lit(TREES.RECIPIENT)} then ${isAt('p')} when ${sql.lit(TREES.SUPPORTER)} then ${isAt('pe')} else k.node = any(pe.path) end`;

const AT_NODE = sql`case k.tree when ${sql.lit(TREES.RECIPIENT)} then p.node_id = k.node when ${sql.lit(TREES.SUPPORTER)} then pe.node_id = k.node
  else e.pairing_id = k.node or (k.roots and pe.path[2] = k.node) end`;

/** Of totals: not of the series of which `k` is the rest, and below the node where only such are wanted. */
const NOT_ITS_OWN = sql`not (k.cut and (p.canonical_id, e.pairing_id) = (k.canonical, k.pairing)) and not (k.below and ${AT_NODE})`;

/** What is no knot and lies under any of the totals of a set, each once. */
export function coveredSql(totals: readonly CoveringTotal[]): RawBuilder<CoveredRow> {
  return sql`with k as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(totals)}::jsonb) as k("set" int, below boolean, roots boolean, tree int, node int, metric int, stock boolean, asked_until date,
        division int, canonical int, pairing int, start date, "end" date, until date, cut boolean)
    ), own as materialized (
      select distinct k."set", e.observation_id, e.value, e.value_inexact
      from k join ${COVERED} join rollup_entry e on e.division_id = p.division_id and not e.composite ${IN_VIEW} and (not e.total or ${NOT_ITS_OWN})
    ), total as materialized (
      select distinct k."set", e.total_id, k.stock, k.asked_until
      from k join ${COVERED} join rollup_total e on e.division_id = p.division_id ${IN_VIEW}
        and ${NOT_ITS_OWN}
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
