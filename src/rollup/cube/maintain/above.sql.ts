import { FEW_TOTALS } from './adjustment.sql.js';
import { MOVED } from './entry.sql.js';
import { joinPlace, placeColumn } from './position.sql.js';

/** As of what is worked out anew: a few observations by way of indexes, or many. All there are: `fill-totals.sql.ts`. */
export type Batch = 'FEW' | 'MANY';

const PLACED = ['within', 'merged_within', 'merged_by', 'shared'] as const;

/**
 * The places that the rows of a query lie in, each with the day after which a total has to end to reach into it; of a group also
 * those that it shares a part with (not `held`).
 */
export const liftOf = (placed: string): string => `
    select division_id, gone, unnest(within) as place_id, '-infinity'::date as after, true as held from ${placed}
    union all select division_id, gone, unnest(merged_within), merged_by, true from ${placed} where merged_within is not null
    union all select division_id, gone, unnest(shared), '-infinity', false from ${placed} where shared is not null`;

const SPOTS = `select metric_id, division_id, ${MOVED}, false, false from rollup_now_old e
      union select metric_id, division_id, false, false, false from rollup_now_new`;

/**
 * Where several series meet, or intervals of one, or did before the batch: elsewhere a total lies beside those of its own series only, and there is no
 * need to compare each with each.
 */
const markPlural = (batch: Batch): string =>
  batch === 'FEW'
    ? ''
    : `update rollup_now_spot s set plural = true from (
      select metric_id, division_id from (select distinct metric_id, division_id from rollup_now_spot) s
        join rollup_entry e using (metric_id, division_id) group by metric_id, division_id
        having bool_or(composite) or (min(pairing_id), min(subject), bool_and(total)) <> (max(pairing_id), max(subject), bool_or(total))
      union select metric_id, division_id from rollup_now_flow) p
    where not s.plural and (s.metric_id, s.division_id) = (p.metric_id, p.division_id);`;

const ABOVE = 'rollup_now_above (metric_id, division_id, gone, outer_id, after, held, down)';
const notAlone = (batch: Batch, inner: string, outer: string): string =>
  batch === 'FEW'
    ? ''
    : `and (${inner}.division_id <> ${outer} or (${inner}.metric_id, ${inner}.division_id) in (select metric_id, division_id from rollup_now_spot where plural))`;

/** Which places with observations of a batch lie in which that have totals of the same metric, or did before the batch. */
export const collectAbove = (batch: Batch): string => `insert into rollup_now_spot ${SPOTS};
  ${markPlural(batch)}
  insert into ${ABOVE}
  with placed as materialized (
    select s.division_id, s.gone, ${PLACED.map((name) => `${placeColumn(name)} as ${name}`).join(', ')}
    from (select distinct division_id, gone from rollup_now_spot) s ${joinPlace('s')}
  ), lift as materialized (
    select division_id, gone, place_id, held, min(after) as after from (${liftOf('placed')}) up group by division_id, gone, place_id, held
  ), kin as materialized (
    select place_id, place_id as outer_id from (select distinct place_id from lift) l
    union all select l.place_id, p.division_id from (select distinct place_id from lift) l
      join rollup_place p on p.canonical_id = l.place_id and p.canonical_id <> p.division_id
  ), speaks as materialized (
    select a.metric_id, a.place_id, kin.outer_id
    from (select distinct s.metric_id, l.place_id from rollup_now_spot s join lift l using (division_id, gone)) a join kin using (place_id)
    where exists (select from rollup_entry e where e.division_id = kin.outer_id and e.metric_id = a.metric_id and e.total)
  )
  select s.metric_id, s.division_id, s.gone, t.outer_id, min(l.after), l.held, false
  from rollup_now_spot s join lift l using (division_id, gone) join speaks t on t.metric_id = s.metric_id and t.place_id = l.place_id
  where true ${notAlone(batch, 's', 't.outer_id')}
  group by s.metric_id, s.division_id, s.gone, t.outer_id, l.held`;

const LOOKED_BELOW = `not r.old and (r.fresh or r.composite is null)`;
const FRESH = `(select distinct r.metric_id, r.division_id, tp.canonical_id from rollup_now_run r join rollup_place tp on tp.division_id = r.division_id
      where ${LOOKED_BELOW}) t`;
