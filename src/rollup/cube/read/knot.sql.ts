import { type RawBuilder, sql } from 'kysely';
import { TREES } from '../cell.sql.js';
import { isAbove } from '../level-column.sql.js';
import { ADDED, ADDED_HERE, ADDED_INEXACT, hereSql, IN_PERIOD, isOwnProgram } from './read-below.sql.js';
import type { AskedRows } from './asked-rows.js';

/** [role, observation, how often, value, lower bound, upper bound]: 0 of what is stated, 1 of the rest. */
export type KnotInexact = readonly [number, string, number, string, string | null, string | null];

/** A knot in view, or another total of the node where there are knots. */
export interface KnotRow {
  readonly id: string;
  readonly total: boolean;
  readonly stock: boolean;
  readonly free: boolean;
  readonly here: boolean;
  readonly in_view: boolean;
  readonly start: string;
  readonly end: string;
  readonly since: string;
  readonly until: string;
  readonly cut: boolean;
  readonly subject: string;
  readonly stated: string;
  readonly rest: string;
  readonly division: number;
  readonly canonical: number;
  readonly within: readonly number[];
  readonly merged_within: readonly number[] | null;
  readonly merged_by: string | null;
  readonly shared: readonly number[] | null;
  readonly pairing: number;
  readonly path: readonly number[];
  readonly inexact: readonly KnotInexact[] | null;
}

const at = (alias: string): RawBuilder<unknown> => sql.raw(isAbove('q.node', alias));

/** Whether an entry stands at the node of the tree of pairings: see `standsAt` of the rules. */
const STANDS_IN_PAIRING = sql`e.pairing_id = q.node or (q.node < 0 and pe.path[2] = q.node and not ${isOwnProgram})`;

/** What is inexact in a knot: the observations in what it states, and in the rest of it. */
const INEXACT = sql`(select json_agg(json_build_array(i.role, i.of_id::text, i.times, o.value::text, o.lower::text, o.upper::text)) from (
      select role, of_id, sum(times)::int as times from (
        select role, abs(one) as of_id, sign(one)::int as times from unnest(k.stated_inexact) as one, (values (0), (1)) as role(role)
          where role = 0 or not k.composite
        union all select role, j.of_id, case role when 0 then j.stated else j.value end from (select k.total_id) e
          cross join (select k.stock, k.asked_until as until) q ${ADDED_INEXACT} cross join (values (0), (1)) as role(role) where role = 1 or k.free
      ) one group by role, of_id having sum(times) <> 0) i join observation o on o.id = i.of_id)`;

/** The knots in view of each question, each of them as a row of JSON; none where nothing crosses. */
export function knotsSql({ questions, subjects }: AskedRows): RawBuilder<unknown> {
  return knotsInSql(new Set(questions.map(([, tree]) => tree)), subjects);
}

