import { SUBJECT, VISIBLE } from './claim.sql.js';

/** What stands elsewhere now is taken away there and put here: all series of it. */
export const TOUCH_MOVED = `insert into rollup_now_touched
  select observation_id, true from rollup_entry where division_id in (select division_id from rollup_now_place)
  union all select observation_id, true from rollup_entry
    where pairing_id <> 0 and pairing_id in (select pairing_id from rollup_now_pairing)`;

/**
 * Collects what has to be worked out anew: of a series with cumulative figures, of stocks and of what moved the whole
 * series, of plain flows only the stretch of the figure. A place that changed its code goes on in the same series, so its
 * other codes, of today and of before this batch, belong to it as well.
 */
export const COLLECT_KEYS = `insert into rollup_now_key
  with touched as materialized (
    select o.id, o.metric_id, o.division_id, coalesce(o.pairing_id, 0) as pairing_id, o.scope = 'TOTAL' as total, ${SUBJECT} as subject,
      o.period_start, o.period_end, bool_or(t.whole or o.basis <> 'INCREMENT') as whole
    from rollup_now_touched t join observation o on o.id = t.id group by o.id
  ), lineage as materialized (
    select t.division_id as member, coalesce(moved.lineage_id, p.lineage_id) as then_id, coalesce(p.lineage_id,
      (select coalesce(d.lineage_id, d.id) from division d where d.id = t.division_id)) as now_id
    from (select distinct division_id from touched) t left join rollup_place p on p.division_id = t.division_id
      left join rollup_now_place moved on moved.division_id = t.division_id
  ), family as materialized (
    select member, member as division_id from lineage
    union select member, now_id from lineage
    union select l.member, d.id from lineage l join division d on d.lineage_id = l.now_id
    union select member, then_id from lineage where then_id is not null
    union select l.member, p.division_id from lineage l
      join rollup_place p on p.lineage_id = l.then_id and p.lineage_id <> p.division_id
    union select l.member, p.division_id from lineage l join rollup_now_place p on p.lineage_id = l.then_id
  ), chained as materialized (
    select distinct asked.member, asked.metric_id, coalesce(o.pairing_id, 0) as pairing_id, o.scope = 'TOTAL' as total, ${SUBJECT} as subject
    from (select distinct f.member, f.division_id, t.metric_id from touched t join family f on f.member = t.division_id) asked
      join observation o on o.division_id = asked.division_id and o.metric_id = asked.metric_id
    where o.basis = 'CUMULATIVE' and ${VISIBLE}
  ), key as materialized (
    select distinct f.division_id, o.metric_id, o.pairing_id, m.nature = 'STOCK' as stock, o.total, o.subject collate "C" as subject,
      case when o.whole or c.member is not null then null else o.period_start end as start_day,
      case when o.whole or c.member is not null then null else o.period_end end as end_day
    from touched o join metric m on m.id = o.metric_id and m.nature in ('FLOW', 'STOCK')
      join family f on f.member = o.division_id
      left join chained c on (c.member, c.metric_id, c.pairing_id, c.total, c.subject)
        = (o.division_id, o.metric_id, o.pairing_id, o.total, o.subject)
  )
  select * from key where start_day is null
  union all
  select k.* from key k where start_day is not null and not exists (select from key w where w.start_day is null
    and (w.division_id, w.metric_id, w.pairing_id, w.total, w.subject) = (k.division_id, k.metric_id, k.pairing_id, k.total, k.subject))`;
