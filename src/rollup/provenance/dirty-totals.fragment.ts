import { sql } from 'kysely';
import { covers, JOINED, POSITION, STANDS } from './finding.sql.js';

/**
 * Parts of a `with` about the totals in `dirty_observation` that are smaller than what was reported of their parts, and its own
 * observations that are smaller than the shorter ones in them: `below_all` has how many there are, `pair` the first of them,
 * `most` of each kind, with all their parts. A knot has no fixed contribution and is left to the answers.
 */
export const dirtyTotalsBelowParts = (most: number) => sql`
  of_parts as materialized (
    select e.observation_id, e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock
    from dirty_observation x join rollup_entry e on e.observation_id = x.id
    where e.total and e.composite and not e.knot and e.stated >= 0
  ), low_of as materialized (
    -- Joined as sets and not looked up one by one: an import may have a million totals.
    select e.observation_id from of_parts e
      join rollup_total r on (r.metric_id, r.division_id, r.pairing_id, r.period_start, r.period_end, r.since, r.until, r.stock)
        = (e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock)
      join rollup_adjustment j on j.total_id = r.total_id and j.of_id = 0
    where not e.stock group by e.observation_id having sum(j.value) < 0
    union all
    select e.observation_id from of_parts e
      join rollup_total r on (r.metric_id, r.division_id, r.pairing_id, r.stock) = (e.metric_id, e.division_id, e.pairing_id, e.stock)
        and e.period_start between r.period_start and r.period_end
      join rollup_adjustment j on j.total_id = r.total_id and j.of_id = 0 and j.period_start <= e.until
    where e.stock group by e.observation_id having sum(j.value) < 0
  ), less as materialized (
    select e.*, p.canonical_id from dirty_observation x join rollup_entry e on e.observation_id = x.id join rollup_place p using (division_id)
    where not e.total and not e.cut and not e.knot and not e.stock and e.stated >= 0 and e.value < 0
  ), below_all as (
    select (select count(*) from low_of) + (select count(*) from less) as count
  ), low as materialized (
    select e.*, e.until as until_asked, ${sql.raw(POSITION)}
    from (select observation_id from low_of order by observation_id limit ${sql.lit(most)}) listed
      join rollup_entry e using (observation_id) ${sql.raw(JOINED)}
  ), pair as materialized (
    -- Of a total of many parts all are looked at: only those that are listed.
    select t.observation_id as one, i.observation_id as other, i.stated as amount
    from low t
      cross join lateral (
        select e.observation_id, e.stated from (
          select e.*, ${sql.raw(POSITION)} from (
            -- Apart, so that each is found by its index.
            select division_id from rollup_place where within && array[t.division_id, t.canonical_id]
            union select division_id from rollup_place where merged_within is not null and merged_within && array[t.canonical_id]) inside
            join rollup_place p using (division_id) join rollup_entry e on e.division_id = p.division_id and e.metric_id = t.metric_id
            left join rollup_pairing edge on edge.pairing_id = e.pairing_id) e
        where e.observation_id <> t.observation_id and ${STANDS} and ${sql.raw(covers('t', 'e'))}) i
    union all
    select o.observation_id, b.observation_id, b.stated
    from (select * from less order by observation_id limit ${sql.lit(most)}) o
      join rollup_place p on p.canonical_id = o.canonical_id join rollup_entry b on b.division_id = p.division_id
        and (b.metric_id, b.pairing_id, b.total, b.subject) = (o.metric_id, o.pairing_id, o.total, o.subject)
        and o.period_start <= b.period_start and b.period_end <= o.period_end and b.observation_id <> o.observation_id
  )`;
