import { COUNTRY_ID } from '../../../division/root-id.js';
import { ADDS } from './entry.sql.js';
import { edgeColumn, joinPairing, joinPlace, placeColumn, POSITION, joinPosition } from './position.sql.js';

/** Whether totals are to be looked for at a place: all lies in the country, which few databases have totals of. */
const MAY_HAVE_TOTALS = `(place_id <> ${COUNTRY_ID.toString()}
  or exists (select from rollup_total where division_id = ${COUNTRY_ID.toString()}))`;

const monthOf = (alias: string): string => `case when ${alias}.stock then 0
  else (date_part('year', ${alias}.period_start) * 12 + date_part('month', ${alias}.period_start))::int end`;

/**
 * Parts from the query `a` joined with the totals `t` in whose region they lie, time aside, each once. A part is lifted to
 * every place it lies in before anything else: the planner cannot know how few totals there are at each. Into what it lies in
 * through a merger only those totals reach that end after it.
 */
const fromParts = (totals: 'rollup_total' | 'rollup_now_total', id: 'total_id' | 'id'): string =>
  `(select a.*, lies_in.place_id, lies_in.after, ${monthOf('a')} as in_month from a cross join lateral (
      select unnest(a.within), '-infinity'::date union all select unnest(a.merged_within), a.merged_by) as lies_in(place_id, after)
      where ${MAY_HAVE_TOTALS} offset 0) a
    join rollup_region r on r.metric_id = a.metric_id and r.place_id = a.place_id and r.month = a.in_month
    join ${totals} t on t.${id} = r.total_id and a.after < t.until
      and (a.place_id = t.division_id or not (t.division_id = any(a.within)
        or coalesce(t.division_id = any(a.merged_within) and a.merged_by < t.until, false)))
      and (t.pairing_id = 0 or t.pairing_id = any(a.pairing_path))`;

/**
 * As {@link fromParts}, for many parts of few places: `a` joined by the places that each place lies in, instead of carrying
 * all of them along. `lift` and `way` name where a place and a pairing of `a` lie, by the columns of `by` beside their ids.
 */
const fromMany = (totals: 'rollup_total' | 'rollup_now_total', id: 'total_id' | 'id', by: '' | 'gone'): string => {
  const also = by === '' ? '' : `a.${by}, `;
  const column = by === '' ? '' : `${by}, `;
  return `(select a.*, lift.place_id, lift.after, ${monthOf('a')} as in_month
      from a join lift on lift.division_id = a.division_id ${by === '' ? '' : `and lift.${by} = a.${by}`} offset 0) a
    join rollup_region r on r.metric_id = a.metric_id and r.place_id = a.place_id and r.month = a.in_month
    join ${totals} t on t.${id} = r.total_id and a.after < t.until
      and (r.place_id = t.division_id
        or not exists (select from lift other where other.division_id = a.division_id ${by === '' ? '' : `and other.${by} = a.${by}`}
          and other.place_id = t.division_id and other.after < t.until))
      and (t.pairing_id = 0 or (a.pairing_id, ${also}t.pairing_id) in (select pairing_id, ${column}above_id from way))`;
};

/** The places that the places chosen lie in, each with the day after which a total has to end to reach into it. */
export const liftOf = (also: string, column: (name: string) => string, rows: string): string =>
  `select * from (select division_id, ${also}unnest(${column('within')}) as place_id, '-infinity'::date as after from ${rows}
      union all select division_id, ${also}unnest(${column('merged_within')}), ${column('merged_by')} from ${rows}) up where ${MAY_HAVE_TOTALS}`;

/** Of a flow whether its interval lies in that of the total, of a change in a stock whether the total still stands then. */
const IN_TIME = `case when a.stock then a.period_start <= t.period_end
  else t.period_start <= a.period_start and a.period_end <= t.period_end end`;

/**
 * Takes parts `a` away from totals `t`: a flow in its own interval, a stock while both stand. Few totals of stocks ever end,
 * as when their place reports under another code: they are gone through apart.
 */
