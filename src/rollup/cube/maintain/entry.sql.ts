import { ENTRY } from './claim.sql.js';
import { edgeColumn, joinPlace, joinPosition, placeColumn } from './position.sql.js';

/** What is stored of that interval, by what was reported: a piece of it may be all that is left. */
const OF_INTERVAL = `and e.period_start between k.period_start and k.period_end and e.since = k.period_start and e.until = k.period_end`;

/** What is stored of what is worked out anew. */
export const COLLECT_OLD = [true, false]
  .map(
    (narrow) => `insert into rollup_now_old select e.* from rollup_now_key k
  join rollup_entry e on e.division_id = k.division_id and e.metric_id = k.metric_id and e.total = k.total
    and e.subject = k.subject and e.pairing_id = k.pairing_id ${narrow ? OF_INTERVAL : ''}
  where k.period_start is ${narrow ? 'not null and not k.context' : 'null'}`,
  )
  .join(';\n');

/** Whether the row `e` stood elsewhere before this batch. */
export const MOVED = `(exists (select from rollup_now_place p where p.division_id = e.division_id)
  or exists (select from rollup_now_pairing p where p.pairing_id = e.pairing_id))`;

export const NOTHING_MOVED = `not exists (select from rollup_now_place) and not exists (select from rollup_now_pairing)`;

const CONTENT = ENTRY.filter((name) => name !== 'observation_id');

/** Replaces the stored entries; what says the same as before is left alone. */
export const REPLACE_ENTRIES = `merge into rollup_entry e using (
    select coalesce(o.observation_id, n.observation_id) as id, n.*
    from rollup_now_old o full join rollup_now_new n on n.observation_id = o.observation_id where (o.*) is distinct from (n.*)) n
  on e.observation_id = n.id
  when matched and n.observation_id is null then delete
  when matched then update set ${CONTENT.map((name) => `${name} = n.${name}`).join(', ')}
  when not matched then insert (observation_id, ${CONTENT.join(', ')}) values (n.id, ${CONTENT.map((name) => `n.${name}`).join(', ')})`;

/** The columns of an entry other than its amounts. */
export const SHAPE = CONTENT.filter(
  (name) => !['value', 'stated', 'stated_inexact', 'value_inexact', 'fall'].includes(name),
);
const SHAPE_COLUMNS = SHAPE.join(', ');

/**
 * Whether a batch changes more than amounts: entries come or go, or stand elsewhere or at another time. Else the same totals have
 * the same inside them, and nothing begins or ceases to cross; what a correction mostly leaves so.
 */
export const RESHAPED = `exists (select from rollup_now_place) or exists (select from rollup_now_pairing)
  or exists (select ${SHAPE_COLUMNS} from rollup_now_old except all select ${SHAPE_COLUMNS} from rollup_now_new)
  or exists (select ${SHAPE_COLUMNS} from rollup_now_new except all select ${SHAPE_COLUMNS} from rollup_now_old)`;

/** All entries, of a cube that is filled. */
const FILLED = `(select e.*, 1 as sign, false as gone from rollup_entry e) e`;
const CHANGED = `(select e.*, -1 as sign, ${MOVED} as gone from rollup_now_old e union all select n.*, 1, false from rollup_now_new n) e`;
/** Totals with anything inside them contribute by their adjustments, knots only when they are read. */
export const ADDS = 'not composite and not knot';

/**
 * What changes in the sums by the entries themselves: of most the amounts, of knots and of totals with anything inside
 * them only that there is one more or less. A stock adds from its reading on and is taken away again at the next. Inexact observations are counted
 * beside the amounts, with `of_id` and how often they are in them.
 */
const LAST = `case when stock then period_start else period_end end`;
const ENDS = `stock and period_end < 'infinity'`;
const byAmounts = (changed: string): string => `
  select case when ${ADDS} then e.sign * value else 0 end as value, metric_id, division_id, pairing_id, period_start, ${LAST} as period_end,
    0::bigint as of_id, e.sign as observations, case when stock then e.sign else 0 end as begun, 0 as inexact, stock, composite, gone
  from ${changed}`;
const byEnds = (changed: string): string => `
  select case when ${ADDS} then -e.sign * value else 0 end, metric_id, division_id, pairing_id, period_end + 1, period_end + 1,
    0, 0, -e.sign, 0, stock, composite, gone
  from ${changed} where ${ENDS}`;
