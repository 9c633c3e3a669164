import { type RawBuilder, sql } from 'kysely';
import { comparableSubjectText, countsText, pairingOfText } from '../../../observation/observation.fragment.js';

const SUBJECT = comparableSubjectText('o');
const COUNTS = countsText('o');
const PAIRING = pairingOfText('o');

/**
 * What stands elsewhere now is taken away there and put here: all series of it. A merger also divides the stock totals of
 * the places that it led into, into those before and those after it.
 */
export const MARK_MOVED = `insert into rollup_now_dirty
  select observation_id, true from rollup_entry where division_id in (select division_id from rollup_now_place)
  union all select observation_id, true from rollup_entry
    where pairing_id <> 0 and pairing_id in (select pairing_id from rollup_now_pairing)
  union all select observation_id, true from rollup_entry where stock and total and division_id in (
    select heir.division_id from (
      select unnest(merged_within) as id from rollup_now_place
      union select unnest(p.merged_within) from rollup_now_place n join rollup_place p using (division_id)) merged
      join rollup_place heir on heir.canonical_id = merged.id or heir.division_id = merged.id)`;

/** The observations of some sources that others compete with: same series and interval, under any code of the place. */
export const markRivals = (sources: readonly number[]): RawBuilder<unknown> => sql`insert into rollup_now_dirty
  select o.id, false from observation o join division home on home.id = o.division_id
  where o.source_id = any(${sources}::int[]) and ${sql.raw(COUNTS)} and exists (
    select from (select coalesce(home.canonical_id, home.id) as id
      union all select y.id from division y where y.canonical_id is not null and coalesce(y.canonical_id, y.id) = coalesce(home.canonical_id, home.id)) kin
      join observation r on r.division_id = kin.id and r.metric_id = o.metric_id and r.period_end = o.period_end
        and r.period_start = o.period_start and r.scope = o.scope and r.id <> o.id and (r.pairing_id, r.program_id, r.institution_id, r.enterprise_id, r.project_id)
          is not distinct from (o.pairing_id, o.program_id, o.institution_id, o.enterprise_id, o.project_id)
    where r.superseded_at is null and r.retracted_at is null)`;

/** Metrics of which a value below zero was reported for the first time: until then their bounds cannot lie below zero. */
export const markSigned = (negative: string): string =>
  `update metric set signed = true where not signed and id in (${negative})`;

/** From the batch, and not from the few metrics, which would look at all observations of each. */
export const markSignedIn = (table: string): string => `with negative as materialized (
    select distinct o.metric_id from ${table} t join observation o on o.id = t.id where o.value < 0)
  ${markSigned('select metric_id from negative')}`;
export const MARK_SIGNED = markSignedIn('rollup_now_dirty');

const SERIES = ['metric_id', 'pairing_id', 'total', 'subject'];
const series = (alias: string): string =>
  `${alias}.metric_id, ${SERIES.slice(1)
    .map((name) => `${alias}.${name}`)
    .join(', ')}`;

/** Whether `o`, of a division of the family, is of the same series as the dirty observation `t`. */
const SAME_SERIES = `o.division_id = f.division_id and o.metric_id = t.metric_id and ${PAIRING} = t.pairing_id
  and (o.scope = 'TOTAL') = t.total and ${SUBJECT} = t.subject`;

/** Observations of the series of `t` in a division of the family that meet an interval; looked up one by one, as few do. */
const overlapping = (
  first: string,
  last: string,
): string => `select o.id, o.period_start, o.period_end from observation o
      where ${SAME_SERIES} and o.period_end >= ${first} and o.period_start <= ${last} and ${COUNTS} offset 0`;

/** The day of the next reading of the series of `t` in a division of the family, or of the one before. */
const neighbour = (order: 'asc' | 'desc'): string => `left join lateral (
      select o.period_end from observation o where ${SAME_SERIES} and ${COUNTS}
        and o.period_end ${order === 'asc' ? '>' : '<'} t.period_end
      order by o.period_end ${order} limit 1)`;