function subtract(parts: {
  readonly having: string;
  readonly from: string;
  readonly where: string;
  readonly id: string;
}): string {
  const { having, from, where, id } = parts;
  return `insert into rollup_now_part
    ${having}
    select 0, -sum(a.value), ${id}, case when t.stock then greatest(a.period_start, t.period_start) else t.period_start end as first,
      case when t.stock then greatest(a.period_start, t.period_start) else t.period_end end as last, a.of_id
    from ${from} where ${where} group by ${id}, first, last, a.of_id;
  if exists (select from rollup_total where stock and period_end < 'infinity') then
    insert into rollup_now_part
    ${having}
    select 0, sum(a.value), ${id}, t.period_end + 1 as first, t.period_end + 1, a.of_id
    from ${from} where ${where} and t.stock and t.period_end < 'infinity' group by ${id}, first, a.of_id;
  end if`;
}

/**
 * Of two totals that cover each other that of the older place lies in the other, then that of the earlier start; a wider
 * interval is never inside, and what is only the rest of a series covers nothing of it. `place` and `path` are those of `t`.
 */
export const liesIn = (
  place: string,
  path: string,
): string => `not (t.cut and (a.canonical_id, a.pairing_id) = (${place}.canonical_id, t.pairing_id))
  and case when not a.stock and (t.period_start, t.period_end) <> (a.period_start, a.period_end) then true
  when a.division_id = any(${place}.within) or a.canonical_id = any(${place}.within)
    then not (a.pairing_id = 0 or a.pairing_id = any(${path})) or (a.canonical_id, a.since) < (${place}.canonical_id, t.since)
  else true end`;

/** Of two totals whether the one `t` stands or speaks while the other does. */
const MEETS = `case when a.stock then a.period_start <= t.period_end and t.period_start <= a.period_end
  else t.period_start <= a.period_start and a.period_end <= t.period_end end`;

/** Totals that stay and cover an observation that changed: what they contribute changes by as much, the other way. */
export const ADJUST_REMAINING = subtract({
  having: `with a as (select a.* from rollup_now_atom a where not a.composite and a.value <> 0),
    placed as materialized (
      select a.division_id, a.gone, ${placeColumn('within')} as within, ${placeColumn('merged_within')} as merged_within,
        ${placeColumn('merged_by')} as merged_by
      from (select distinct division_id, gone from rollup_now_atom) a ${joinPlace('a')}),
    lift as materialized (${liftOf('gone, ', (name) => name, 'placed')}),
    way as materialized (
      select a.pairing_id, a.gone, unnest(${edgeColumn('path')}) as above_id
      from (select distinct pairing_id, gone from rollup_now_atom) a ${joinPairing('a', 'join')})`,
  from: fromMany('rollup_total', 'total_id', 'gone'),
  where: IN_TIME,
  id: 't.total_id',
});

const HELD = (
  wave: string,
): string => `t.total_id, 'S', false, ${wave}, null, t.metric_id, t.stock, t.cut, t.knot, t.division_id, canonical_id,
  t.pairing_id, within, merged_within, merged_by, pairing_path, t.period_start, t.period_end, t.since, t.until`;

/** The totals that stay and say or take away something else. */
export const COLLECT_CHANGED = `insert into rollup_now_total
  select ${HELD('0')} from (select t.*, ${POSITION} from (select t.*, false as gone from rollup_total t
    where t.total_id in (select id from rollup_now_part)) t ${joinPosition('t')}) t`;

/**
 * Which totals lie directly or indirectly in which: of all that change, and of those that stay and speak for these, until
 * there are no more. What goes was never part of what is new.
 */
