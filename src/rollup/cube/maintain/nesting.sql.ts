import { type Batch, collectAbove, collectBelow, firstMonth, joinMonths, joinTotals, together } from './above.sql.js';
import { ITS_TOTAL, MOVED, totalsOf } from './entry.sql.js';
import { edgeColumn, joinCodes, joinPairing } from './position.sql.js';

/**
 * Which totals have anything inside them. All others stay entries like any other: most totals are of a place below which
 * nobody reports, and a total with its region and its adjustment is three times the work.
 */

const listed = (names: readonly string[], alias: string): string => names.map((name) => `${alias}.${name}`).join(', ');
const same = (names: readonly string[], one: string, other: string): string =>
  `(${listed(names, one)}) = (${listed(names, other)})`;
const INTERVAL = ['metric_id', 'division_id', 'pairing_id', 'period_start', 'period_end'];
const SERIES = ['metric_id', 'division_id', 'pairing_id', 'total', 'subject'];
const OF_FLOW = [...SERIES, 'period_start', 'period_end'];
export const RUN = [...INTERVAL, 'since', 'until', 'cut', 'knot', 'stock'];

/** Before entries are stored: what takes the place of another mostly has as much inside. */
export const KEEP_COMPOSITE = `if exists (select from rollup_now_old where composite) then
    update rollup_now_new n set composite = true from rollup_now_old o where o.composite and n.total
      and (o.metric_id, o.division_id, o.pairing_id) = (n.metric_id, n.division_id, n.pairing_id)
      and (n.stock or (o.period_start, o.period_end, o.since, o.until, o.cut) = (n.period_start, n.period_end, n.since, n.until, n.cut));
  end if`;

const STANDING = `daterange(period_start, period_end, '[]')`;

/**
 * Entries of intervals that had none in their place, or have none any more. Readings of a stock follow one another: of these
 * only days count that none stood on.
 */
const shiftOf = (added: boolean): string => {
  const [rows, others] = added
    ? [`(select e.*, false as gone, ${MOVED} as moved from rollup_now_new e)`, 'rollup_now_old']
    : [`(select e.*, ${MOVED} as gone, ${MOVED} as moved from rollup_now_old e)`, 'rollup_now_new'];
  const what = `${added.toString()}, e.gone, e.observation_id, ${listed(INTERVAL, 'e')}, e.stock`;
  return `select ${what} from ${rows} e
      left join (select distinct ${OF_FLOW.join(', ')} from ${others} where not stock) o on ${same(OF_FLOW, 'o', 'e')}
    where not e.stock and (e.moved or o.metric_id is null)
    union all select ${what} from ${rows} e
      left join (select ${SERIES.join(', ')}, range_agg(${STANDING}) as days from ${others} where stock group by ${SERIES.join(', ')}) o
      on ${same(SERIES, 'o', 'e')}
    where e.stock and (e.moved or o.days is null or not ${STANDING} <@ o.days)`;
};

export const PAIRED = (path: string): string => `(t.pairing_id = 0 or t.pairing_id = any(coalesce(${path}, '{}')))`;
/** Whether `a` is inside `t` in time: a stock, while both stand. */
export const INSIDE = `case when t.stock then ${together('a', 't')} else t.period_start <= a.period_start and a.period_end <= t.period_end end`;

/**
 * The totals above what was not there before, and those with anything inside above what is no more. Where each lies is found
 * first: the planner would compare all totals of a metric and month with all, because it expects few.
 */
const shake = (batch: Batch): string => `insert into rollup_now_shift ${shiftOf(false)} union all ${shiftOf(true)};
  insert into rollup_now_shaken
  select t.observation_id, bool_or(a.added) from (
      select s.*, up.outer_id, up.after, ${firstMonth('s')} as month from rollup_now_shift s
        join rollup_now_above up on up.held and ${same(['metric_id', 'division_id', 'gone'], 'up', 's')} offset 0) a
    ${joinTotals(
      batch,
      `and e.period_start <= (select max(period_end) from rollup_now_shift) and e.period_end >= (select min(period_start) from rollup_now_shift)`,
    )} ${joinPairing('a', 'left join')}
  where a.after < t.until and ${INSIDE} and t.observation_id <> a.observation_id and t.composite <> a.added
    and ${PAIRED(edgeColumn('path'))}
  group by t.observation_id`;

