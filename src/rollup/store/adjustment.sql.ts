import { STANDING, standing } from './position.sql.js';

const monthOf = (alias: string): string => `case when ${alias}.stock then 0
  else (extract(year from ${alias}.start_day) * 12 + extract(month from ${alias}.start_day))::int end`;

/**
 * Parts from the query `a` joined with the totals `t` in whose region they lie, time aside, each once. A part is lifted to
 * every place it lies in before anything else: the planner cannot know how few totals there are at each.
 */
const fromParts = (totals: 'rollup_total' | 'rollup_now_total', id: 'total_id' | 'id'): string =>
  `(select a.*, lies_in.place_id, ${monthOf('a')} as in_month from a cross join lateral unnest(a.within) as lies_in(place_id) offset 0) a
    join rollup_region r on r.metric_id = a.metric_id and r.place_id = a.place_id and r.month = a.in_month
    join ${totals} t on t.${id} = r.total_id
      and (a.place_id = t.division_id or not t.division_id = any(a.within))
      and (t.pairing_id = 0 or t.pairing_id = any(a.pairing_path))`;

/** Of a flow whether its stretch lies in that of the total, of a change in a stock whether the total still stands then. */
const IN_TIME = `case when a.stock then a.start_day <= t.end_day
  else t.start_day <= a.start_day and a.end_day <= t.end_day end`;

/** When the total `t` takes a part away: a flow in its own stretch, a stock while both stand. */
const TAKEN = `cross join lateral (
  select t.start_day as first, t.end_day as last, 1 as weight where not t.stock
  union all select greatest(a.start_day, t.start_day), greatest(a.start_day, t.start_day), 1 where t.stock
  union all select t.end_day + 1, t.end_day + 1, -1 where t.stock and t.end_day < 'infinity') at`;

const MINUS = ['value', 'below', 'above'].map((name) => `-sum(at.weight * a.${name})`).join(', ');
const MINUS_OPEN = `-sum(at.weight * a.open)`;

/** Of two totals that speak for each other that of the older place lies in the other; a wider stretch is never inside. */
const LIES = `case when not a.stock and (t.start_day, t.end_day) <> (a.start_day, a.end_day) then true
  when a.division_id = any(t.within) or a.lineage_id = any(t.within)
    then not (a.pairing_id = 0 or a.pairing_id = any(t.pairing_path)) or (a.lineage_id, a.since) < (t.lineage_id, t.since)
  else true end`;

/** Of two totals whether the one `t` stands or speaks while the other does. */
const MEETS = `case when a.stock then a.start_day <= t.end_day and t.start_day <= a.end_day
  else t.start_day <= a.start_day and a.end_day <= t.end_day end`;

/** Totals that stay but speak for a figure that changed: what they add changes by as much, the other way. */
export const ADJUST_STANDING = `insert into rollup_now_part
  with a as (select a.*, ${STANDING} from rollup_now_atom a ${standing('a')}
    where not a.total and (a.value, a.below, a.above, a.open) <> (0, 0, 0, 0))
  select 0, ${MINUS}, t.total_id, at.first, at.last, ${MINUS_OPEN}
  from ${fromParts('rollup_total', 'total_id')} and ${IN_TIME} ${TAKEN}
  group by t.total_id, at.first, at.last`;

const HELD = (wave: string): string => `t.total_id, 'S', false, ${wave}, null, t.metric_id, t.stock, t.division_id, lineage_id,
  t.pairing_id, within, pairing_path, t.start_day, t.end_day, t.since`;

/** The totals that stay and say or take away something else. */
export const COLLECT_CHANGED = `insert into rollup_now_total
  select ${HELD('0')} from (select t.*, ${STANDING} from (select t.*, false as gone from rollup_total t
    where t.total_id in (select id from rollup_now_part)) t ${standing('t')}) t`;

