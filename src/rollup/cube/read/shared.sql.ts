import { type RawBuilder, sql } from 'kysely';
import { ADDED, ADDED_INEXACT } from './read-below.sql.js';

/** A total of which is asked what it covers. */
export interface CoveringTotal {
  /** Which of the sets it belongs to: what several of one set cover is wanted. */
  readonly set: number;
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

export interface SharedRow {
  readonly set: number;
  readonly value: string;
  /** [observation, how often, value, lower bound, upper bound] */
  readonly inexact: readonly (readonly [string, number, string, string | null, string | null])[] | null;
}

const PLACES = sql`rollup_place p on p.within && array[k.division, k.canonical] or (p.merged_by < k.until and k.canonical = any(p.merged_within))`;
const COVERED = sql`e.metric_id = k.metric and not e.knot
  and case when k.stock then e.period_start <= coalesce(k.asked_until, 'infinity') and e.period_end >= coalesce(k.asked_until, 'infinity')
    else k.start <= e.period_start and e.period_end <= k.end end
  and (k.pairing = 0 or k.pairing = any((select path from rollup_pairing pe where pe.pairing_id = e.pairing_id)::int[]))`;

/** What lies under several totals of a set and is no knot, as often as under one more than the first. */
export function sharedSql(totals: readonly CoveringTotal[]): RawBuilder<SharedRow> {
  return sql`with k as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(totals)}::jsonb) as k("set" int, metric int, stock boolean, asked_until date,
        division int, canonical int, pairing int, start date, "end" date, until date, cut boolean)
    ), own as materialized (
      select k."set", e.observation_id, e.value, e.value_inexact, count(*) - 1 as again
      from k join ${PLACES} join rollup_entry e on e.division_id = p.division_id and not e.total and ${COVERED}
      group by k."set", e.observation_id having count(*) > 1
    ), total as materialized (
      select k."set", e.total_id, k.stock, k.asked_until, count(*) - 1 as again
      from k join ${PLACES} join rollup_total e on e.division_id = p.division_id and ${COVERED}
        and not (k.cut and (p.canonical_id, e.pairing_id) = (k.canonical, k.pairing))
      group by k."set", e.total_id, k.stock, k.asked_until having count(*) > 1
    ), one as (
      select "set", 0::bigint as of_id, value * again as amount from own
      union all select "set", abs(of_id), sign(of_id)::int * again from own cross join lateral unnest(value_inexact) as of(of_id)
      union all select e."set", 0, j.contribution * e.again
        from total e cross join lateral (select e.stock, e.asked_until as until) q ${ADDED}
      union all select e."set", j.of_id, j.value * e.again
        from total e cross join lateral (select e.stock, e.asked_until as until) q ${ADDED_INEXACT}
    ), summed as (select "set", of_id, sum(amount) as amount from one group by "set", of_id having sum(amount) <> 0)
    select "set", coalesce(sum(amount) filter (where of_id = 0), 0)::text as value,
      json_agg(json_build_array(of_id::text, amount, o.value::text, o.lower::text, o.upper::text)) filter (where of_id <> 0) as inexact
    from summed left join observation o on o.id = of_id group by "set"`;
}