/** Those of them that the batch leaves alone otherwise; of stocks all readings, which are totals together. */
const PULL = `if exists (select from rollup_now_shaken) then
    insert into rollup_now_flip
      select observation_id from rollup_now_shaken s join rollup_entry e using (observation_id) where not e.stock
      union select m.observation_id from rollup_now_shaken s join rollup_entry e using (observation_id) join rollup_place p on p.division_id = e.division_id
        ${joinCodes('p', 'mp')}
        join rollup_entry m on m.division_id = mp.division_id and m.total and m.stock and (m.metric_id, m.pairing_id) = (e.metric_id, e.pairing_id) where e.stock;
    delete from rollup_now_flip f using rollup_now_new n where n.observation_id = f.id;
    insert into rollup_now_old select e.* from rollup_now_flip f join rollup_entry e on e.observation_id = f.id;
    insert into rollup_now_new select e.* from rollup_now_flip f join rollup_entry e on e.observation_id = f.id;
    delete from rollup_now_flip;
  end if`;

const runsOf = (
  entries: string,
): string => `insert into rollup_now_run (observation_id, old, ${RUN.join(', ')}, composite)
  select observation_id, gone, ${RUN.join(', ')}, case when gone then composite end from (${totalsOf(entries)}) total`;

const OLD_AND_NEW = `select o.*, true as gone from rollup_now_old o where total
    union all select n.*, false from rollup_now_new n where total`;

/** What is known without looking: of totals that stay, and of those above what is new. */
const KEEP_RUNS = `if exists (select from rollup_now_run where old) then
    update rollup_now_run n set composite = o.composite, fresh = false from rollup_now_run o
    where o.old and not n.old and ${same(RUN, 'o', 'n')} and not ${MOVED.replaceAll('e.', 'n.')};
  end if;
  if exists (select from rollup_now_shaken) then
    ${[false, true]
      .map(
        (added) => `update rollup_now_run t set composite = ${added ? 'true' : 'null'}
    from rollup_now_shaken s join rollup_now_new e using (observation_id)
    where not t.old and ${added ? '' : 'not '}s.added and ${ITS_TOTAL};`,
      )
      .join('\n    ')}
  end if`;

/** Whether `a` is the total `t` itself, or one of its readings. */
export const IS_ITSELF = `(a.total and (a.division_id, a.pairing_id) = (t.division_id, t.pairing_id)
    and case when t.stock then a.period_start between t.period_start and t.period_end else a.observation_id = t.observation_id end)`;

/** Looks for anything inside those of which nothing is known. */
const decide = (batch: Batch): string => {
  const unknown = 'not t.old and t.composite is null';
  const found =
    batch === 'FEW'
      ? `rollup_now_run t join rollup_now_above up on up.down and up.held and up.metric_id = t.metric_id and up.outer_id = t.division_id
      join rollup_entry a on a.division_id = up.division_id and a.metric_id = t.metric_id and a.total in (true, false)
        and a.period_start <= t.period_end and a.period_end >= t.period_start`
      : `(select e.*, up.outer_id, up.after, ${firstMonth('e')} as month from rollup_now_above up
        join rollup_entry e on e.metric_id = up.metric_id and e.division_id = up.division_id where up.held and up.down) a
      join (select t.*, months.month from rollup_now_run t ${joinMonths('t')} where ${unknown} offset 0) t
        on t.metric_id = a.metric_id and t.division_id = a.outer_id and t.month = a.month`;
  return `update rollup_now_run set composite = true where id in (
    select t.id from ${found} left join rollup_pairing edge on edge.pairing_id = a.pairing_id
    where ${unknown} and ${batch === 'FEW' ? 'up' : 'a'}.after < t.until and ${INSIDE} and not ${IS_ITSELF} and ${PAIRED('edge.path')})`;
};

/** Notes at the entries what has changed. */
const FLAG = ['t.observation_id = e.observation_id', `t.stock and ${ITS_TOTAL}`]
  .map(
    (its) => `with changed as (
      update rollup_now_new e set composite = not e.composite from rollup_now_run t
      where not t.old and e.total and ${its} and coalesce(t.composite, false) <> e.composite returning e.observation_id, e.composite)
    update rollup_entry e set composite = changed.composite from changed where changed.observation_id = e.observation_id`,
  )
  .join(';\n  ');

/** From entries that are stored to those that have anything inside them, and further ones that cease or begin to. */
export const nesting = (batch: Batch) => [
  { does: collectAbove(batch), fills: 'rollup_now_above' },
  { does: shake(batch) },
  { does: PULL },
  { does: runsOf(OLD_AND_NEW), fills: 'rollup_now_run' },
  { does: KEEP_RUNS },
  { does: collectBelow(batch), fills: 'rollup_now_above' },
  { does: decide(batch) },
  { does: FLAG },
];