/** Asked when the places are there: the planner, which takes them for few, would put all entries of a metric beside each total. */
const REPORTS = 'exists (select from rollup_entry e where e.division_id = i.division_id and e.metric_id = i.metric_id)';
/** Asked place by place: the planner would go through all entries for the places of one total. */
const REPORTS_THERE =
  'exists (select from rollup_entry e where e.division_id = i.division_id and e.metric_id = t.metric_id offset 0)';
const T_PLACES = 'array[t.division_id, t.canonical_id]';

/** Which places with observations lie in those of totals of which nothing is known: few look down, of more all places look up. */
export const collectBelow = (
  batch: Batch,
): string => `if (select count(*) from rollup_now_run r where ${LOOKED_BELOW}) <= ${FEW_TOTALS.toString()} then
    insert into ${ABOVE}
    select t.metric_id, i.division_id, false, t.division_id, min(i.after), i.held, true from ${FRESH} cross join lateral (
      select p.division_id, '-infinity'::date as after, true as held from rollup_place p where p.within && ${T_PLACES}
      union all select p.division_id, p.merged_by, true from rollup_place p where p.merged_within is not null and p.merged_within && ${T_PLACES}
      union all select p.division_id, '-infinity', false from rollup_place p where p.division_id < 0 and p.shared && ${T_PLACES}) i
    where ${REPORTS_THERE} group by t.metric_id, i.division_id, t.division_id, i.held;
  else
    insert into ${ABOVE}
    select i.metric_id, i.division_id, false, i.outer_id, min(i.after), i.held, true
    from (select t.metric_id, t.division_id as outer_id, i.division_id, i.after, i.held
      from (select metric_id, division_id, unnest(${T_PLACES}) as place_id from ${FRESH}) t
        join (${liftOf('(select p.*, false as gone from rollup_place p) p')}) i using (place_id)
      where true ${notAlone(batch, 't', 'i.division_id')} offset 0) i
    where ${REPORTS} group by i.metric_id, i.division_id, i.outer_id, i.held;
  end if`;

// Not by `extract`, which reckons with numerics.
const month = (day: string): string => `(date_part('year', ${day}) * 12 + date_part('month', ${day}))::int`;

/** The month of an entry by which what holds it is found; stocks, which stand for long, are all of the month 0. */
export const firstMonth = (alias: string): string =>
  `case when ${alias}.stock then 0 else ${month(`${alias}.period_start`)} end`;

/** The months that an entry reaches into. Where rows are joined by them, fenced: else the planner would compare first, and look at the months later. As an array, which it takes for ten, and not for a thousand. */
const monthsOf = (alias: string): string => `(select 0 as month where ${alias}.stock union all
      select unnest(array(select generate_series(${month(`${alias}.period_start`)}, ${month(`${alias}.period_end`)}))) where not ${alias}.stock)`;

/** Joins the rows `alias` of a batch with the months that they reach into. */
export const joinMonths = (alias: string): string => `cross join lateral ${monthsOf(alias)} months`;

/** All intervals, of which few differ, with the months that they reach into: entries are not asked one by one. */
export const collectMonths = (
  entries: string,
): string => `insert into rollup_now_month (stock, period_start, period_end, first_month, month)
  select stock, period_start, period_end, first_month,
    unnest(case when stock then array[0] else array(select generate_series(first_month, ${month('period_end')})) end)
  from (select *, ${firstMonth('i')} as first_month from (select distinct stock, period_start, period_end from ${entries}) i) intervals`;

/** Whether both stand on some day. */
export const together = (one: string, other: string): string =>
  `${one}.period_start <= ${other}.period_end and ${other}.period_start <= ${one}.period_end`;

/**
 * Joins the totals `t` at the places `outer_id` of rows `a`, by index or, of many, by the month as well: hashing by the place
 * alone would compare all months with all. `during` is the time that matters.
 */
export const joinTotals = (batch: Batch, during: string): string =>
  batch === 'FEW'
    ? `join rollup_entry t on t.division_id = a.outer_id and t.metric_id = a.metric_id and t.total`
    : `join (select e.*, months.month from (select distinct metric_id, outer_id from rollup_now_above) o
        join rollup_entry e on e.division_id = o.outer_id and e.metric_id = o.metric_id and e.total ${during}
        ${joinMonths('e')} offset 0) t on t.division_id = a.outer_id and t.metric_id = a.metric_id and t.month = a.month`;
