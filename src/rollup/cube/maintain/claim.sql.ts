import { comparableSubjectText, countsText } from '../../../observation/observation.fragment.js';

const SUBJECT = comparableSubjectText('o');
const COUNTS = countsText('o');

/** Whole numbers in the metric's scale; the function tells what does not fit. */
const fixed = (amount: string): string =>
  `case when scale(${amount}) <= o.scale then ((${amount}) * o.unit)::bigint else rollup_fixed(${amount}, o.scale) end`;

// In the order in which entries are looked up, so that those stored together lie together.
const SERIES = 'canonical_id, metric_id, pairing_id, total, subject';

/** Observations of the series in rollup_now_key, many or few, or all there are, plain or not: of series with cumulative ones. */
export type Observations = 'MANY' | 'FEW' | 'PLAIN' | 'CHAINED' | 'ALL';

/** Apart, so that each part is looked up by as much as it knows; with places first, while it is known how many there are. */
const keyed = (narrow: boolean): string => `select o.*, k.canonical_id, k.scale, k.unit, k.context
    from (select k.*, p.canonical_id, m.scale, m.unit from rollup_now_key k join rollup_place p on p.division_id = k.division_id
      join m on m.id = k.metric_id offset 0) k
    join observation o on o.division_id = k.division_id and o.metric_id = k.metric_id and (o.scope = 'TOTAL') = k.total
      and coalesce(o.pairing_id, 0) = k.pairing_id and ${SUBJECT} = k.subject
      ${narrow ? 'and o.period_end = k.period_end and o.period_start = k.period_start' : ''}
    where k.period_start is ${narrow ? 'not null' : 'null'} and ${COUNTS}`;

const KEYED = `${keyed(false)} union all ${keyed(true)}`;

const ALL = `select o.*, p.canonical_id, m.scale, m.unit, false as context
    from observation o join rollup_place p on p.division_id = o.division_id join m on m.id = o.metric_id where ${COUNTS}`;
const CHAINED = `(p.canonical_id, o.metric_id, coalesce(o.pairing_id, 0), o.scope = 'TOTAL', ${SUBJECT}) in (
      select p.canonical_id, o.metric_id, coalesce(o.pairing_id, 0), o.scope = 'TOTAL', ${SUBJECT}
      from observation o join rollup_place p on p.division_id = o.division_id where o.basis = 'CUMULATIVE' and ${COUNTS})`;

const FROM: Readonly<Record<Observations, string>> = {
  ALL,
  CHAINED: `${ALL} and ${CHAINED}`,
  PLAIN: `${ALL} and not ${CHAINED}`,
  // The arrays of one let the planner expect many rows: it cannot tell how many series there are, and takes them for one.
  MANY: `select o.* from (${KEYED}) o, unnest((select array[1])) as one, unnest((select array[1])) as other offset 0`,
  FEW: KEYED,
};

/** The observations that count, one claim each: preferred, exact, later published, later recorded. One sort serves all. */
function claims(selection: Observations, nature: 'FLOW' | 'STOCK'): string {
  // Of many observations few have different sources and metrics; of few they are looked up one by one.
  const once = selection === 'FEW' ? 'not materialized' : 'materialized';
  return `with release as ${once} (
      select id, coalesce(rollup_last_day(published), '') collate "C" as day from source
    ), m as ${once} (
      select id, scale, power(10::numeric, scale) as unit from metric where nature = '${nature}'
    ), candidate as (
      select o.id, o.metric_id, o.scope = 'TOTAL' as total, o.division_id, o.canonical_id, ${SUBJECT} collate "C" as subject,
        coalesce(o.pairing_id, 0) as pairing_id, o.basis, o.period_start, o.period_end, o.preferred, r.day,
        ${fixed('o.value')} as value, case when o.lower = o.value then 0 else ${fixed('o.value - o.lower')} end as below,
        case when o.upper = o.value then 0 when o.upper is null then -(${fixed('o.value')}) else ${fixed('o.upper - o.value')} end as above,
        (o.upper is null)::int as open, coalesce(o.lower = o.value and o.upper = o.value, false) as exact, o.context
      from (${FROM[selection]}) o join release r on r.id = o.source_id 
    ), claim as (
      select * from (
        select f.*, row_number() over (partition by ${SERIES}, basis, period_start, period_end
          order by preferred desc, exact desc, day desc, id desc) as place
        from candidate f) ranked where place = 1
    )`;
}

