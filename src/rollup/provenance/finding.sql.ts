import { type RawBuilder, sql } from 'kysely';
import { comparableSubject, counts } from '../../observation/observation.fragment.js';
import { type ScopeQuestion, entryScopeSql } from './entry-scope.sql.js';

/** The findings that the observations of an answer can have, in their order. */
export const CUBE_FINDINGS = [
  'CUMULATIVE_FALL',
  'BASIS_CONFLICT',
  'CONFLICTING_CLAIMS',
  'OVERLAPPING_TOTALS',
  'STALE_TOTAL',
  'SPANNING_FIGURES',
] as const;
export type CubeFindingCode = (typeof CUBE_FINDINGS)[number];

export interface FindingRow {
  readonly ord: number;
  /** Its index in {@link CUBE_FINDINGS}. */
  readonly code: number;
  readonly observations: readonly string[];
  /** How many observations it concerns, of which the first are listed. */
  readonly concerned: number;
  readonly reason: string | null;
  /** How many findings of the code there are. */
  readonly all: number;
}

/** The greatest number of observations listed for a finding; more are counted only. */
export const MOST_OBSERVATIONS = 100;

const rank = (code: CubeFindingCode): RawBuilder<unknown> => sql.lit(CUBE_FINDINGS.indexOf(code));
const first = (ids: RawBuilder<unknown>): RawBuilder<unknown> => sql`(${ids})[1:${sql.lit(MOST_OBSERVATIONS)}]`;
const NO_REASON = sql`null::text`;
/** Arrays of one element make the planner expect many rows: for few it would compare every row with every other. */
const many = (rows: string): RawBuilder<unknown> =>
  sql.raw(`(select m.* from ${rows} m, unnest((select array[1])) as one_of, unnest((select array[1])) as another)`);

/**
 * Whether the observation `o` or the entry `b` belongs to the series of `w`, under any code that its place has or had.
 */
const SERIES = sql`o.division_id = k.kin_id and o.metric_id = w.metric_id and (o.scope = 'TOTAL') = w.total
  and coalesce(o.pairing_id, 0) = w.pairing_id and ${comparableSubject('o')} = w.subject and ${counts('o')}`;
const ENTRY_SERIES = sql`b.division_id = k.kin_id and b.metric_id = w.metric_id and b.total = w.total and b.pairing_id = w.pairing_id
  and b.subject = w.subject and not b.stock`;

/**
 * The observations in scope, each once, and all codes that their places have or had: a series continues under all of
 * them.
 */
const SERIES_AT_HAND = sql`, w as materialized (
    select distinct observation_id, value, metric_id, division_id, pairing_id, period_start, period_end, since, stock, total, subject from scoped
  ), kin as materialized (
    select d.division_id, k.kin_id from (select distinct division_id from w) d join rollup_place p using (division_id)
      cross join lateral (
        select d.division_id as kin_id union select p.canonical_id
        union select s.division_id from rollup_place s where s.canonical_id = p.canonical_id and s.canonical_id <> s.division_id) k
  )`;

const STRENGTH = sql`o.preferred as chosen, coalesce(o.lower = o.value and o.upper = o.value, false) as exact,
  coalesce(rollup_last_day(s.published), '') collate "C" as day`;

/**
 * Observations that lost to one in scope: same series, basis and period. An index shows quickly which places have any;
 * places with several codes are always searched.
 */
const CLAIMS = sql`, disputed as materialized (
    select a.division_id, a.metric_id from (select distinct division_id, metric_id from w) a
      join (select division_id, count(*) > 1 as several from kin group by division_id) k using (division_id)
    where k.several or exists (select from observation o where o.metric_id = a.metric_id and o.division_id = a.division_id and ${counts('o')}
        group by o.pairing_id, o.institution_id, o.enterprise_id, o.project_id, o.period_start, o.period_end, o.basis, o.scope having count(*) > 1)
  ), lost as (
    select w.observation_id as winner, l.id
    from w join disputed using (division_id, metric_id) join kin k using (division_id) cross join lateral (
      select o.id, o.basis from observation o
      where ${SERIES} and o.period_end = case when w.stock then w.period_start else w.period_end end and o.period_start = w.since
        and o.id <> w.observation_id offset 0) l
    cross join lateral (select o.basis from observation o where o.id = w.observation_id offset 0) won
    where won.basis = l.basis
  ), rivals as (
    select l.winner, o.id, ${STRENGTH} from lost l join observation o on o.id = l.id join source s on s.id = o.source_id
  ), claim as (
    select r.winner, count(*) as losers, array_agg(r.id order by r.id) as ids,
      case when o.preferred and not (array_agg(r.chosen order by r.chosen desc))[1] then 'PREFERRED'
        when coalesce(o.lower = o.value and o.upper = o.value, false) and not (array_agg(r.exact order by r.chosen desc, r.exact desc))[1] then 'EXACT'
        when coalesce(rollup_last_day(s.published), '') collate "C" > (array_agg(r.day order by r.chosen desc, r.exact desc, r.day desc))[1] then 'LATER_PUBLISHED'
        else 'LATER_RECORDED' end as reason
    from rivals r join observation o on o.id = r.winner join source s on s.id = o.source_id group by r.winner, o.id, s.id
  )`;

