import { type RawBuilder, sql } from 'kysely';
import { TREES } from '../cube/cell.sql.js';

/** An answer and its observations, of which is asked on the word of which level they count. */
export interface LevelQuestion {
  readonly ord: number;
  readonly tree: number;
  /** The node itself: totals that stand there are distinguished. */
  readonly node: number;
  readonly until: string | null;
  readonly observations: readonly string[];
}

export interface LevelRow {
  readonly ord: number;
  /** Of the place of the totals; null for what is no total. */
  readonly level: number | null;
  /** Whether the totals stand at the node itself. */
  readonly here: boolean;
  /** What they contribute, in whole numbers of the metric's scale. */
  readonly amount: string;
  /** Whether some cross others, so that amounts do not add up. */
  readonly knotted: boolean;
  /** [0, observation, how often, value, lower bound, upper bound] of each inexact one. */
  readonly inexact: readonly (readonly [number, string, number, string, string | null, string | null])[] | null;
}

/**
 * What the totals of each level contribute to answers, beyond what is listed below them, and what everything else does.
 * The entries of the observations are the totals, or lead to them by the columns that distinguish these.
 */
export function levelSharesSql(questions: readonly LevelQuestion[]): RawBuilder<LevelRow> {
  return sql`with q as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb)
        as q(ord int, tree int, node int, until date, observations bigint[])
    ), entry as materialized (
      select q.ord, q.tree, q.node, q.until as asked, e.* from q, unnest(q.observations) as one(id) join rollup_entry e on e.observation_id = one.id
    ), total as materialized (
      select distinct e.ord, e.asked, t.total_id, e.stock, d.level, case when not e.composite then e.observation_id end as alone,
        coalesce(case e.tree when ${sql.lit(TREES.RECIPIENT)} then p.node_id = e.node when ${sql.lit(TREES.SUPPORTER)} then edge.node_id = e.node
          else e.pairing_id = e.node end, false) as here
      from entry e left join rollup_total t on e.composite and t.division_id = e.division_id and t.metric_id = e.metric_id and t.pairing_id = e.pairing_id
          and t.stock = e.stock and t.knot = e.knot
          and case when e.stock then t.period_start <= e.period_start and e.period_start <= t.period_end
            else (t.period_start, t.period_end, t.since, t.until, t.cut) = (e.period_start, e.period_end, e.since, e.until, e.cut) end
        join rollup_place p on p.division_id = e.division_id
        left join rollup_pairing edge on edge.pairing_id = e.pairing_id
        join division d on d.id = case e.tree when ${sql.lit(TREES.SUPPORTER)} then edge.node_id else p.node_id end
      where e.total
    ), part as (
      select ord, null::int as level, false as here, 0::bigint as of_id, value as amount from entry where not total
      union all select e.ord, null, false, abs(one.of_id), sign(one.of_id)::bigint
        from entry e cross join lateral unnest(e.value_inexact) as one(of_id) where not e.total
      union all select t.ord, t.level, t.here, 0, e.value from total t join entry e on e.ord = t.ord and e.observation_id = t.alone
      union all select t.ord, t.level, t.here, abs(one.of_id), sign(one.of_id)::bigint
        from total t join entry e on e.ord = t.ord and e.observation_id = t.alone cross join lateral unnest(e.value_inexact) as one(of_id)
      union all select t.ord, t.level, t.here, j.of_id, j.value from total t join rollup_adjustment j on j.total_id = t.total_id
        and (not t.stock or j.period_start <= coalesce(t.asked, 'infinity'))
    ), summed as (
      select ord, level, here, of_id, sum(amount) as amount from part group by ord, level, here, of_id
    )
    select s.ord, s.level, s.here, coalesce(sum(s.amount) filter (where s.of_id = 0), 0)::text as amount,
      exists (select from entry e where e.ord = s.ord and e.knot) as knotted,
      json_agg(json_build_array(0, o.id::text, s.amount::int, o.value::text, o.lower::text, o.upper::text)) filter (where o.id is not null and s.amount <> 0) as inexact
    from summed s left join observation o on s.of_id <> 0 and o.id = s.of_id
    group by s.ord, s.level, s.here order by s.ord, s.here desc, s.level nulls last`;
}
