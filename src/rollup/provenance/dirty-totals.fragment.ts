import { type RawBuilder, sql } from 'kysely';
import { covers, JOINED, POSITION, STANDS } from './finding.sql.js';

/** A batch of some observations, or of so many that they are compared as sets. */
export type BatchSize = 'FEW' | 'MANY';

/** From this number of observations on, each step goes through all there is once instead of looking up each. */
export const MANY_OBSERVATIONS = 20_000;

/** What the entry of a place inside it has to meet for the total `t` to cover it. */
const ITS_ENTRIES = sql`join rollup_entry e on e.division_id = p.division_id and e.metric_id = t.metric_id
              -- What covers asks of time, in the words of the index.
              and e.period_start >= case when t.stock then '-infinity' else t.period_start end
              and e.period_start <= case when t.stock then t.until_asked else t.period_end end
            left join rollup_pairing edge on edge.pairing_id = e.pairing_id`;
const IS_COVERED = sql`e.observation_id <> t.observation_id and ${STANDS} and ${sql.raw(covers('t', 'e'))}`;

/** The observations `e` that the totals `t` of a table cover. */
const coveredBy: Readonly<Record<BatchSize, (totals: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
  FEW: (totals) => sql`${totals} t cross join lateral (
          select e.* from (
            select e.*, ${sql.raw(POSITION)} from (
              -- Apart, so that each is found by its index.
              select division_id from rollup_place where within && array[t.division_id, t.canonical_id]
              union select division_id from rollup_place where merged_within is not null and merged_within && array[t.canonical_id]) inside
              join rollup_place p using (division_id) ${ITS_ENTRIES}) e
          where ${IS_COVERED}) e`,
  MANY: (totals) => sql`${totals} t join inside on inside.top_id = t.division_id cross join lateral (
          select e.* from (select e.*, ${sql.raw(POSITION)} from rollup_place p ${ITS_ENTRIES} where p.division_id = inside.division_id) e
          where ${IS_COVERED}) e`,
};

/** As `inside`, the places in those of the totals that are listed: an index that was filled a moment ago is slower than a pass. */
const INSIDE = sql`, top as materialized (
    select distinct division_id, canonical_id from (select division_id, canonical_id from low union all select division_id, canonical_id from asked) listed
  ), inside as materialized (
    select top.division_id as top_id, i.division_id from top join (select division_id, unnest(within) as place_id from rollup_place) i on i.place_id = top.division_id
    union select top.division_id, i.division_id from top join (select division_id, unnest(within) as place_id from rollup_place) i on i.place_id = top.canonical_id
    union select top.division_id, i.division_id from top
      join (select division_id, unnest(merged_within) as place_id from rollup_place where merged_within is not null) i on i.place_id = top.canonical_id
  )`;

/** Where and when what is in `dirty_observation` reaches, by metric; nowhere unless `wanted`. */
const reachOfDirty = (wanted: RawBuilder<boolean>) => sql`
  dirty_within as materialized (
    select d.metric_id, above.division_id, min(d.first) as first, max(d.last) as last
    from (select e.metric_id, e.division_id, min(e.since) as first, max(e.until) as last
        from dirty_observation x join rollup_entry e on e.observation_id = x.id where ${wanted} group by e.metric_id, e.division_id) d
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
  )`;

const HAS_PARTS = sql`e.total and e.composite and not e.knot and e.stated >= 0`;
const MEETS_DIRTY = sql`e.until >= b.first and (e.stock or e.since <= b.last)`;
/** Of flows, the one total of an entry. */
const ITS_FLOW = sql`(r.metric_id, r.division_id, r.pairing_id, r.period_start, r.period_end, r.since, r.until, r.stock)
        = (e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock)`;
/** Of stocks, the total that it is a reading of. */
const ITS_STOCK = sql`(r.metric_id, r.division_id, r.pairing_id, r.stock) = (e.metric_id, e.division_id, e.pairing_id, e.stock)
        and e.period_start between r.period_start and r.period_end`;
const ITS_ADJUSTMENTS = sql`join rollup_adjustment j on j.total_id = r.total_id and j.of_id = 0`;

/**
 * As `low_of`, the totals that contribute less than nothing: of those in `dirty_observation`, and of the older ones above it, of the
 * same metric and of a time that meets its.
 */
