import { comparableSubjectText, countsText } from '../../../observation/observation.fragment.js';

const SUBJECT = comparableSubjectText('o');
const COUNTS = countsText('o');

/** What stands elsewhere now is taken away there and put here: all series of it. */
export const MARK_MOVED = `insert into rollup_now_dirty
  select observation_id, true from rollup_entry where division_id in (select division_id from rollup_now_place)
  union all select observation_id, true from rollup_entry
    where pairing_id <> 0 and pairing_id in (select pairing_id from rollup_now_pairing)`;

const SERIES = ['metric_id', 'pairing_id', 'total', 'subject'];
const series = (alias: string): string =>
  `${alias}.metric_id, ${SERIES.slice(1)
    .map((name) => `${alias}.${name}`)
    .join(', ')}`;

/** Whether `o`, of a division of the family, is of the same series as the dirty observation `t`. */
const SAME_SERIES = `o.division_id = f.division_id and o.metric_id = t.metric_id and coalesce(o.pairing_id, 0) = t.pairing_id
  and (o.scope = 'TOTAL') = t.total and ${SUBJECT} = t.subject`;

/** The end of the next observation of the chain of `t` in a division of the family, or of the one before. */
const neighbour = (order: 'asc' | 'desc'): string => `left join lateral (
      select o.period_end from observation o where ${SAME_SERIES} and o.basis = t.basis and ${COUNTS}
        and o.period_end ${order === 'asc' ? '>' : '<'} t.period_end and (t.basis = 'STOCK' or o.period_start = t.period_start)
      order by o.period_end ${order} limit 1)`;

/**
 * Collects what has to be worked out anew: of plain observations their interval alone. A stock reading also decides when the one
 * before it ends, and a cumulative observation what the next one adds; the neighbour on the other side is looked at only
 * (`context`). The whole series where plain and cumulative observations meet, of totals of stocks, and of what moved. A place
 * that changed its code goes on in the same series, so its other codes, of today and of before this batch, belong to it.
 */
export const COLLECT_KEYS = `insert into rollup_now_key
  with dirty as materialized (
    select o.id, o.metric_id, o.division_id, coalesce(o.pairing_id, 0) as pairing_id, o.scope = 'TOTAL' as total, ${SUBJECT} as subject,
      o.period_start, o.period_end, o.basis, bool_or(t.whole) or (o.basis = 'STOCK' and o.scope = 'TOTAL') as whole
    from rollup_now_dirty t join observation o on o.id = t.id group by o.id
  ), lineage as materialized (
    select t.division_id as member, coalesce(moved.canonical_id, p.canonical_id) as then_id, coalesce(p.canonical_id,
      (select coalesce(d.canonical_id, d.id) from division d where d.id = t.division_id)) as now_id
    from (select distinct division_id from dirty) t left join rollup_place p on p.division_id = t.division_id
      left join rollup_now_place moved on moved.division_id = t.division_id
  ), family as materialized (
    select member, member as division_id from lineage
    union select member, now_id from lineage
    union select l.member, d.id from lineage l join division d on d.canonical_id = l.now_id
    union select member, then_id from lineage where then_id is not null
    union select l.member, p.division_id from lineage l
      join rollup_place p on p.canonical_id = l.then_id and p.canonical_id <> p.division_id
    union select l.member, p.division_id from lineage l join rollup_now_place p on p.canonical_id = l.then_id
  ), moved as materialized (
    select distinct f.member from family f join rollup_now_place p on p.division_id = f.division_id
  ), chained as materialized (
    select distinct asked.member, o.metric_id, coalesce(o.pairing_id, 0) as pairing_id, o.scope = 'TOTAL' as total, ${SUBJECT} as subject
    from (select distinct f.member, f.division_id, t.metric_id from dirty t join family f on f.member = t.division_id
        where t.basis = 'INCREMENT' and not t.whole) asked
      join observation o on o.division_id = asked.division_id and o.metric_id = asked.metric_id
    where o.basis = 'CUMULATIVE' and ${COUNTS}
  ), parted as materialized (
    select t.id from dirty t join family f on f.member = t.division_id join observation o on ${SAME_SERIES}
    where t.basis = 'CUMULATIVE' and not t.whole and o.basis = 'INCREMENT' and ${COUNTS}
  ), settled as materialized (
    select t.*, t.whole or c.member is not null or t.division_id in (select member from moved) or t.id in (select id from parted) as entire
    from dirty t left join chained c on (c.member, ${series('c')}) = (t.division_id, ${series('t')}) and t.basis = 'INCREMENT' and not t.whole
  ), near as (
    select t.id, max(before.period_end) as before, min(after.period_end) as after
    from settled t join family f on f.member = t.division_id ${neighbour('desc')} before on true ${neighbour('asc')} after on true
    where not t.entire and t.basis <> 'INCREMENT' group by t.id
  ), affected as (
    select division_id, ${SERIES.join(', ')}, null::date as period_start, null::date as period_end, false as context from settled where entire
    union all
    select division_id, ${SERIES.join(', ')}, period_start, period_end, false from settled where not entire
    union all
    select t.division_id, ${series('t')}, case when t.basis = 'STOCK' then at.day else t.period_start end, at.day, at.context
    from near join settled t using (id)
      cross join lateral (values (near.before, t.basis <> 'STOCK'), (near.after, t.basis = 'STOCK')) at(day, context)
    where at.day is not null
  ), key as materialized (
    select f.division_id, s.metric_id, s.pairing_id, m.nature = 'STOCK' as stock, s.total, s.subject collate "C" as subject, s.period_start, s.period_end,
      bool_and(s.context) as context
    from affected s join metric m on m.id = s.metric_id and m.nature in ('FLOW', 'STOCK') join family f on f.member = s.division_id
    group by f.division_id, s.metric_id, s.pairing_id, m.nature, s.total, s.subject, s.period_start, s.period_end
  )
  select * from key where period_start is null
  union all
  select k.* from key k where period_start is not null and not exists (select from key w where w.period_start is null
    and (w.division_id, w.metric_id, w.pairing_id, w.total, w.subject) = (k.division_id, k.metric_id, k.pairing_id, k.total, k.subject))`;