const since = (column: string): string =>
  `${column} - case when basis = 'CUMULATIVE' then coalesce(lag(${column}) over chain, 0) else 0 end`;

/** Flows, a cumulative observation as the increment since the one before it of the same start. */
const flows = (selection: Observations): string => `${claims(selection, 'FLOW')}, flow as (
    select id, ${since('value')} as value, ${since('below')} as below, ${since('above')} as above, metric_id, division_id, canonical_id, pairing_id,
      ${since('open')} as open,
      case when basis = 'CUMULATIVE' then coalesce(lag(period_end) over chain + 1, period_start) else period_start end as period_start,
      period_end, period_start as since, total, basis = 'CUMULATIVE' as cumulative,
      bool_or(basis = 'CUMULATIVE') over series and bool_or(basis <> 'CUMULATIVE') over series as mixed, subject, context
    from claim window series as (partition by ${SERIES}),
      chain as (partition by ${SERIES}, basis, period_start order by period_end))`;

/** What is looked at only has its say in what others add. */
const addFlows = (selection: Observations): string => `insert into rollup_now_flow ${flows(selection)}
  select id, value, below, above, metric_id, division_id, canonical_id, pairing_id, open, period_start, period_end, since, total, cumulative,
    mixed, subject from flow where not context`;

/** A plain observation inside a cumulative interval is a part of it; one that crosses or repeats such an interval gives way. */
const RESOLVE_BASES = `insert into rollup_now_new
  with rival as (
    select f.id, count(*) > 1 or not bool_and(c.period_start <= f.period_start and f.period_end <= c.period_end
      and (c.period_start, c.period_end) <> (f.period_start, f.period_end)) as yields, min(c.id) as whole_id
    from rollup_now_flow f join rollup_now_flow c on (f.metric_id, f.canonical_id, f.pairing_id, f.total, f.subject)
      = (c.metric_id, c.canonical_id, c.pairing_id, c.total, c.subject) and c.period_start <= f.period_end and f.period_start <= c.period_end
    where f.mixed and not f.cumulative and c.mixed and c.cumulative group by f.id
  ), part as (
    select r.whole_id, sum(f.value) as value, sum(f.below) as below, sum(f.above) as above, sum(f.open) as open
    from rival r join rollup_now_flow f on f.id = r.id where not r.yields and not f.total group by r.whole_id
  )
  select f.id, f.value - coalesce(part.value, 0), f.below - coalesce(part.below, 0), f.above - coalesce(part.above, 0),
    f.metric_id, f.division_id, f.pairing_id, f.open - coalesce(part.open, 0), f.period_start, f.period_end, f.since, false, f.total, f.subject
  from rollup_now_flow f left join rival r on r.id = f.id left join part on part.whole_id = f.id
  where r.yields is not true`;

/** What stocks say: each reading until the next of its series. */
const stocks = (selection: Observations): string => `${claims(selection, 'STOCK')}
  select id, value, below, above, metric_id, division_id, pairing_id, open, period_end, last_day, period_end, true, total, subject
  from (select *, coalesce(lead(period_end) over (partition by ${SERIES} order by period_end) - 1, 'infinity') as last_day from claim) reading
  where not context`;

/** Steps that fill rollup_now_new with what the observations of the series in rollup_now_key say. */
export const fillFromClaims = (selection: Exclude<Observations, 'ALL'>) =>
  [
    { does: addFlows(selection), fills: 'rollup_now_flow' },
    { does: RESOLVE_BASES },
    { does: `insert into rollup_now_new ${stocks(selection)}`, fills: 'rollup_now_new' },
  ] as const;

/** Steps that fill rollup_entry, which is empty, with what all observations say. */
export const FILL_FROM_CLAIMS = [
  // The planner takes what is joined by several columns for a handful of rows.
  { does: `perform set_config('enable_nestloop', 'off', true)` },
  { does: addFlows('CHAINED'), fills: 'rollup_now_flow' },
  { does: RESOLVE_BASES },
  {
    // Most observations are plain, and need no more than their claims to be settled.
    does: `insert into rollup_entry ${claims('PLAIN', 'FLOW')}
      select id, value, below, above, metric_id, division_id, pairing_id, open, period_start, period_end, period_start, false, total, subject
      from claim`,
  },
  { does: `insert into rollup_entry select * from rollup_now_new` },
  { does: `insert into rollup_entry ${stocks('ALL')}`, fills: 'rollup_entry' },
  { does: `perform set_config('enable_nestloop', 'on', true)` },
] as const;