/**
 * Series in scope with cumulative observations: only these can fall or conflict in basis. An increment below zero is a
 * fall; negative parts could hide one, so if there are any, all are compared.
 */
const CHAINS = sql`, chained as materialized (
    select w.* from w join (
      select distinct a.division_id, a.metric_id from (select distinct division_id, metric_id from w where not stock) a
        join kin k using (division_id)
      where exists (select from observation o where o.division_id = k.kin_id and o.metric_id = a.metric_id
        and o.basis = 'CUMULATIVE' and ${counts('o')})) a using (division_id, metric_id)
  ), series as materialized (
    select distinct on (least_kin, metric_id, pairing_id, total, subject) least_kin, division_id, metric_id, pairing_id, total, subject
    from chained join (select division_id, min(kin_id) as least_kin from kin group by division_id) k using (division_id)
  ), plain as materialized (
    select * from (
      select w.division_id, w.least_kin, w.metric_id, w.pairing_id, w.total, w.subject, o.id, o.period_start, o.period_end,
        o.value < 0 as negative, row_number() over (
        partition by w.least_kin, w.metric_id, w.pairing_id, w.total, w.subject, o.period_start, o.period_end
        order by o.preferred desc, coalesce(o.lower = o.value and o.upper = o.value, false) desc,
          coalesce(rollup_last_day(s.published), '') collate "C" desc, o.id desc) as place
      from series w join kin k using (division_id) join observation o on ${SERIES} and o.basis = 'INCREMENT'
        join source s on s.id = o.source_id) ranked where place = 1
  ), step as (
    select w.observation_id as later, o.id as earlier
    from chained w join kin k using (division_id) join observation o on ${SERIES} and o.basis = 'CUMULATIVE'
      and o.period_start = w.since and o.period_end = w.period_start - 1 join rollup_entry b on b.observation_id = o.id
    where w.since < w.period_start and (w.value < 0 or (select bool_or(negative) from plain))
    union
    select b.observation_id, w.observation_id
    from chained w join kin k using (division_id) join rollup_entry b on ${ENTRY_SERIES} and b.period_start = w.period_end + 1
      and b.since = w.since and (b.value < 0 or (select bool_or(negative) from plain))
  ), fall as (
    select s.later, s.earlier from step s join observation l on l.id = s.later join observation e on e.id = s.earlier
    where l.value < e.value
  ), rivalry as (
    select w.id as plain, b.observation_id as cumulative
    from ${many('plain')} w join kin k using (division_id)
      join rollup_entry b on ${ENTRY_SERIES} and b.period_start <= w.period_end and b.period_end >= w.period_start
      join observation o on o.id = b.observation_id and o.basis = 'CUMULATIVE'
  ), conflict as (
    select plain, count(*) as cumulatives, array_agg(cumulative order by cumulative) as ids from rivalry group by plain
  )`;

/** The totals that count, with their positions. */
const TOTALS = sql`, t as materialized (
    select r.ord, r.part, r.observation_id, r.division_id, r.pairing_id, r.period_start, r.period_end, r.since, r.stock, p.canonical_id, p.within,
      coalesce(edge.path, '{}') as path
    from scoped r join rollup_place p using (division_id) left join rollup_pairing edge on edge.pairing_id = r.pairing_id
    where r.total and r.counted
  )`;

const inPairing = (inner: string, outer: string): string =>
  `(${outer}.pairing_id = 0 or ${outer}.pairing_id = any(${inner}.path))`;
const inPlace = (inner: string, outer: string): string =>
  `array[${outer}.division_id, ${outer}.canonical_id] && ${inner}.within`;
/**
 * Of two totals that cover each other, the one of the older place lies in the other, at one place the one that starts
 * earlier.
 */
const liesIn = (inner: string, outer: string): string => `(${inPlace(inner, outer)} and ${inPairing(inner, outer)}
  and (${outer}.stock or (${outer}.period_start <= ${inner}.period_start and ${inner}.period_end <= ${outer}.period_end))
  and ((not ${outer}.stock and (${outer}.period_start, ${outer}.period_end) <> (${inner}.period_start, ${inner}.period_end))
    or not (${inPlace(outer, inner)} and ${inPairing(outer, inner)})
    or (${inner}.canonical_id, ${inner}.since) < (${outer}.canonical_id, ${outer}.since)))`;