/** As {@link knotsSql}, in the trees that the questions `q` are about. */
export function knotsInSql(trees: ReadonlySet<number>, subjects: AskedRows['subjects'] = []): RawBuilder<unknown> {
  const ENTRY = sql`e.observation_id, e.total, e.stock, e.period_start, e.period_end, e.since, e.until, e.cut, e.subject, e.stated,
    e.stated_inexact, e.composite, e.division_id, e.pairing_id`;
  const knots = [
    ...(trees.size > 0
      ? [
          sql`select q.ord, q.until as asked_until, ${ENTRY}, p.canonical_id, p.within, p.merged_within, p.merged_by, p.shared, coalesce(pe.path, '{}') as path,
            case q.tree when ${sql.lit(TREES.RECIPIENT)} then p.node_id = q.node when ${sql.lit(TREES.SUPPORTER)} then pe.node_id = q.node
              else ${STANDS_IN_PAIRING} end as here
          from q join rollup_entry e on e.knot and e.metric_id = q.metric and ${IN_PERIOD} join rollup_place p on p.division_id = e.division_id
            left join rollup_pairing pe on pe.pairing_id = e.pairing_id
          where case q.tree when ${sql.lit(TREES.RECIPIENT)} then ${at('p')} when ${sql.lit(TREES.SUPPORTER)} then pe.pairing_id is not null and (${at('pe')})
            else q.node = any(pe.path) end`,
        ]
      : []),
    ...(subjects.length > 0
      ? [
          sql`select q.ord, q.until as asked_until, ${ENTRY}, p.canonical_id, p.within, p.merged_within, p.merged_by, p.shared, coalesce(pe.path, '{}') as path, true as here
          from (select s.*, p.start as since, p."end" as until
            from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s(ord int, subject text, metric int, stock boolean, period int) join period p using (period)) q
            join rollup_entry e on e.knot and e.subject = q.subject and e.subject <> '' and e.metric_id = q.metric and ${IN_PERIOD}
            join rollup_place p on p.division_id = e.division_id left join rollup_pairing pe on pe.pairing_id = e.pairing_id`,
        ]
      : []),
  ];
  return sql`with seen as materialized (${sql.join(knots, sql` union all `)}), top as materialized (
      select s.ord, s.asked_until, s.stock, s.period_start, s.period_end, s.until, s.pairing_id, s.division_id, s.canonical_id from seen s where s.total
    ), other as materialized (
      -- What is no knot in view, with the places that it lies in: to compare each with each takes the square of their number.
      select a.ord, ${ENTRY}, p.canonical_id, p.within, p.merged_within, p.merged_by, p.shared, coalesce(pe.path, '{}') as path
      from (select distinct s.ord, k.metric_id from seen s join rollup_entry k on k.observation_id = s.observation_id) a
        join rollup_entry e on e.knot and e.metric_id = a.metric_id join rollup_place p on p.division_id = e.division_id
        left join rollup_pairing pe on pe.pairing_id = e.pairing_id
      where (a.ord, e.observation_id) not in (select ord, observation_id from seen)
    ), lies_in as materialized (
      select * from (
        select o.ord, o.observation_id, up.place_id, up.merged_by from other o cross join lateral (
          select unnest(o.within) as place_id, null::date as merged_by union all select unnest(o.merged_within), o.merged_by) up offset 0) up
      where (ord, place_id) in (select ord, division_id from top union all select ord, canonical_id from top)
    ), knot as materialized (
      select s.*, true as in_view from seen s
      union all select distinct s.ord, s.asked_until, ${ENTRY}, e.canonical_id, e.within, e.merged_within, e.merged_by, e.shared, e.path, false, false
      from lies_in up join top s on s.ord = up.ord and case when up.merged_by is null then up.place_id in (s.division_id, s.canonical_id)
          else up.merged_by < s.until and up.place_id = s.canonical_id end
        join other e on e.ord = up.ord and e.observation_id = up.observation_id
      where (s.pairing_id = 0 or s.pairing_id = any(e.path))
        and case when s.stock then e.period_start <= coalesce(s.asked_until, 'infinity') and e.period_end >= coalesce(s.asked_until, 'infinity')
          else s.period_start <= e.period_start and e.period_end <= s.period_end end
    ), whole as (
      select k.*, false as free, t.total_id, case when k.composite then coalesce(t.contribution, 0) else k.stated end as rest
      from knot k left join lateral (
        select e.total_id, j.contribution from rollup_total e cross join (select k.stock, k.asked_until as until) q ${ADDED}
        where k.composite and e.knot and e.division_id = k.division_id and e.metric_id = (select metric_id from rollup_entry m where m.observation_id = k.observation_id)
          and e.pairing_id = k.pairing_id and e.stock = k.stock and case when k.stock then k.period_start between e.period_start and e.period_end
            else (e.period_start, e.period_end, e.since, e.until) = (k.period_start, k.period_end, k.since, k.until) end) t on true
      ${trees.size > 0 ? sql`union all select * from (${freeTotals(trees)}) free` : sql``}
    )
    select k.ord, json_agg(json_build_object('id', k.observation_id::text, 'total', k.total, 'stock', k.stock, 'free', k.free, 'here', k.here, 'in_view', k.in_view,
      'start', k.period_start::text, 'end', k.period_end::text, 'since', k.since::text, 'until', k.until::text, 'cut', k.cut, 'subject', k.subject,
      'stated', k.stated::text, 'rest', k.rest::text, 'division', k.division_id, 'canonical', k.canonical_id, 'within', k.within,
      'merged_within', k.merged_within, 'merged_by', k.merged_by::text, 'shared', k.shared, 'pairing', k.pairing_id, 'path', k.path, 'inexact', ${INEXACT})
      order by k.observation_id) as rows
    from whole k group by k.ord`;
}

/** Totals at nodes with knots that are none themselves. */
function freeTotals(trees: ReadonlySet<number>): RawBuilder<unknown> {
  return sql`with ${hereSql(trees)}
    select q.ord, q.until, -e.id, true, e.stock, e.period_start, e.period_end, e.since, e.until, e.cut, '', j.stated::bigint, e.alone_inexact, e.total_id is not null,
      e.division_id, e.pairing_id, e.canonical_id, e.within, e.merged_within, e.merged_by, e.shared, e.pairing_path, true, true, true, e.total_id, j.contribution
    from totals e join q using (ord) ${ADDED_HERE} where not e.knot and q.ord in (select ord from knot)`;
}