const LOW: Readonly<Record<BatchSize, RawBuilder<unknown>>> = {
  FEW: sql`${reachOfDirty(sql`true`)}, older as materialized (
    select e.observation_id, e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock
    from dirty_below b join rollup_entry e on e.division_id = b.division_id and e.metric_id = b.metric_id
    where ${HAS_PARTS} and ${MEETS_DIRTY} and not exists (select from dirty_observation x where x.id = e.observation_id)
  ), of_parts as materialized (
    select false as older, e.observation_id, e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock
    from dirty_observation x join rollup_entry e on e.observation_id = x.id where ${HAS_PARTS}
    union all select true, older.* from older
  ), low_of as materialized (
    select e.older, e.observation_id from of_parts e join rollup_total r on ${ITS_FLOW} ${ITS_ADJUSTMENTS}
    where not e.stock group by e.older, e.observation_id having sum(j.value) < 0
    union all
    select e.older, e.observation_id from of_parts e join rollup_total r on ${ITS_STOCK} ${ITS_ADJUSTMENTS} and j.period_start <= e.until
    where e.stock group by e.older, e.observation_id having sum(j.value) < 0
  )`,
  // Few contribute less than nothing: found first among all, then told apart.
  MANY: sql`low_flow as materialized (
    select e.observation_id, e.metric_id, e.division_id, e.since, e.until, e.stock
    from (select total_id from rollup_adjustment where of_id = 0 group by total_id having sum(value) < 0) l
      join rollup_total r using (total_id) join rollup_entry e on ${ITS_FLOW} where not r.stock and ${HAS_PARTS}
  ), low_stock as materialized (
    select e.observation_id, e.metric_id, e.division_id, e.since, e.until, e.stock
    from rollup_total r join rollup_entry e on ${ITS_STOCK} ${ITS_ADJUSTMENTS} and j.period_start <= e.until
    where (select exists (select from rollup_total where stock)) and r.stock and e.stock and ${HAS_PARTS}
    group by e.observation_id having sum(j.value) < 0
  ), low_any as materialized (
    select l.*, x.id is null as older from (select * from low_flow union all select * from low_stock) l
      left join dirty_observation x on x.id = l.observation_id
  ), ${reachOfDirty(sql`(select exists (select from low_any where older))`)}, low_of as materialized (
    select false as older, observation_id from low_any where not older
    union all select true, e.observation_id from low_any e join dirty_below b using (metric_id, division_id) where e.older and ${MEETS_DIRTY}
  )`,
};

/** What a list of totals has of its first ones, for the places and times that they cover. */
const listedOf = (
  totals: RawBuilder<boolean>,
  most: number,
) => sql`select e.*, e.until as until_asked, ${sql.raw(POSITION)}
    from (select observation_id from low_of where ${totals} order by observation_id limit ${sql.lit(most)}) listed
      join rollup_entry e using (observation_id) ${sql.raw(JOINED)}`;

/**
 * Parts of a `with` about the totals in `dirty_observation`, and the older ones above it, that are smaller than what was
 * reported of their parts, and its own observations that are smaller than the shorter ones in them: `below_all` has how many
 * there are, `pair` the first of them, `most` of each kind, with all their parts. A knot has no fixed contribution and is left
 * to the answers.
 */
export const dirtyTotalsBelowParts = (most: number, size: BatchSize) => sql`${LOW[size]}, asked as materialized (
    ${listedOf(sql`older`, most)}
  ), low as materialized (
    ${listedOf(sql`not older`, most)}
  )${size === 'MANY' ? INSIDE : sql``}, asked_pair as materialized (
    select c.one, c.other, c.amount, bool_or(x.id is not null) over (partition by c.one) as is_met
    from (select t.observation_id as one, e.observation_id as other, e.stated as amount from ${coveredBy[size](sql`asked`)}) c
      left join dirty_observation x on x.id = c.other
  ), less as materialized (
    select e.*, p.canonical_id from dirty_observation x join rollup_entry e on e.observation_id = x.id join rollup_place p using (division_id)
    where not e.total and not e.cut and not e.knot and not e.stock and e.stated >= 0 and e.value < 0
  ), below_all as (
    select (select count(*) from low_of where not older) + (select count(*) from less) + (select count(distinct one) from asked_pair where is_met)
      -- Beyond those that were asked, a part of the total's place and time is new.
      + greatest(0, (select count(*) from low_of where older) - ${sql.lit(most)}) as count
  ), pair as materialized (
    -- Of a total of many parts all are looked at: only those that are listed.
    select t.observation_id as one, e.observation_id as other, e.stated as amount from ${coveredBy[size](sql`low`)}
    union all select one, other, amount from asked_pair where is_met
    union all
    select o.observation_id, b.observation_id, b.stated
    from (select * from less order by observation_id limit ${sql.lit(most)}) o
      join rollup_place p on p.canonical_id = o.canonical_id join rollup_entry b on b.division_id = p.division_id
        and (b.metric_id, b.pairing_id, b.total, b.subject) = (o.metric_id, o.pairing_id, o.total, o.subject)
        and o.period_start <= b.period_start and b.period_end <= o.period_end and b.observation_id <> o.observation_id
  )`;