/** Pairs of totals that overlap without either covering the other. */
const CROSSING = sql`, inner_total as materialized (
    select t.*, place_id from t cross join lateral unnest(within) as at(place_id)
  ), outer_total as materialized (
    select t.*, place_id from t cross join lateral (select division_id as place_id union select canonical_id) at
  ), crossing as (
    select distinct i.ord, i.part, least(i.observation_id, t.observation_id) as one, greatest(i.observation_id, t.observation_id) as other
    from inner_total i join outer_total t on (t.ord, t.part, t.place_id) = (i.ord, i.part, i.place_id) and t.observation_id <> i.observation_id
    where (t.stock or (t.period_start <= i.period_end and i.period_start <= t.period_end))
      and ${sql.raw(`(${inPairing('i', 't')} or ${inPairing('t', 'i')}) and not ${liesIn('i', 't')} and not ${liesIn('t', 'i')}`)}
  )`;

/** Totals of stocks that are older than an observation that they cover. */
const STALE = sql`, part as materialized (
    select r.ord, r.part, r.observation_id, r.period_start, r.pairing_id, at.place_id, coalesce(edge.path, '{}') as path
    from scoped r join rollup_place p using (division_id) cross join lateral unnest(p.within) as at(place_id)
      left join rollup_pairing edge on edge.pairing_id = r.pairing_id
    where r.counted and r.stock and exists (select from t where t.stock)
  ), stale as (
    select ord, part, total, count(*) as parts, array_agg(id order by id) as ids from (
      select distinct t.ord, t.part, t.observation_id as total, i.observation_id as id
      from outer_total t join part i on (i.ord, i.part, i.place_id) = (t.ord, t.part, t.place_id) and i.period_start > t.period_start
          and t.stock and ${sql.raw(inPairing('i', 't'))}) newer
    group by ord, part, total
  )`;

const FLOW_FINDINGS: readonly RawBuilder<unknown>[] = [
  sql`select distinct r.ord, r.part, ${rank('CUMULATIVE_FALL')}, f.later, f.earlier, array[f.later, f.earlier], 2::bigint, ${NO_REASON}
    from ${many('fall')} f cross join lateral (values (f.later), (f.earlier)) concerned(id) join ${many('scoped')} r on r.observation_id = concerned.id`,
  sql`select distinct r.ord, r.part, ${rank('BASIS_CONFLICT')}, c.plain, 0::bigint, ${first(sql`c.ids || c.plain`)}, c.cumulatives + 1, ${NO_REASON}
    from ${many('conflict')} c join (select plain, cumulative as id from rivalry union select plain, plain from rivalry) concerned using (plain)
      join ${many('scoped')} r on r.observation_id = concerned.id`,
  sql`select ord, part, ${rank('SPANNING_FIGURES')}, 0::bigint, 0::bigint, ${first(sql`array_agg(observation_id order by observation_id)`)}, count(*), ${NO_REASON}
    from scoped where not counted and not stock group by ord, part`,
];
const STOCK_FINDINGS: readonly RawBuilder<unknown>[] = [
  sql`select ord, part, ${rank('STALE_TOTAL')}, total, 0::bigint, ${first(sql`total || ids`)}, parts + 1, ${NO_REASON} from stale`,
];
const ANY_FINDINGS: readonly RawBuilder<unknown>[] = [
  sql`select r.ord, r.part, ${rank('CONFLICTING_CLAIMS')}, c.winner, 0::bigint, ${first(sql`c.winner || c.ids`)}, c.losers + 1, c.reason
    from ${many('claim')} c join ${many('scoped')} r on r.observation_id = c.winner`,
  sql`select ord, part, ${rank('OVERLAPPING_TOTALS')}, one, other, array[one, other], 2::bigint, ${NO_REASON} from crossing`,
];

/** The first findings of each code on each answer, and the number of all. */
export function findingsSql(asked: readonly ScopeQuestion[]): RawBuilder<FindingRow> {
  const flows = asked.some(({ stock }) => !stock);
  const stocks = asked.some(({ stock }) => stock);
  const parts = [...ANY_FINDINGS, ...(flows ? FLOW_FINDINGS : []), ...(stocks ? STOCK_FINDINGS : [])];
  return sql`${entryScopeSql(asked, { spanning: true })} ${SERIES_AT_HAND} ${CLAIMS} ${flows ? CHAINS : sql``} ${TOTALS} ${CROSSING} ${stocks ? STALE : sql``}
    select f.ord, f.code, f.observations::text[], f.concerned::int, f.reason, f."all"::int
    from (
      select f.*, count(*) over (partition by ord, code) as "all", row_number() over (partition by ord, code order by part, one, other) as place
      from (${sql.join(parts, sql` union all `)}) as f(ord, part, code, one, other, observations, concerned, reason)) f
      join (select distinct ord, lim from q) q on q.ord = f.ord
    where f.place <= q.lim order by f.ord, f.code, f.place`;
}
