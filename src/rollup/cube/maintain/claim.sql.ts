import { releaseText } from '../../../source/release.fragment.js';
import { comparableSubjectText, countsText, pairingOfText } from '../../../observation/observation.fragment.js';

const SUBJECT = comparableSubjectText('o');
const COUNTS = countsText('o');
const PAIRING = pairingOfText('o');

/** Whole numbers in the scale of the metric, which the row `of` has; the function reports what does not fit. */
export const fixed = (amount: string, of: string): string =>
  `case when scale(${amount}) <= ${of}.scale then ((${amount}) * ${of}.unit)::bigint else rollup_fixed(${amount}, ${of}.scale) end`;

/** Whether the observation `o` is exact. */
export const EXACT = 'coalesce(o.lower = o.value and o.upper = o.value, false)';

const metricsOf = (nature: 'FLOW' | 'STOCK'): string =>
  `select id, scale, power(10::numeric, scale) as unit from metric where nature = '${nature}'`;
export const FLOW_METRICS = metricsOf('FLOW');

// In the order in which entries are looked up, so that those stored together lie together.
const SERIES = 'canonical_id, metric_id, pairing_id, total, subject';

/** The observations whose keys are in rollup_now_key, many or few, or all there are. */
export type Observations = 'MANY' | 'FEW' | 'ALL';

/** Apart, so that each part is looked up by as much as it knows; with places first, while it is known how many there are. */
const keyed = (narrow: boolean): string => `select o.*, k.canonical_id, k.scale, k.unit, k.context
    from (select k.*, p.canonical_id, m.scale, m.unit from rollup_now_key k join rollup_place p on p.division_id = k.division_id
      join m on m.id = k.metric_id offset 0) k
    join observation o on o.division_id = k.division_id and o.metric_id = k.metric_id and (o.scope = 'TOTAL') = k.total
      and ${PAIRING} = k.pairing_id and ${SUBJECT} = k.subject
      ${narrow ? 'and o.period_end = k.period_end and o.period_start = k.period_start' : ''}
    where k.period_start is ${narrow ? 'not null' : 'null'} and ${COUNTS}`;

const KEYED = `${keyed(false)} union all ${keyed(true)}`;

const FROM: Readonly<Record<Observations, string>> = {
  ALL: `select o.*, p.canonical_id, m.scale, m.unit, false as context
    from observation o join rollup_place p on p.division_id = o.division_id join m on m.id = o.metric_id where ${COUNTS}`,
  // The arrays of one let the planner expect many rows: it cannot tell how many series there are, and takes them for one.
  MANY: `select o.* from (${KEYED}) o, unnest((select array[1])) as one, unnest((select array[1])) as other offset 0`,
  FEW: KEYED,
};

/** The observations that count. */
function candidates(selection: Observations, nature: 'FLOW' | 'STOCK'): string {
  // Of many observations few have different sources and metrics; of few they are looked up one by one.
  const once = selection === 'FEW' ? 'not materialized' : 'materialized';
  return `with release as ${once} (
      select id as source_id, ${releaseText('source')} as release from source
    ), m as ${once} (
      ${metricsOf(nature)}
    ), candidate as (
      -- What may be longer than others comes last: the columns before it are found without counting.
      select o.id, ${fixed('o.value', 'o')} as value, o.metric_id, o.division_id, o.canonical_id, ${PAIRING} as pairing_id,
        o.period_start, o.period_end, o.source_id, o.scope = 'TOTAL' as total, ${EXACT} as exact, o.preferred, o.context,
        ${SUBJECT} collate "C" as subject
      from (${FROM[selection]}) o
    )`;
}

/** One claim each of the rows given: preferred, exact, later published, of the last source. One sort serves this and the series. */
const claimsOf = (rows: string): string => `select * from (
      select f.*, lag(period_end) over (partition by ${SERIES}, period_start
        order by period_end desc, preferred desc, exact desc, release desc, id desc) is distinct from period_end as first
      from ${rows} f join release using (source_id)) ranked where first`;

/** What is read of flows further on: all of them are kept in memory. */
const FLOW = `id, value, exact, context, preferred, period_start, period_end, division_id, source_id, ${SERIES}`;