/**
 * Collects what has to be worked out anew. Of flows every observation of the series that meets a dirty one, as what it adds
 * depends on those that lie in it; what meets these is looked at only (`context`). A stock reading decides when the one before
 * it ends, and, as a reading of the successor, when the series of merged places do. The whole series of totals of stocks, and of
 * what moved. A place that changed its code goes on in the same series, so its other codes, of today and of before this
 * batch, belong to it.
 */
export const COLLECT_KEYS = `insert into rollup_now_key
  with dirty as materialized (
    select o.id, o.metric_id, o.division_id, ${PAIRING} as pairing_id, o.scope = 'TOTAL' as total, ${SUBJECT} as subject,
      o.period_start, o.period_end, o.basis, bool_or(t.whole) or (o.basis = 'STOCK' and o.scope = 'TOTAL') as whole
    from rollup_now_dirty t join observation o on o.id = t.id group by o.id
  ), replaced as materialized (
    select distinct p.division_id, o.metric_id, ${PAIRING} as pairing_id, o.scope = 'TOTAL' as total, '' as subject
    from dirty t join division d on d.id = t.division_id
      join rollup_place p on p.node_id = coalesce(d.canonical_id, d.id) and p.merged_by is not null
      join observation o on o.division_id = p.division_id and o.metric_id = t.metric_id and ${SUBJECT} = ''
        and (t.pairing_id = 0 or ${PAIRING} = t.pairing_id) and ${COUNTS}
    where t.basis = 'STOCK' and t.subject = ''
  ), kin as materialized (
    select t.division_id as member, coalesce(moved.canonical_id, p.canonical_id) as then_id, coalesce(p.canonical_id,
      (select coalesce(d.canonical_id, d.id) from division d where d.id = t.division_id)) as now_id
    from (select division_id from dirty union select division_id from replaced) t left join rollup_place p on p.division_id = t.division_id
      left join rollup_now_place moved on moved.division_id = t.division_id
  ), family as materialized (
    select member, member as division_id from kin
    union select member, now_id from kin
    union select l.member, d.id from kin l join division d on d.canonical_id = l.now_id
    union select member, then_id from kin where then_id is not null
    union select l.member, p.division_id from kin l
      join rollup_place p on p.canonical_id = l.then_id and p.canonical_id <> p.division_id
    union select l.member, p.division_id from kin l join rollup_now_place p on p.canonical_id = l.then_id
  ), moved as materialized (
    select distinct f.member from family f join rollup_now_place p on p.division_id = f.division_id
  ), changed as materialized (
    select t.*, t.whole or t.division_id in (select member from moved) as entire from dirty t
  ), met as materialized (
    select t.id, o.period_start, o.period_end from changed t join family f on f.member = t.division_id
      cross join lateral (${overlapping('t.period_start', 't.period_end')}) o
    where not t.entire and t.basis <> 'STOCK' and o.id <> t.id
  ), around as materialized (
    select t.id, o.period_start, o.period_end from changed t join family f on f.member = t.division_id
      join (select id, min(period_start) as first, max(period_end) as last from met group by id) m on m.id = t.id
      cross join lateral (${overlapping('m.first', 'm.last')}) o
  ), near as (
    select t.id, max(before.period_end) as before, min(after.period_end) as after
    from changed t join family f on f.member = t.division_id ${neighbour('desc')} before on true ${neighbour('asc')} after on true
    where not t.entire and t.basis = 'STOCK' group by t.id
  ), affected as (
    select division_id, ${SERIES.join(', ')}, null::date as period_start, null::date as period_end, false as context from changed where entire
    union all
    select division_id, ${SERIES.join(', ')}, null, null, false from replaced
    union all
    select division_id, ${SERIES.join(', ')}, period_start, period_end, false from changed where not entire
    union all
    select t.division_id, ${series('t')}, m.period_start, m.period_end, false from met m join changed t using (id)
    union all
    select t.division_id, ${series('t')}, a.period_start, a.period_end, true from around a join changed t using (id)
    union all
    select t.division_id, ${series('t')}, at.day, at.day, at.context
    from near join changed t using (id) cross join lateral (values (near.before, false), (near.after, true)) at(day, context)
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
