import { comparableSubjectText } from '../../../observation/observation.fragment.js';
import { collectMonths, liftOf, together } from './above.sql.js';
import { ENTRY } from './claim.sql.js';
import { liesIn } from './adjustment.sql.js';
import { ofOneSeries, SURELY_COVERS, withTotals } from './crossing.sql.js';
import { ITS_TOTAL, SAID, totalsOf } from './entry.sql.js';
import { INSIDE, IS_ITSELF, PAIRED, RUN } from './nesting.sql.js';

/**
 * Totals of a cube that is filled from all observations. Entries are joined once with the totals in whose places they lie; which
 * totals have anything inside them, what crosses, what lies in what and what is inside is all read from these pairs.
 */

/** Places with observations, by metric, and whether of several series. */
export const COLLECT_SPOTS = `insert into rollup_now_spot
  select metric_id, division_id, false, bool_or(total), (min(pairing_id), min(subject), bool_and(total)) <> (max(pairing_id), max(subject), bool_or(total))
  from (select o.metric_id, o.division_id, o.scope = 'TOTAL' as total, coalesce(o.pairing_id, -o.program_id, 0) as pairing_id,
    ${comparableSubjectText('o')} collate "C" as subject from observation o) o group by metric_id, division_id`;

/** Which of these places lie in which that have totals of the same metric. A place lies in itself where several series meet. */
export const COLLECT_ALL_ABOVE = `insert into rollup_now_above (metric_id, division_id, gone, outer_id, after, held, down)
  with lift as materialized (${liftOf('(select p.*, false as gone from rollup_place p) p')}),
    way as materialized (
      select division_id, outer_id, held, min(after) as after from (
        select division_id, place_id as outer_id, held, after from lift
        union all select l.division_id, p.division_id, l.held, l.after from lift l
          join rollup_place p on p.canonical_id = l.place_id and p.canonical_id <> p.division_id) up
      where outer_id in (select division_id from rollup_now_spot where total) group by division_id, outer_id, held)
  select s.metric_id, s.division_id, false, w.outer_id, w.after, w.held, false
  from way w join rollup_now_spot s on s.division_id = w.division_id
    join rollup_now_spot t on (t.metric_id, t.division_id) = (s.metric_id, w.outer_id) and t.total
  where w.outer_id <> s.division_id or s.plural`;

/** Where intervals of one series meet, a place lies in itself as well. */
const ADD_MEETING = `if exists (select from rollup_now_flow) then
    insert into rollup_now_above (metric_id, division_id, outer_id, after, gone, held, down)
    select metric_id, division_id, division_id, '-infinity', false, true, false from rollup_now_spot
    where total and not plural and (metric_id, division_id) in (select metric_id, division_id from rollup_now_flow);
  end if`;

/** Those that are stored already have nothing inside them. */
const ENTRIES = `(select *, true as plain from rollup_entry union all select *, false from rollup_now_new)`;
const INTERVALS = ['rollup_entry', 'rollup_now_new', 'rollup_now_run']
  .map((table) => `select stock, period_start, period_end from ${table}`)
  .join(' union all ');

/** Totals in whose places others report, with the ids that they get in rollup_total if anything is inside them. */
const COLLECT_RUNS = `insert into rollup_now_run (id, observation_id, old, ${RUN.join(', ')})
  select nextval('rollup_total_total_id_seq'), observation_id, gone, ${RUN.join(', ')} from (${totalsOf(
    `select n.*, false as gone from rollup_now_new n
      where total and (stock or (metric_id, division_id) in (select metric_id, outer_id from rollup_now_above))`,
  )}) total`;

/** The entries that a total is made of: of stocks all readings while it stands. */
const COLLECT_MEMBERS = `insert into rollup_now_member (id, observation_id) select id, observation_id from rollup_now_run where not stock;
  if exists (select from rollup_now_run where stock) then
    insert into rollup_now_member (id, observation_id) select t.id, e.observation_id from rollup_now_run t join rollup_now_new e on e.total and ${ITS_TOTAL} where t.stock;
  end if`;

/**
 * Entries with the totals of the places that they lie in while both stand, each once: by the first month that both reach into.
 * A pair is \`inside\` where the total speaks for the entry, and \`sure\` where there is no need to ask whether the two cross.
 */
const COLLECT_PAIRS = `insert into rollup_now_pair (value, observation_id, total_id, period_start, period_end, stock, held, plain, inexact, inside, sure)
  select a.value, a.observation_id, t.id, a.period_start, a.period_end, a.stock, a.held, a.plain, a.value_inexact is not null,
    a.held and ${INSIDE} and not ${IS_ITSELF} and ${PAIRED('edge.path')}, ${SURELY_COVERS}
  from (select e.*, up.outer_id, up.after, up.held, months.month, months.first_month from rollup_now_above up
      join ${ENTRIES} e on (e.metric_id, e.division_id) = (up.metric_id, up.division_id)
      join rollup_now_month months on (months.stock, months.period_start, months.period_end) = (e.stock, e.period_start, e.period_end) offset 0) a
    join (select r.*, months.month, months.first_month from rollup_now_run r
      join rollup_now_month months on (months.stock, months.period_start, months.period_end) = (r.stock, r.period_start, r.period_end) offset 0) t
      on (t.metric_id, t.division_id, t.month) = (a.metric_id, a.outer_id, a.month)
    left join rollup_pairing edge on edge.pairing_id = a.pairing_id
  where a.after < t.until and ${together('a', 't')} and a.month = greatest(a.first_month, t.first_month)`;