/** Whether a total may have anything inside it. */
const HAS_PLACES_BELOW = 'total and (metric_id, division_id) in (select metric_id, outer_id from rollup_now_above)';

/** Rows of flows, and whether each meets an earlier or a later one of its series. */
const meeting = (
  rows: string,
): string => `select *, coalesce(before < period_start, true) as begins, coalesce(next > period_end, true) as ends from (
      select *, max(period_end) over earlier as before, lead(period_start) over earlier as next
      from ${rows} c window earlier as (partition by ${SERIES} order by period_start, period_end desc
        rows between unbounded preceding and 1 preceding)) ordered`;

/**
 * Flows that meet no other of their series, not even one that claims the same (`flow`): each is its own piece. Of the others, which
 * are few, one claim each, and the island of their series that it is in: claims that meet directly or through others.
 */
const islands = (selection: Observations): string => `${candidates(selection, 'FLOW')}, flow as materialized (
    select ${FLOW}, ${selection === 'ALL' ? HAS_PLACES_BELOW : 'false'} as waits, begins and ends as alone from (${meeting('candidate')}) met
  ), claim as (${claimsOf('(select * from flow where not alone)')}
  ), met as materialized (select *, begins and ends as apart from (${meeting('claim')}) met
  ), island as (
    select *, count(*) filter (where begins) over (partition by ${SERIES} order by period_start, period_end desc) as island
    from met where not apart)`;

/** The columns of an entry, in the order of its table. */
export const ENTRY = [
  ...['observation_id', 'value', 'stated', 'metric_id', 'division_id', 'pairing_id', 'period_start', 'period_end'],
  ...[
    'since',
    'until',
    'cut',
    'stock',
    'total',
    'composite',
    'knot',
    'subject',
    'stated_inexact',
    'value_inexact',
    'fall',
  ],
] as const;
const ENTRY_COLUMNS = ENTRY.join(', ');

const OF_ITSELF = `case when exact then null else array[id] end`;

const intoEntries = (into: string, which: string): string => `
  insert into ${into} (${ENTRY_COLUMNS})
  select id, value, value, metric_id, division_id, pairing_id, period_start, period_end, period_start, period_end, false, false, total, false, false,
    subject, ${OF_ITSELF}, ${OF_ITSELF}, false from (${['flow where alone', 'met where apart']
      .map((rows) => `select ${FLOW} from ${rows} and ${which}`)
      .join(' union all ')}) f`;

/**
 * Sets those apart that meet others of their series. All others become entries; of all observations, totals that may have
 * anything inside them wait in rollup_now_new until that is known.
 */
const addFlows = (selection: Observations): string => `${islands(selection)}, apart as (
    insert into rollup_now_flow select id, value, metric_id, division_id, canonical_id, pairing_id, period_start, period_end, island::int,
      exact, total, context, subject from island)${
        selection === 'ALL'
          ? `, waiting as (
    ${intoEntries('rollup_now_new', 'waits')})
  ${intoEntries('rollup_entry', 'not waits')}`
          : intoEntries('rollup_now_new', 'not context')
      }`;

/**
 * Takes series apart: a longer interval states what it adds to the widest in it, and becomes the run of days that they leave
 * at its end or beginning; one without such a run keeps its interval. Of an own observation that is what it contributes
 * too. Where the widest meet one another, what they share is unknown: it states what was reported.
 */