export const CONNECT_TOTALS = `at_wave := 0;
  loop
    insert into rollup_now_edge
      with a as (select * from rollup_now_total where wave = at_wave and not knot)
      select distinct t.total_id, a.id from ${fromParts('rollup_total', 'total_id')}
        join rollup_place outer_place on outer_place.division_id = t.division_id
        left join rollup_pairing outer_edge on outer_edge.pairing_id = t.pairing_id
      where t.total_id <> a.id and ${MEETS} and ${liesIn('outer_place', "coalesce(outer_edge.path, '{}')")}
        and (a.state <> 'G' or t.total_id not in (select id from rollup_now_total where state = 'F'));
    insert into rollup_now_total
      select ${HELD('at_wave + 1')} from (select t.*, ${POSITION}
        from (select t.*, false as gone from (select outer_id from rollup_now_edge except select id from rollup_now_total) o
          join rollup_total t on t.total_id = o.outer_id) t ${joinPosition('t')}) t;
    exit when not found;
    at_wave := at_wave + 1;
  end loop`;

/** Takes from new totals what is stored of all that they speak for, in the places chosen. */
const baseOn = (places: string, entries: string): string => {
  const amounts = (of: string, start: string, end: string, sign: string): string =>
    `select metric_id, stock, division_id, pairing_id, ${start} as period_start, ${end} as period_end, ${of}
      from (${entries}) e where ${ADDS} ${sign}`;
  const ends = `and stock and period_end < 'infinity'`;
  const lasts = 'case when stock then period_start else period_end end';
  return subtract({
    having: `with lift as materialized (
      select * from (${liftOf('', (name) => name, `(select * from rollup_place p where ${places}) p`)}) up
      where place_id in (select place_id from rollup_region)),
    way as materialized (select pairing_id, unnest(path) as above_id from rollup_pairing),
    a as (
      ${amounts('value, 0::bigint as of_id', 'period_start', lasts, '')}
      union all ${amounts('-value, 0', 'period_end + 1', 'period_end + 1', ends)}
      union all ${amounts('sign(unnest(value_inexact))::bigint, abs(unnest(value_inexact))', 'period_start', lasts, 'and value_inexact is not null')}
      union all ${amounts('-sign(unnest(value_inexact))::bigint, abs(unnest(value_inexact))', 'period_end + 1', 'period_end + 1', `and value_inexact is not null ${ends}`)}
    )`,
    from: fromMany('rollup_now_total', 'id', ''),
    where: `t.state = 'F' and ${IN_TIME}`,
    id: 't.id',
  });
};

const ADJUSTED = subtract({
  having: `with a as (select j.value, j.of_id, j.period_start, j.period_end, e.metric_id, e.stock, e.division_id, e.pairing_id,
      e.since, e.total_id, ${POSITION}
    from (select e.*, false as gone from rollup_total e
      where not e.knot and e.metric_id in (select metric_id from rollup_now_total where state = 'F')) e
      join rollup_adjustment j using (total_id) ${joinPosition('e')})`,
  from: fromParts('rollup_now_total', 'id'),
  where: `t.state = 'F' and a.total_id <> t.id and ${IN_TIME} and ${liesIn('t', 't.pairing_path')}`,
  id: 't.id',
});

/** A few totals look down into their places; for more it is quicker to go through all observations once and look up. */
export const FEW_TOTALS = 300;

const FRESH_PLACES = `array(select unnest(array[division_id, canonical_id]) from rollup_now_total where state = 'F')`;
export const NEARBY = `(p.within && ${FRESH_PLACES} or p.merged_within && ${FRESH_PLACES})`;
const NEAR_ENTRIES = `select e.* from (select distinct division_id from lift) near
  cross join (select distinct metric_id from rollup_now_total where state = 'F') asked
  join rollup_entry e on e.division_id = near.division_id and e.metric_id = asked.metric_id`;

export const BASE_FRESH = `if exists (select from rollup_now_total where state = 'F') then
    if (select count(*) from rollup_now_total where state = 'F') <= ${FEW_TOTALS.toString()} then ${baseOn(NEARBY, NEAR_ENTRIES)};
    else
      -- The planner takes what is joined by several columns for a handful of rows.
      perform set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true);
      ${baseOn('true', 'select * from rollup_entry')};
      perform set_config('enable_nestloop', 'on', true), set_config('enable_sort', 'on', true);
    end if;
    if exists (select from rollup_adjustment) then ${ADJUSTED}; end if;
  end if`;