/** Totals with anything inside them. All others are entries like any other. */
const COLLECT_TOTALS = `insert into rollup_now_total
  select r.id, 'F', false, 0, null, r.metric_id, r.stock, r.cut, r.knot, r.division_id, p.canonical_id, r.pairing_id, null, null, null, null,
    r.period_start, r.period_end, r.since, r.until
  from rollup_now_run r join rollup_place p on p.division_id = r.division_id
  where r.id in (select total_id from rollup_now_pair where inside)`;

const COMPOSITE = `(select m.observation_id from rollup_now_member m join rollup_now_total t on t.id = m.id)`;
const columns = (of: (name: string) => string): string => ENTRY.map(of).join(', ');

/** What is asked of entries next, of few among all, would be planned for half of them. */
const STORE_TOTALS = `insert into rollup_total (total_id, metric_id, division_id, pairing_id, period_start, period_end, since, until, cut, knot, stock)
    select id, metric_id, division_id, pairing_id, period_start, period_end, since, until, cut, knot, stock from rollup_now_total;
  insert into rollup_entry (${columns((name) => name)})
    select ${columns((name) => (name === 'composite' ? 'c.observation_id is not null' : `n.${name}`))}
    from rollup_now_new n left join ${COMPOSITE} c on c.observation_id = n.observation_id;
  analyze rollup_entry`;

const FIND_CROSSINGS = `if exists (select from rollup_now_flow) then ${ofOneSeries('rollup_entry')}; end if;
  if exists (select from rollup_now_pair where not sure) then
    ${withTotals(`(select e.*, pair.held, '-infinity'::date as after, pair.total_id, ap.canonical_id, ap.within
      from rollup_now_pair pair join rollup_entry e on e.observation_id = pair.observation_id
        join rollup_place ap on ap.division_id = e.division_id where not pair.sure) a
    join rollup_now_member m on m.id = a.total_id join rollup_entry t on t.observation_id = m.observation_id`)};
  end if`;

const SPOKEN = `rollup_now_member m on m.id = t.id join rollup_now_new e on e.observation_id = m.observation_id`;

/** Which totals lie in which. */
export const CONNECT_ALL_TOTALS = `insert into rollup_now_edge
  select distinct t.id, a.id from rollup_now_pair pair join rollup_now_member m on m.observation_id = pair.observation_id
    join rollup_now_total a on a.id = m.id join rollup_now_total t on t.id = pair.total_id
    join rollup_place outer_place on outer_place.division_id = t.division_id
    left join rollup_pairing outer_edge on outer_edge.pairing_id = t.pairing_id
  where pair.inside and not pair.plain and a.id <> t.id and not a.knot and ${liesIn('outer_place', "coalesce(outer_edge.path, '{}')")}`;

/** What the totals say themselves: a flow in its interval, and what is not exact, and a stock from each reading to the next. */
const SAY = `insert into rollup_now_part
    select e.value, e.value, t.id, t.period_start, t.period_end, 0
    from rollup_now_total t join ${SPOKEN} where not t.stock;
  if exists (select from rollup_now_total where stock) or exists (select from rollup_now_new where value_inexact is not null) then
    insert into rollup_now_part
    select sum(at.weight * said.amount), sum(at.weight * said.amount), t.id, at.first, at.last, said.of_id
    from rollup_now_total t join ${SPOKEN} ${SAID}
    where t.stock or said.of_id <> 0 group by t.id, at.first, at.last, said.of_id;
  end if`;

/** What counts by itself inside totals. */
const COUNTED = `select pair.* from rollup_now_pair pair where pair.inside and (pair.plain or pair.observation_id not in ${COMPOSITE})
        and pair.observation_id not in (select id from rollup_now_knot)`;

/** Takes that away from them: flows, then what is not exact, and stocks from when both stand until the first of them ends. */
const TAKE_AWAY = `insert into rollup_now_part
    select 0, -a.value, t.id, t.period_start, t.period_end, 0
    from (select total_id, sum(value) as value from (${COUNTED} and not pair.stock) pair group by total_id) a
      join rollup_now_total t on t.id = a.total_id;
  if exists (select from rollup_now_pair where stock or inexact) then
    insert into rollup_now_part
    select 0, -sum(at.weight * said.amount), t.id, at.first, at.last, said.of_id
    from (${COUNTED} and (pair.stock or pair.inexact)) a join rollup_now_total t on t.id = a.total_id
      left join (select observation_id, value_inexact from rollup_entry where value_inexact is not null) e on e.observation_id = a.observation_id
      cross join lateral (
        select t.period_start as first, t.period_end as last, 1 as weight where not a.stock
        union all select greatest(a.period_start, t.period_start), greatest(a.period_start, t.period_start), 1 where a.stock
        union all select least(a.period_end, t.period_end) + 1, least(a.period_end, t.period_end) + 1, -1
          where a.stock and least(a.period_end, t.period_end) < 'infinity') at
      cross join lateral (
        select 0::bigint as of_id, a.value as amount where a.stock
        union all select abs(one), sign(one)::bigint from unnest(e.value_inexact) as one) said
    group by t.id, at.first, at.last, said.of_id;
  end if`;

export const BASE_ALL_TOTALS = [SAY, TAKE_AWAY];

/** From entries to the totals among them, and what crosses. */
export const NEST_ALL = [
  { does: ADD_MEETING },
  { does: COLLECT_RUNS, fills: 'rollup_now_run' },
  { does: COLLECT_MEMBERS, fills: 'rollup_now_member' },
  { does: collectMonths(`(${INTERVALS}) e`), fills: 'rollup_now_month' },
  { does: `perform set_config('enable_nestloop', 'off', true)` },
  { does: COLLECT_PAIRS, fills: 'rollup_now_pair' },
  { does: COLLECT_TOTALS, fills: 'rollup_now_total' },
  { does: STORE_TOTALS, fills: 'rollup_total' },
  { does: FIND_CROSSINGS, fills: 'rollup_crossing' },
] as const;