/** The totals that stay and speak for any total that changes, and those that speak for these, until there are no more. */
export const COLLECT_OUTER = `at_wave := 0;
  loop
    insert into rollup_now_total
      with a as (select * from rollup_now_total where wave = at_wave),
        outer_total as (select distinct t.total_id from ${fromParts('rollup_total', 'total_id')} and ${MEETS}
          where t.total_id <> a.id and not exists (select from rollup_now_total known where known.id = t.total_id))
      select ${HELD('at_wave + 1')} from (select t.*, ${STANDING}
        from (select t.*, false as gone from rollup_total t join outer_total using (total_id)) t ${standing('t')}) t;
    exit when not found;
    at_wave := at_wave + 1;
  end loop`;

/** Which of the totals at hand lies directly or indirectly in which. */
export const CONNECT_TOTALS = `insert into rollup_now_edge
  with a as (select * from rollup_now_total)
  select distinct t.id, a.id from ${fromParts('rollup_now_total', 'id')}
  where t.state <> 'G' and t.id <> a.id and not (a.state = 'G' and t.state = 'F')
    and ${MEETS} and ${LIES}`;

const FRESH = `select division_id, lineage_id, metric_id, start_day, end_day from rollup_now_total where state = 'F'`;

/** Takes from new totals what is stored of all that they speak for. */
const baseOn = (entries: string): string => `insert into rollup_now_part
  with e as (${entries}),
    placed as (select e.*, ${STANDING} from (select e.*, false as gone from e) e ${standing('e')}),
    a as (
      select metric_id, stock, false as total, division_id, lineage_id, pairing_id, within, pairing_path, since,
        piece.first as start_day, piece.last as end_day, piece.weight * value as value, piece.weight * below as below,
        piece.weight * above as above, piece.weight * open as open
      from placed cross join lateral (
        select start_day as first, end_day as last, 1 as weight where not stock
        union all select start_day, start_day, 1 where stock
        union all select end_day + 1, end_day + 1, -1 where stock and end_day < 'infinity') piece
    )
  select 0, ${MINUS}, t.id, at.first, at.last, ${MINUS_OPEN}
  from ${fromParts('rollup_now_total', 'id')} and ${IN_TIME} ${TAKEN}
  where t.state = 'F' group by t.id, at.first, at.last`;

const ADJUSTED = `insert into rollup_now_part
  with a as (select j.value, j.below, j.above, j.open, j.start_day, j.end_day, e.metric_id, e.stock, e.division_id, e.pairing_id,
      e.since, e.total_id, ${STANDING}
    from (select e.*, false as gone from rollup_total e
      where e.metric_id in (select metric_id from rollup_now_total where state = 'F')) e
      join rollup_adjustment j using (total_id) ${standing('e')})
  select 0, ${MINUS}, t.id, at.first, at.last, ${MINUS_OPEN}
  from ${fromParts('rollup_now_total', 'id')} and ${IN_TIME} ${TAKEN}
  where t.state = 'F' and a.total_id <> t.id and ${LIES} group by t.id, at.first, at.last`;

/** A few totals look down into their places; for more it is quicker to go through all figures once and look up. */
const FEW_TOTALS = 300;

const NEARBY = `select e.* from rollup_entry e where not e.total and (e.division_id, e.metric_id) in (
  select p.division_id, t.metric_id from (${FRESH}) t join rollup_place p on p.within && array[t.division_id, t.lineage_id])`;
const ALL = `select e.* from rollup_entry e where not e.total and e.metric_id in (select metric_id from (${FRESH}) t)`;

export const BASE_FRESH = `if exists (select from rollup_now_total where state = 'F') then
    if (select count(*) from rollup_now_total where state = 'F') <= ${FEW_TOTALS.toString()} then ${baseOn(NEARBY)};
    else ${baseOn(ALL)};
    end if;
    if exists (select from rollup_adjustment) then ${ADJUSTED}; end if;
  end if`;