const TAKE_APART = `insert into rollup_now_new (${ENTRY_COLUMNS})
  with inside as (
    select o.id as outer_id, i.id, i.value, i.exact, i.period_start, i.period_end, max(i.period_end) over (
      partition by o.id order by i.period_start, i.period_end desc rows between unbounded preceding and 1 preceding) as before
    from rollup_now_flow o join rollup_now_flow i on (o.metric_id, o.canonical_id, o.pairing_id, o.total, o.subject, o.island)
      = (i.metric_id, i.canonical_id, i.pairing_id, i.total, i.subject, i.island) and i.id <> o.id
      and o.period_start <= i.period_start and i.period_end <= o.period_end
    where not o.context
  ), part as (
    select outer_id, sum(value)::bigint as value, min(period_start) as first, max(period_end) as last,
      sum(period_end - period_start + 1) as days, coalesce(bool_or(period_start <= before), false) as meet,
      array_agg(-id order by id) filter (where not exact) as inexact
    from inside where before is null or before < period_end group by outer_id
  ), piece as (
    select f.*, coalesce(part.value, 0) as part_value, part.inexact, coalesce(part.meet, false) as meet, part.first, part.last,
      case when not part.meet and part.days = part.last - part.first + 1 then
        case when part.first = f.period_start and part.last < f.period_end then 'END'
          when part.last = f.period_end and part.first > f.period_start then 'START' end end as rest
    from rollup_now_flow f left join part on part.outer_id = f.id where not f.context
  )
  select id, case when meet or (total and rest is null) then value else value - part_value end,
    case when rest is null then value else value - part_value end,
    metric_id, division_id, pairing_id, case rest when 'END' then last + 1 else period_start end,
    case rest when 'START' then first - 1 else period_end end, period_start, period_end, rest is not null, false, total, false, false, subject,
    ${ofParts('rest is not null')}, ${ofParts('not meet and (rest is not null or not total)')}, rest is not null and value < part_value
  from piece`;

/** The inexact observations in a piece, those that are taken off it as negative numbers; null for none. */
function ofParts(takesOff: string): string {
  return `nullif(case when exact then '{}' else array[id] end || case when ${takesOff} then coalesce(inexact, '{}') else '{}' end, '{}')`;
}

/**
 * What stocks say: each reading until the next of its series. A place that was merged counts beside its successor until
 * that has a reading dated after the merger, which is of the whole.
 */
const stocks = (
  selection: Observations,
): string => `${candidates(selection, 'STOCK')}, claim as (${claimsOf('candidate')}
  ), reading as (
    select claim.*, replaced.day as replaced_on
    from (select *, lead(period_end) over (partition by ${SERIES} order by period_end) - 1 as last_day from claim) claim
      join rollup_place p on p.division_id = claim.division_id left join lateral (
      select min(o.period_end) as day from rollup_place heir join observation o on o.division_id = heir.division_id
      where p.merged_by is not null and claim.subject = '' and heir.canonical_id = p.node_id and o.metric_id = claim.metric_id
        and ${SUBJECT} = '' and o.period_end > p.merged_by and ${PAIRING} in (0, claim.pairing_id)
        and ${COUNTS}) replaced on true
  )
  select id, value, value, metric_id, division_id, pairing_id, period_end,
    least(coalesce(last_day, 'infinity'), coalesce(replaced_on - 1, 'infinity')), period_end, period_end, false, true, total, false, false, subject,
    ${OF_ITSELF}, ${OF_ITSELF}, false
  from reading where not context and (replaced_on is null or period_end < replaced_on)`;

/** Steps that fill rollup_now_new with what the observations of the series in rollup_now_key say. */
export const fillFromClaims = (selection: Exclude<Observations, 'ALL'>) =>
  [
    { does: addFlows(selection), fills: 'rollup_now_flow' },
    { does: TAKE_APART },
    { does: `insert into rollup_now_new (${ENTRY_COLUMNS}) ${stocks(selection)}`, fills: 'rollup_now_new' },
  ] as const;

const ANY_STOCKS = `exists (select from metric m where m.nature = 'STOCK' and exists (select from observation o where o.metric_id = m.id))`;

/** Steps that fill rollup_entry and rollup_now_new, which are empty, with what all observations say. */
export const FILL_FROM_CLAIMS = [
  // The planner takes what is joined by several columns for a handful of rows.
  { does: `perform set_config('enable_nestloop', 'off', true)` },
  { does: addFlows('ALL'), fills: 'rollup_now_flow' },
  { does: TAKE_APART },
  { does: `perform set_config('enable_nestloop', 'on', true)` },
  {
    does: `if ${ANY_STOCKS} then insert into rollup_now_new (${ENTRY_COLUMNS}) ${stocks('ALL')}; end if`,
    fills: 'rollup_now_new',
  },
] as const;