const byInexact = (changed: string): string => {
  const of = (sign: string, start: string, end: string, where: string): string => `
  select ${sign} * sign(of_id)::int, metric_id, division_id, pairing_id, ${start}, ${end}, abs(of_id), 0, 0, e.sign, stock, composite, gone
  from (select e.*, unnest(value_inexact) as of_id from ${changed} where ${ADDS} and value_inexact is not null) e where ${where}`;
  return `${of('e.sign', 'period_start', LAST, 'true')} union all ${of('-e.sign', 'period_end + 1', 'period_end + 1', ENDS)}`;
};

const ATOM =
  'metric_id, division_id, pairing_id, period_start, period_end, of_id, observations, begun, inexact, stock, composite, gone';
const SUMMED = ['value', 'observations', 'begun', 'inexact'];

/** What is taken away and what is put there mostly differ by little, and less is to be carried upwards. */
export const CHANGE_BY_ENTRIES = `insert into rollup_now_atom (value, ${ATOM})
  with a (value, ${ATOM}) as (${byAmounts(CHANGED)} union all ${byEnds(CHANGED)} union all ${byInexact(CHANGED)})
  select sum(value), metric_id, division_id, pairing_id, period_start, period_end, of_id, sum(observations),
    sum(begun), sum(inexact), stock, composite, gone
  from a group by metric_id, division_id, pairing_id, period_start, period_end, of_id, stock, composite, gone
  having (${SUMMED.map((name) => `sum(${name})`).join(', ')}) <> (${SUMMED.map(() => '0').join(', ')})`;

/** Of all entries only what has no row of its own in {@link ALL_ATOMS}: where stocks end, and what is not exact. */
export const CHANGE_BY_ALL = `if exists (select from rollup_now_month where stock) then
    insert into rollup_now_atom (value, ${ATOM}) ${byEnds(FILLED)};
  end if;
  if exists (select from rollup_entry where value_inexact is not null) then
    insert into rollup_now_atom (value, ${ATOM}) ${byInexact(FILLED)};
  end if`;
export const ALL_ATOMS = `(${byAmounts(FILLED)} union all select value, ${ATOM} from rollup_now_atom)`;

/**
 * The totals of the series before and after. A total of flows is one for each interval; one of stocks stands as long as its
 * series goes on under one code of its place, whatever readings come and go.
 */
export const totalsOf = (entries: string): string => `
  with e as (${entries})
  select observation_id, gone, metric_id, division_id, pairing_id, period_start, period_end, since, until, cut, knot, false as stock, composite from e where not stock
  union all
  select null, gone, metric_id, division_id, pairing_id, min(period_start), max(period_end), min(period_start), min(period_start), false, bool_or(knot), true, bool_or(composite)
  from (
    select *, count(*) filter (where turns) over (partition by gone, metric_id, canonical_id, pairing_id order by period_start) as run
    from (
      select *, division_before is distinct from division_id or exists (
        select from rollup_place merged where merged.merged_by >= start_before and merged.merged_by < period_start
          and merged.merged_within && array[reading.division_id, reading.canonical_id]) as turns
      from (
        select e.*, ${placeColumn('canonical_id')} as canonical_id, lag(e.division_id) over series as division_before, lag(e.period_start) over series as start_before
        from e ${joinPlace('e')} where stock
        window series as (partition by gone, metric_id, ${placeColumn('canonical_id')}, pairing_id order by period_start)) reading) step) runs
  group by gone, metric_id, canonical_id, division_id, pairing_id, run`;

const sidesOf = (entries: string): string => `insert into rollup_now_side
  select gone, metric_id, division_id, pairing_id, period_start, period_end, since, until, cut, knot, stock
  from (${totalsOf(entries)}) total where composite`;

/** Stocks with all of their series, which decides where totals begin and end. */
export const COLLECT_SIDES =
  sidesOf(`select o.*, true as gone from rollup_now_old o where total and (composite or stock)
    union all select n.*, false from rollup_now_new n where total and (composite or stock)`);
const SAME_TOTAL = (one: string, other: string): string => {
  const key = (alias: string): string =>
    ['metric_id', 'division_id', 'pairing_id', 'period_start', 'period_end', 'since', 'until', 'cut', 'knot', 'stock']
      .map((column) => `${alias}.${column}`)
      .join(', ');
  return `(${key(one)}) = (${key(other)})`;
};