/** Takes from each total what the totals inside it add, the innermost first. */
export const SETTLE_ROUNDS = `update rollup_now_total t set round = 0
    where state = 'G' or not exists (select from rollup_now_edge e where e.outer_id = t.id);
  at_wave := 0;
  loop
    exit when not exists (select from rollup_now_total where round is null);
    at_wave := at_wave + 1;
    update rollup_now_total t set round = at_wave where round is null and not exists (
      select from rollup_now_edge e join rollup_now_total u on u.id = e.inner_id where e.outer_id = t.id and u.round is null);
    -- Regions that lie in one another in a circle, as odd successions could make them, must not go round for ever.
    if not found then
      update rollup_now_total t set round = at_wave
      where id = (select id from rollup_now_total where round is null order by division_id, start_day, id limit 1);
    end if;
    insert into rollup_now_part
      select 0, -sum(at.weight * u.value), -sum(at.weight * u.below), -sum(at.weight * u.above), t.id, at.first, at.last, -sum(at.weight * u.open)
      from rollup_now_total t join rollup_now_edge e on e.outer_id = t.id join rollup_now_part u on u.id = e.inner_id
        cross join lateral (
          select t.start_day as first, t.end_day as last, 1 as weight where not t.stock
          union all select greatest(u.start_day, t.start_day), greatest(u.start_day, t.start_day), 1 where t.stock and u.start_day <= t.end_day
          union all select t.end_day + 1, t.end_day + 1, -1 where t.stock and u.start_day <= t.end_day and t.end_day < 'infinity') at
      where t.round = at_wave and (u.value, u.below, u.above, u.open) <> (0, 0, 0, 0) group by t.id, at.first, at.last;
  end loop`;

const inexact = (alias: string): string =>
  `coalesce((${alias}.below, ${alias}.above, ${alias}.open) <> (0, 0, 0), false)::int`;
const after = (name: string): string => `n.${name} + coalesce(j.${name}, 0) as ${name}_now`;

/** Stores what the totals say and add now, and passes the change on to the sums. */
export const STORE_ADJUSTMENTS = `with net as materialized (
    select p.id, p.start_day, p.end_day, sum(p.says)::bigint as says, sum(p.value)::bigint as value, sum(p.below)::bigint as below,
      sum(p.above)::bigint as above, sum(p.open)::int as open
    from rollup_now_part p group by p.id, p.start_day, p.end_day
    having (sum(p.says), sum(p.value), sum(p.below), sum(p.above), sum(p.open)) <> (0, 0, 0, 0, 0)
  ), after as materialized (
    select n.*, ${['says', 'value', 'below', 'above', 'open'].map(after).join(', ')}, ${inexact('j')} as inexact_then
    from net n left join rollup_adjustment j on (j.total_id, j.start_day, j.end_day) = (n.id, n.start_day, n.end_day)
  ), put as (
    insert into rollup_adjustment as j (total_id, start_day, end_day, says, value, below, above, open)
    select id, start_day, end_day, says_now, value_now, below_now, above_now, open_now from after where id > 0 order by 1, 2, 3
    on conflict (total_id, start_day, end_day) do update
      set says = excluded.says, value = excluded.value, below = excluded.below, above = excluded.above, open = excluded.open
  )
  insert into rollup_now_atom
  select a.value, a.below, a.above, t.metric_id, t.division_id, t.pairing_id, a.start_day, a.end_day, a.open, 0, 0,
    case when t.state = 'G' then -((a.below, a.above, a.open) <> (0, 0, 0))::int
      else ((a.below_now, a.above_now, a.open_now) <> (0, 0, 0))::int - a.inexact_then end, t.stock, true, t.moved
  from after a join rollup_now_total t on t.id = a.id
  where (a.value, a.below, a.above, a.open) <> (0, 0, 0, 0);
  delete from rollup_adjustment j using rollup_now_total t where t.id = j.total_id
    and (j.says, j.value, j.below, j.above, j.open) = (0, 0, 0, 0, 0)`;