/**
 * Subtracts from each total what the totals inside it contribute, the innermost first. Most totals have none inside: only
 * the others take part in the rounds.
 */
export const ADJUST_INSIDE_OUT = `insert into rollup_now_outer (id)
    select distinct e.outer_id from rollup_now_edge e join rollup_now_total t on t.id = e.outer_id where t.state <> 'G';
  at_wave := 0;
  loop
    exit when not exists (select from rollup_now_outer where round is null);
    at_wave := at_wave + 1;
    update rollup_now_outer t set round = at_wave where round is null and t.id not in (
      select e.outer_id from rollup_now_outer u join rollup_now_edge e on e.inner_id = u.id where u.round is null);
    -- Regions that contain each other, possible after odd successions, must not loop for ever.
    if not found then
      update rollup_now_outer o set round = at_wave where id = (
        select t.id from rollup_now_outer r join rollup_now_total t on t.id = r.id where r.round is null
        order by t.division_id, t.period_start, t.id limit 1);
    end if;
    ${subtract({
      having: '',
      from: `rollup_now_outer r join rollup_now_total t on t.id = r.id join rollup_now_edge e on e.outer_id = t.id join rollup_now_part a on a.id = e.inner_id`,
      where: `r.round = at_wave and a.value <> 0 and (not t.stock or a.period_start <= t.period_end)`,
      id: 't.id',
    })};
  end loop`;

const KEY = ['id', 'period_start', 'period_end', 'of_id'];
const listed = (names: readonly string[], of: (name: string) => string): string => names.map(of).join(', ');
const SAME = `(j.total_id, j.period_start, j.period_end, j.of_id) = (n.id, n.period_start, n.period_end, n.of_id)`;

/** What changes in what the totals say and contribute, netted: most of what is put together cancels out. */
export const NET_ADJUSTMENTS = `insert into rollup_now_net (${KEY.join(', ')}, stated, value)
  select ${KEY.join(', ')}, sum(stated), sum(value) from rollup_now_part group by ${KEY.join(', ')}
  having (sum(stated), sum(value)) <> (0, 0)`;

/** Whether an inexact observation begins or ceases to be counted in what a total contributes. */
const INEXACT = `case when n.of_id = 0 then 0 when t.state = 'G' then -1
  else ((coalesce(j.value, 0) + n.value) <> 0)::int - (coalesce(j.value, 0) <> 0)::int end`;

const passOn = (
  inexact: string,
  stored: string,
): string => `insert into rollup_now_atom (value, metric_id, division_id, pairing_id,
    period_start, period_end, of_id, observations, begun, inexact, stock, composite, gone)
  select n.value, t.metric_id, t.division_id, t.pairing_id, n.period_start, n.period_end, n.of_id, 0, 0, ${inexact}, t.stock, true, t.moved
  from rollup_now_net n join rollup_now_total t on t.id = n.id ${stored}
  where n.value <> 0 and not t.knot`;

/** As {@link WRITE_ADJUSTMENTS}, where none are stored. */
export const WRITE_ALL_ADJUSTMENTS = `${passOn('(n.of_id <> 0)::int', '')};
  insert into rollup_adjustment (total_id, period_start, period_end, of_id, stated, value)
    select ${KEY.join(', ')}, stated, value from rollup_now_net order by ${KEY.join(', ')}`;

/** Passes the change on to the sums, but for knots, and stores what the totals say and contribute now. */
export const WRITE_ADJUSTMENTS = `${passOn(INEXACT, `left join rollup_adjustment j on ${SAME}`)};
  merge into rollup_adjustment j using (select * from rollup_now_net where id > 0 order by ${KEY.join(', ')}) n
  on ${SAME}
  when matched and (j.stated + n.stated, j.value + n.value) = (0, 0) then delete
  when matched then update set stated = j.stated + n.stated, value = j.value + n.value
  when not matched then insert (total_id, period_start, period_end, of_id, stated, value)
    values (${listed(KEY, (name) => `n.${name}`)}, n.stated, n.value)`;
