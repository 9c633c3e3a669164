import { comparableSubjectText, countsText, pairingOfText } from '../../../observation/observation.fragment.js';
import { ENTRY, EXACT, FLOW_METRICS, fixed } from './claim.sql.js';
import { MARK_SIGNED, markSigned } from './dirty.sql.js';
import { CHANGE_BY_ENTRIES, CHANGE_TOTALS, NOTHING_MOVED, REPLACE_ENTRIES, SHAPE } from './entry.sql.js';

/**
 * Most of what a large batch changes are amounts: entries that say something else in the place and interval in which they stood.
 * They are kept apart, in rollup_now_was and rollup_now_is: no series has to be taken apart for them, and nothing begins or
 * ceases to lie inside or to cross.
 */

const SERIES = ['division_id', 'metric_id', 'pairing_id', 'total', 'subject'];
const listed = (names: readonly string[], of: (name: string) => string = (name) => name): string =>
  names.map(of).join(', ');
const series = (alias: string): string => listed(SERIES, (name) => `${alias}.${name}`);

/** Whether another observation of the series of `n` that counts meets it. */
const MEETS_ANOTHER = `exists (select from observation o where o.division_id = n.division_id and o.metric_id = n.metric_id
      and o.period_end >= n.period_start and o.period_start <= n.period_end and o.id <> n.id and ${countsText('o')}
      and ${pairingOfText('o')} = n.pairing_id and (o.scope = 'TOTAL') = n.total and ${comparableSubjectText('o')} = n.subject offset 0)`;

/**
 * Takes from rollup_now_dirty the flows that are entries, themselves or as what they replace, and the only ones of their series in
 * their interval: they change an amount and nothing else. Not where anything else of their series changes, nor at places that
 * have had several codes. While it has all that is dirty at hand, it marks the metrics that can be negative.
 */
const collectCorrected = (was: string, is: string): string => `if ${NOTHING_MOVED} then
  with dirty as materialized (
    select o.id, o.metric_id, o.division_id, ${pairingOfText('o')} as pairing_id, o.scope = 'TOTAL' as total, ${comparableSubjectText('o')} as subject,
      o.period_start, o.period_end, ${EXACT} as exact, o.value, bool_or(t.whole) as whole, ${countsText('o')} as counts,
      case when ${countsText('o')} then o.id else o.superseded_by_id end as now_id
    from rollup_now_dirty t join observation o on o.id = t.id group by o.id
  ), m as materialized (${FLOW_METRICS}
  ), negative as (${markSigned('select distinct metric_id from dirty where value < 0')}
  ), stayed as materialized (
    select n.*, e.observation_id as was_id, e as was, e.composite, ${fixed('n.value', 'm')} as amount
    from dirty w join rollup_entry e on e.observation_id = w.id join dirty n on n.id = w.now_id join m on m.id = n.metric_id
      join rollup_place p on p.division_id = e.division_id and p.canonical_id = p.division_id
    where n.counts and not w.whole and not n.whole and not e.stock and not e.knot
      and (${series('e')}) = (${series('n')})
      and (e.since, e.until, e.period_start, e.period_end) = (n.period_start, n.period_end, n.period_start, n.period_end)
      and not exists (select from division d where d.canonical_id is not null and coalesce(d.canonical_id, d.id) = n.division_id and d.id <> n.division_id)
  ), further as materialized (
    select distinct ${series('d')} from dirty d left join (select id from stayed union select was_id from stayed) s using (id) where s.id is null
  ), corrected as materialized (
    select n.* from stayed n left join further f on (${series('f')}) = (${series('n')}) where f.metric_id is null and not ${MEETS_ANOTHER}
  ), done as (
    delete from rollup_now_dirty where id in (select id from corrected union all select was_id from corrected)
  ), before as (
    insert into ${was} select (was).* from corrected
  )
  insert into ${is} (${listed(ENTRY)})
  select id, amount, amount, metric_id, division_id, pairing_id, period_start, period_end, period_start, period_end, false, false,
    total, composite, false, subject, case when not exact then array[id] end, case when not exact then array[id] end, false from corrected;
else ${MARK_SIGNED};
end if`;
export const COLLECT_CORRECTED = collectCorrected('rollup_now_was', 'rollup_now_is');

/** Of a few there is no need to keep them apart: these only spare their series the taking apart. */
export const COLLECT_FEW_CORRECTED = `if exists (select from rollup_now_dirty t join rollup_entry e on e.observation_id = t.id) then
  ${collectCorrected('rollup_now_old', 'rollup_now_new')};
else ${MARK_SIGNED};
end if`;

/** Sets apart what else has kept its shape. Readings of a stock belong together. */
export const SET_APART_CORRECTED = `if ${NOTHING_MOVED} then
  with same as materialized (
    select o.observation_id as was_id, n.observation_id as id from rollup_now_old o
      join rollup_now_new n on (${listed(SHAPE, (name) => `o.${name}`)}) = (${listed(SHAPE, (name) => `n.${name}`)})
    where not o.stock
  ), was as (delete from rollup_now_old o using same where o.observation_id = was_id returning o.*),
    now as (delete from rollup_now_new n using same where n.observation_id = id returning n.*),
    before as (insert into rollup_now_was select * from was)
  insert into rollup_now_is select * from now;
end if`;

const ofCorrected = (statement: string): string =>
  statement.replaceAll('rollup_now_old', 'rollup_now_was').replaceAll('rollup_now_new', 'rollup_now_is');

export const REPLACE_CORRECTED = ofCorrected(REPLACE_ENTRIES);
export const CHANGE_CORRECTED_TOTALS = ofCorrected(CHANGE_TOTALS);
export const CHANGE_BY_CORRECTED = ofCorrected(CHANGE_BY_ENTRIES);
