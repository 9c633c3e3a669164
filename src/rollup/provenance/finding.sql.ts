import { type RawBuilder, sql } from 'kysely';
import { comparableSubject, counts, pairingOf } from '../../observation/observation.fragment.js';
import { releaseText } from '../../source/release.fragment.js';
import { TREES } from '../cube/cell.sql.js';
import { isAbove } from '../cube/level-column.sql.js';
import { type ScopeQuestion, entryScopeSql } from './entry-scope.sql.js';

/** The findings that the observations of an answer can have, in their order. */
export const CUBE_FINDINGS = [
  'CUMULATIVE_FALL',
  'CONFLICTING_CLAIMS',
  'OVERLAPPING_TOTALS',
  'TOTAL_BELOW_PARTS',
  'COUNTED_ELSEWHERE',
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

/** Whether the observation `o` belongs to the series of `w`, under any code that its place has or had. */
const isAt = (alias: string): RawBuilder<unknown> => sql.raw(`coalesce(${isAbove('t.node', alias)}, false)`);

const SERIES = sql`o.division_id = k.kin_id and o.metric_id = w.metric_id and (o.scope = 'TOTAL') = w.total
  and ${pairingOf('o')} = w.pairing_id and ${comparableSubject('o')} = w.subject and ${counts('o')}`;

/**
 * The observations in scope, each once, and all codes that their places have or had: a series continues under all of
 * them.
 */
const SERIES_AT_HAND = sql`, w as materialized (
    select distinct observation_id, metric_id, division_id, pairing_id, since, until, stock, total, subject from scoped
  ), kin as materialized (
    select d.division_id, p.canonical_id, k.kin_id from (select distinct division_id from w) d join rollup_place p using (division_id)
      cross join lateral (
        select d.division_id as kin_id union select p.canonical_id
        union select s.division_id from rollup_place s where s.canonical_id = p.canonical_id and s.canonical_id <> s.division_id) k
  )`;

const STRENGTH = sql`o.preferred as chosen, coalesce(o.lower = o.value and o.upper = o.value, false) as exact,
  ${sql.raw(releaseText('s'))} as release`;

/**
 * Observations that lost to one in scope: same series and period. An index shows quickly which places have any;
 * places with several codes are always searched.
 */
const CLAIMS = sql`, disputed as materialized (
    select a.division_id, a.metric_id from (select distinct division_id, metric_id from w) a
      join (select division_id, count(*) > 1 as several from kin group by division_id) k using (division_id)
    where k.several or exists (select from observation o where o.metric_id = a.metric_id and o.division_id = a.division_id and ${counts('o')}
        group by o.pairing_id, o.program_id, o.institution_id, o.enterprise_id, o.project_id, o.period_start, o.period_end, o.scope having count(*) > 1)
  ), lost as (
    select w.observation_id as winner, l.id
    from w join disputed using (division_id, metric_id) join kin k using (division_id) cross join lateral (
      select o.id from observation o
      where ${SERIES} and o.period_end = w.until and o.period_start = w.since and o.id <> w.observation_id offset 0) l
  ), rivals as (
    select distinct on (l.winner) l.winner, count(*) over (partition by l.winner) as losers,
      array_agg(l.id) over (partition by l.winner order by l.id rows between unbounded preceding and unbounded following) as ids, ${STRENGTH}
    from lost l join observation o on o.id = l.id join source s on s.id = o.source_id
    order by l.winner, chosen desc, exact desc, release desc, l.id desc
  ), claim as (
    -- The strongest of the others says why the winner counts.
    select w.winner, r.losers, r.ids, case when w.chosen and not r.chosen then 'PREFERRED' when w.exact and not r.exact then 'EXACT'
        when left(w.release, 10) > left(r.release, 10) then case when rtrim(left(r.release, 10)) = '' then 'DATED' else 'LATER_PUBLISHED' end
        when w.release = r.release then 'LATER_RECORDED' else 'SOURCE_CODE' end as reason
    from rivals r join (
      select o.id as winner, ${STRENGTH} from observation o join source s on s.id = o.source_id
      where o.id = any(array(select winner from rivals))) w using (winner)
  )`;

/** Pieces below zero, and all that was reported of their intervals: few, and found by an index of their own. */
const FALLS = sql`, fall as materialized (
    select b.observation_id as later, p.canonical_id, b.metric_id, b.pairing_id, b.total, b.subject, b.since, b.until
    from rollup_entry b join rollup_place p using (division_id)
    where b.fall and b.metric_id = any(array(select distinct metric from q))
  ), fallen as materialized (
    select f.later, array_agg(b.observation_id order by b.observation_id) as ids
    from fall f join rollup_place p on p.canonical_id = f.canonical_id join rollup_entry b on b.division_id = p.division_id
      and (b.metric_id, b.pairing_id, b.total, b.subject) = (f.metric_id, f.pairing_id, f.total, f.subject)
      and f.since <= b.since and b.until <= f.until and b.observation_id <> f.later
    group by f.later
  )`;

const inPairing = (inner: string, outer: string): string =>
  `(${outer}.pairing_id = 0 or ${outer}.pairing_id = any(${inner}.path))`;
const inPlace = (inner: string, outer: string): string =>
  `(array[${outer}.division_id, ${outer}.canonical_id] && ${inner}.within
    or coalesce(${inner}.merged_by < ${outer}.until and ${outer}.canonical_id = any(${inner}.merged_within), false))`;
const inTime = (inner: string, outer: string): string =>
  `(${outer}.stock or (${outer}.period_start <= ${inner}.period_start and ${inner}.period_end <= ${outer}.period_end))`;
const reaches = (outer: string, inner: string): string =>
  `${outer}.total and ${inPlace(inner, outer)} and ${inPairing(inner, outer)} and ${inTime(inner, outer)}`;
/** What a total covers. Of two that cover each other, that of the older place, then that which starts earlier, is covered. */
export const covers = (outer: string, inner: string): string => `${reaches(outer, inner)}
  and not (${outer}.cut and ${inner}.total and (${outer}.canonical_id, ${outer}.pairing_id) = (${inner}.canonical_id, ${inner}.pairing_id))
  and (not (${reaches(inner, outer)}) or (${inner}.canonical_id, ${inner}.since) < (${outer}.canonical_id, ${outer}.since))`;

export const POSITION = `p.canonical_id, p.within, p.merged_within, p.merged_by, p.node_id, coalesce(edge.path, '{}') as path`;
export const JOINED = `join rollup_place p using (division_id) left join rollup_pairing edge on edge.pairing_id = e.pairing_id`;
export const STANDS = sql.raw(
  `case when e.stock then e.period_start <= t.until_asked and e.period_end >= t.until_asked else true end`,
);

/** The totals that count, with their positions, what they contribute, and whether they are at the node itself. */
const TOTALS = sql`, t as materialized (
    select e.ord, e.part, e.observation_id, e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.stock, e.total, e.cut, e.knot,
      e.stated, q.tree, q.node, q.until as until_asked, ${sql.raw(POSITION)},
      case q.tree when ${sql.lit(TREES.RECIPIENT)} then p.node_id = q.node when ${sql.lit(TREES.SUPPORTER)} then edge.node_id = q.node else false end as here,
      case when e.knot then case when e.observation_id::text = any(q.negative) then -1 else 0 end when not e.composite then e.value else (
        select sum(j.value) from rollup_total r join rollup_adjustment j on j.total_id = r.total_id and j.of_id = 0 and (not e.stock or j.period_start <= q.until)
        where (r.metric_id, r.division_id, r.pairing_id, r.stock) = (e.metric_id, e.division_id, e.pairing_id, e.stock)
          and case when e.stock then e.period_start between r.period_start and r.period_end
            else (r.period_start, r.period_end, r.since, r.until) = (e.period_start, e.period_end, e.since, e.until) end) end as contribution
    from scoped e join q using (ord, part) ${sql.raw(JOINED)} where e.total and e.counted
  )`;

/** Totals smaller than what was reported of their parts, and own observations smaller than the shorter ones in them. */
const BELOW = sql`, below as materialized (
    select t.ord, t.part, t.observation_id as whole, array_agg(i.observation_id order by i.observation_id) as ids
    from (select * from t where contribution < 0 and stated >= 0) t cross join lateral (
      select e.observation_id from (
        select e.*, ${sql.raw(POSITION)} from rollup_place p join rollup_entry e on e.division_id = p.division_id and e.metric_id = t.metric_id
          left join rollup_pairing edge on edge.pairing_id = e.pairing_id
        where p.within && array[t.division_id, t.canonical_id] or p.canonical_id = t.canonical_id or p.merged_within && array[t.canonical_id]) e
      where e.observation_id <> t.observation_id and ${STANDS} and ${sql.raw(covers('t', 'e'))}) i
    group by t.ord, t.part, t.observation_id
    union all
    select o.ord, o.part, o.observation_id, array_agg(b.observation_id order by b.observation_id)
    from (select e.*, p.canonical_id from scoped e join q using (ord, part) join rollup_place p using (division_id) where e.counted and not e.total and not e.cut and not e.stock
        and e.stated >= 0 and (e.value < 0 or (e.knot and e.observation_id::text = any(q.negative)))) o
      join rollup_place p on p.canonical_id = o.canonical_id join rollup_entry b on b.division_id = p.division_id
        and (b.metric_id, b.pairing_id, b.total, b.subject) = (o.metric_id, o.pairing_id, o.total, o.subject)
        and o.period_start <= b.period_start and b.period_end <= o.period_end and b.observation_id <> o.observation_id
    group by o.ord, o.part, o.observation_id
  )`;

/** Totals of the node of which parts count at other nodes: places that count elsewhere today, pairings of other supporters. */
const ELSEWHERE = sql`, elsewhere as materialized (
    select t.ord, t.part, t.observation_id as whole, array_agg(i.observation_id order by i.observation_id) as ids
    from (select * from t where here) t cross join lateral (
      select e.observation_id from (
        select e.*, ${sql.raw(POSITION)} from rollup_place p join rollup_entry e on e.division_id = p.division_id and e.metric_id = t.metric_id
          left join rollup_pairing edge on edge.pairing_id = e.pairing_id
        where (p.within && array[t.division_id, t.canonical_id] or p.canonical_id = t.canonical_id or p.merged_within && array[t.canonical_id])
          and case t.tree when ${sql.lit(TREES.RECIPIENT)} then not (${isAt('p')}) else edge.pairing_id is null or not (${isAt('edge')}) end) e
      where e.observation_id <> t.observation_id and ${STANDS} and ${sql.raw(covers('t', 'e'))}) i
    group by t.ord, t.part, t.observation_id
  )`;

/** Totals of stocks older than an observation that they cover. */
const STALE = sql`, stale as (
    select t.ord, t.part, t.observation_id as total, count(*) as parts, array_agg(i.observation_id order by i.observation_id) as ids
    from ${many('t')} t join (select e.*, ${sql.raw(POSITION)} from scoped e ${sql.raw(JOINED)} where e.counted and e.stock) i
      on (i.ord, i.part) = (t.ord, t.part) and i.observation_id <> t.observation_id and i.since > t.since and ${sql.raw(covers('t', 'i'))}
    where t.stock group by t.ord, t.part, t.observation_id
  )`;

const pairOf = (code: CubeFindingCode, rows: string): RawBuilder<unknown> =>
  sql`select ord, part, ${rank(code)}, whole, 0::bigint, ${first(sql`whole || ids`)}, cardinality(ids) + 1::bigint, ${NO_REASON} from ${sql.table(rows)}`;

const FLOW_FINDINGS: readonly RawBuilder<unknown>[] = [
  sql`select distinct r.ord, r.part, ${rank('CUMULATIVE_FALL')}, f.later, 0::bigint, ${first(sql`f.later || f.ids`)}, cardinality(f.ids) + 1::bigint, ${NO_REASON}
    from ${many('fallen')} f cross join lateral unnest(f.later || f.ids) as concerned(id) join ${many('scoped')} r on r.observation_id = concerned.id`,
  sql`select ord, part, ${rank('SPANNING_FIGURES')}, 0::bigint, 0::bigint, ${first(sql`array_agg(observation_id order by observation_id)`)}, count(*), ${NO_REASON}
    from scoped where not counted and not stock group by ord, part`,
];
const STOCK_FINDINGS: readonly RawBuilder<unknown>[] = [
  sql`select ord, part, ${rank('STALE_TOTAL')}, total, 0::bigint, ${first(sql`total || ids`)}, parts + 1, ${NO_REASON} from stale`,
];
const ANY_FINDINGS: readonly RawBuilder<unknown>[] = [
  sql`select r.ord, r.part, ${rank('CONFLICTING_CLAIMS')}, c.winner, 0::bigint, ${first(sql`c.winner || c.ids`)}, c.losers + 1, c.reason
    from ${many('claim')} c join ${many('scoped')} r on r.observation_id = c.winner`,
  sql`select one.ord, one.part, ${rank('OVERLAPPING_TOTALS')}, c.one_id, c.other_id, array[c.one_id, c.other_id], 2::bigint, ${NO_REASON}
    from rollup_crossing c join scoped one on one.observation_id = c.one_id and one.counted
      join scoped other on (other.ord, other.part, other.observation_id) = (one.ord, one.part, c.other_id) and other.counted
    where c.metric_id = any(array(select distinct metric from q)) and not c.only_reported`,
  pairOf('TOTAL_BELOW_PARTS', 'below'),
  pairOf('COUNTED_ELSEWHERE', 'elsewhere'),
];

/** The first findings of each code on each answer, and how many there are. */
export function findingsSql(asked: readonly ScopeQuestion[]): RawBuilder<FindingRow> {
  const flows = asked.some(({ stock }) => !stock);
  const stocks = asked.some(({ stock }) => stock);
  const parts = [...ANY_FINDINGS, ...(flows ? FLOW_FINDINGS : []), ...(stocks ? STOCK_FINDINGS : [])];
  return sql`${entryScopeSql(asked, { spanning: true })} ${SERIES_AT_HAND} ${CLAIMS} ${flows ? FALLS : sql``} ${TOTALS} ${BELOW} ${ELSEWHERE} ${stocks ? STALE : sql``}
    select f.ord, f.code, f.observations::text[], f.concerned::int, f.reason, f."all"::int
    from (
      select f.*, count(*) over (partition by ord, code) as "all", row_number() over (partition by ord, code order by part, one, other) as place
      from (${sql.join(parts, sql` union all `)}) as f(ord, part, code, one, other, observations, concerned, reason)) f
      join (select distinct ord, lim from q) q on q.ord = f.ord
    where f.place <= q.lim order by f.ord, f.code, f.place`;
}
