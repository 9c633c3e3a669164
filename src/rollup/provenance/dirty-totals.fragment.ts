import { sql } from 'kysely';
import { covers, JOINED, POSITION, STANDS } from './finding.sql.js';

/** What the total `t` covers, each place and each of its observations found by its index. */
const COVERED = sql`select e.observation_id, e.stated from (
          select e.*, ${sql.raw(POSITION)} from (
            -- Apart, so that each is found by its index.
            select division_id from rollup_place where within && array[t.division_id, t.canonical_id]
            union select division_id from rollup_place where merged_within is not null and merged_within && array[t.canonical_id]) inside
            join rollup_place p using (division_id) join rollup_entry e on e.division_id = p.division_id and e.metric_id = t.metric_id
              -- What covers asks of time, in the words of the index.
              and e.period_start >= case when t.stock then '-infinity' else t.period_start end
              and e.period_start <= case when t.stock then t.until_asked else t.period_end end
            left join rollup_pairing edge on edge.pairing_id = e.pairing_id) e
        where e.observation_id <> t.observation_id and ${STANDS} and ${sql.raw(covers('t', 'e'))}`;

/** The totals above what is in `dirty_observation` that are older than it: of the same metric, and of a time that meets its. */
const OLDER_TOTALS = sql`
  dirty_within as materialized (
    select d.metric_id, above.division_id, min(d.first) as first, max(d.last) as last
    from (select e.metric_id, e.division_id, min(e.since) as first, max(e.until) as last
        from dirty_observation x join rollup_entry e on e.observation_id = x.id group by e.metric_id, e.division_id) d
      join rollup_place p using (division_id)
      cross join lateral unnest(p.within || coalesce(p.merged_within, '{}')) as above(division_id)
    group by d.metric_id, above.division_id
  ), dirty_below as materialized (
    select metric_id, division_id, min(first) as first, max(last) as last from (
      select metric_id, division_id, first, last from dirty_within
      -- A total may stand under a former code of its place.
      union all select w.metric_id, s.division_id, w.first, w.last from dirty_within w
        join rollup_place s on s.canonical_id = w.division_id and s.canonical_id <> s.division_id) codes
    group by metric_id, division_id
  ), older as materialized (
    select e.observation_id, e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock
    from dirty_below b join rollup_entry e on e.division_id = b.division_id and e.metric_id = b.metric_id and e.total
    where e.composite and not e.knot and e.stated >= 0 and e.until >= b.first and (e.stock or e.since <= b.last)
      and not exists (select from dirty_observation x where x.id = e.observation_id)
  )`;

/**
 * Parts of a `with` about the totals in `dirty_observation`, and the older ones above it, that are smaller than what was
 * reported of their parts, and its own observations that are smaller than the shorter ones in them: `below_all` has how many
 * there are, `pair` the first of them, `most` of each kind, with all their parts. A knot has no fixed contribution and is left
 * to the answers.
 */
export const dirtyTotalsBelowParts = (most: number) => sql`${OLDER_TOTALS}, of_parts as materialized (
    select false as older, e.observation_id, e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock
    from dirty_observation x join rollup_entry e on e.observation_id = x.id
    where e.total and e.composite and not e.knot and e.stated >= 0
    union all select true, older.* from older
  ), low_of as materialized (
    -- Joined as sets and not looked up one by one: an import may have a million totals.
    select e.older, e.observation_id from of_parts e
      join rollup_total r on (r.metric_id, r.division_id, r.pairing_id, r.period_start, r.period_end, r.since, r.until, r.stock)
        = (e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock)
      join rollup_adjustment j on j.total_id = r.total_id and j.of_id = 0
    where not e.stock group by e.older, e.observation_id having sum(j.value) < 0
    union all
    select e.older, e.observation_id from of_parts e
      join rollup_total r on (r.metric_id, r.division_id, r.pairing_id, r.stock) = (e.metric_id, e.division_id, e.pairing_id, e.stock)
        and e.period_start between r.period_start and r.period_end
      join rollup_adjustment j on j.total_id = r.total_id and j.of_id = 0 and j.period_start <= e.until
    where e.stock group by e.older, e.observation_id having sum(j.value) < 0
  ), asked as materialized (
    select e.*, e.until as until_asked, ${sql.raw(POSITION)}
    from (select observation_id from low_of where older order by observation_id limit ${sql.lit(most)}) first
      join rollup_entry e using (observation_id) ${sql.raw(JOINED)}
  ), asked_pair as materialized (
    select c.one, c.other, c.amount, bool_or(x.id is not null) over (partition by c.one) as is_met
    from (select t.observation_id as one, i.observation_id as other, i.stated as amount from asked t cross join lateral (${COVERED}) i) c
      left join dirty_observation x on x.id = c.other
  ), less as materialized (
    select e.*, p.canonical_id from dirty_observation x join rollup_entry e on e.observation_id = x.id join rollup_place p using (division_id)
    where not e.total and not e.cut and not e.knot and not e.stock and e.stated >= 0 and e.value < 0
  ), below_all as (
    select (select count(*) from low_of where not older) + (select count(*) from less) + (select count(distinct one) from asked_pair where is_met)
      -- Beyond those that were asked, a part of the total's place and time is new.
      + greatest(0, (select count(*) from low_of where older) - ${sql.lit(most)}) as count
  ), low as materialized (
    select e.*, e.until as until_asked, ${sql.raw(POSITION)}
    from (select observation_id from low_of where not older order by observation_id limit ${sql.lit(most)}) listed
      join rollup_entry e using (observation_id) ${sql.raw(JOINED)}
  ), pair as materialized (
    -- Of a total of many parts all are looked at: only those that are listed.
    select t.observation_id as one, i.observation_id as other, i.stated as amount
    from low t
      cross join lateral (${COVERED}) i
    union all select one, other, amount from asked_pair where is_met
    union all
    select o.observation_id, b.observation_id, b.stated
    from (select * from less order by observation_id limit ${sql.lit(most)}) o
      join rollup_place p on p.canonical_id = o.canonical_id join rollup_entry b on b.division_id = p.division_id
        and (b.metric_id, b.pairing_id, b.total, b.subject) = (o.metric_id, o.pairing_id, o.total, o.subject)
        and o.period_start <= b.period_start and b.period_end <= o.period_end and b.observation_id <> o.observation_id
  )`;