const TOTAL = (
  alias: string,
): string => `${alias}.metric_id, ${alias}.stock, ${alias}.cut, ${alias}.knot, ${alias}.division_id, ${placeColumn('canonical_id')},
  ${alias}.pairing_id, ${placeColumn('within')}, ${placeColumn('merged_within')}, ${placeColumn('merged_by')}, coalesce(${edgeColumn('path')}, '{}'),
  ${alias}.period_start, ${alias}.period_end, ${alias}.since, ${alias}.until`;

/** Totals that are no more, or stand elsewhere (G, under a negative id): all that they added is to be taken away. */
export const DROP_TOTALS = `insert into rollup_now_total
  select -t.total_id, 'G', t.moved, 0, null, ${TOTAL('t')}
  from (select t.*, true as gone, ${MOVED.replaceAll('e.', 't.')} as moved from rollup_now_side s join rollup_total t on ${SAME_TOTAL('t', 's')} where s.old) t
    ${joinPosition('t')}
  where moved or not exists (select from rollup_now_side n where not n.old and ${SAME_TOTAL('n', 't')});
  with gone as (delete from rollup_adjustment a using rollup_now_total t where a.total_id = -t.id returning a.*)
  insert into rollup_now_part select -stated, -value, -total_id, period_start, period_end, of_id from gone;
  delete from rollup_region r using rollup_now_total t where r.total_id = -t.id;
  delete from rollup_total r using rollup_now_total t where r.total_id = -t.id`;

/** When a total says what the entry `e` says: a flow in its interval, a stock from its reading to the next. */
export const SAID = `cross join lateral (
    select e.period_start as first, e.period_end as last, 1 as weight where not e.stock
    union all select e.period_start, e.period_start, 1 where e.stock
    union all select e.period_end + 1, e.period_end + 1, -1 where e.stock and e.period_end < 'infinity') at
  cross join lateral (
    select 0::bigint as of_id, e.value as amount
    union all select abs(one), sign(one)::bigint from unnest(e.value_inexact) as one) said`;

export const ITS_TOTAL = `t.division_id = e.division_id and t.metric_id = e.metric_id and t.pairing_id = e.pairing_id and t.stock = e.stock
  and case when e.stock then e.period_start between t.period_start and t.period_end
    else (t.period_start, t.period_end, t.since, t.until) = (e.period_start, e.period_end, e.since, e.until) end`;

/** Totals that stay and say something else. */
export const CHANGE_TOTALS = `insert into rollup_now_part
  select sum(e.sign * at.weight * said.amount), sum(e.sign * at.weight * said.amount), t.total_id, at.first, at.last, said.of_id
  from (select o.*, -1 as sign from rollup_now_old o where composite union all select n.*, 1 from rollup_now_new n where composite) e
    join rollup_total t on ${ITS_TOTAL} and t.knot = e.knot ${SAID}
  group by t.total_id, at.first, at.last, said.of_id
  having sum(e.sign * at.weight * said.amount) <> 0`;

/** New totals (F): what they add is worked out from nothing. */
export const ADD_TOTALS = `with made as (
    insert into rollup_total (metric_id, division_id, pairing_id, period_start, period_end, since, until, cut, knot, stock)
    select metric_id, division_id, pairing_id, period_start, period_end, since, until, cut, knot, stock from rollup_now_side n
    where not old and not exists (select from rollup_total t where ${SAME_TOTAL('t', 'n')}) returning *)
  insert into rollup_now_total
  select t.total_id, 'F', false, 0, null, ${TOTAL('t')} from (select made.*, false as gone from made) t ${joinPosition('t')}`;

/** What new totals say themselves. */
export const BASE_TOTALS = `insert into rollup_now_part
  select sum(at.weight * said.amount), sum(at.weight * said.amount), t.id, at.first, at.last, said.of_id
  from rollup_now_total t join rollup_entry e on e.composite and ${ITS_TOTAL} ${SAID}
  where t.state = 'F' group by t.id, at.first, at.last, said.of_id`;

/** Where and when totals speak, month by month; of a stock, whose totals stand until they end, in the month 0. */
export const ADD_REGIONS = `insert into rollup_region (metric_id, place_id, month, total_id)
  select t.metric_id, place_id, month, t.id
  from rollup_now_total t cross join lateral (select t.division_id as place_id union select t.canonical_id) at
    cross join lateral (select 0 as month where t.stock
      union all select generate_series((extract(year from t.period_start) * 12 + extract(month from t.period_start))::int,
        (extract(year from t.period_end) * 12 + extract(month from t.period_end))::int) where not t.stock) months
  where t.state = 'F'`;
