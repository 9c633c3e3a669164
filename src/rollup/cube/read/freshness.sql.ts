import { type RawBuilder, sql } from 'kysely';
import { replacedSince, tablesAsOf, type TrackedTable } from '../../../history/as-of.fragment.js';
import { divisionPath, LEVEL_COLUMNS } from '../../../division/division-path.fragment.js';
import {
  comparableSubject,
  counts,
  countsAt,
  pairingOf,
  withdrawnSince,
} from '../../../observation/observation.fragment.js';
import { groupsOf } from '../../../pairing/group-place.fragment.js';
import { joinParty, partyPlace } from '../../../pairing/party-place.fragment.js';
import { TREES } from '../cell.sql.js';

/** A question about another `asOf` or other boundaries than those of the cube. */
export interface AskedFreshness {
  readonly ord: number;
  readonly tree: number | null;
  readonly node: number | null;
  /** Such as `enterprise:17`, instead of a node. */
  readonly subject: string | null;
  readonly metric: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly as_reported: boolean;
}

/**
 * Up to how many changed observations finding the answers that they affect is cheaper than recomputing all answers:
 * more for more questions.
 */
const worthwhile = (questions: number): number => Math.min(20_000, 500 + 500 * questions);

const SUPPORTER_PLACE = sql`${joinParty('p', 'SUPPORTER')}
  join division s on s.id = ${partyPlace('p', 'SUPPORTER')}
  left join division c on c.id = s.current_id`;

export interface Staleness {
  /** Null: now. */
  readonly asOf: Date | null;
  /** The tables that place observations otherwise than at `asOf`. */
  readonly replaced: readonly TrackedTable[];
  /** Where changed observations are looked for: in the tables as they are, or as they were. */
  readonly from: 'NOW' | 'THEN';
}

interface Changes {
  readonly asOf: Date;
  readonly replaced: readonly TrackedTable[];
  readonly metrics: readonly number[];
  /** The greatest number of changed observations to examine. */
  readonly most: number;
}

/**
 * Which observations are placed otherwise than at `asOf`, or may lose to others: those of pairings and places that were
 * changed, of pairings whose supporters were, and of sources with another date of publication.
 */
function placedOtherwise(replaced: readonly TrackedTable[], asOf: Date): readonly RawBuilder<boolean>[] {
  const ids = (table: TrackedTable, columns: readonly string[]): RawBuilder<unknown> => {
    const differs = sql.join(
      columns.map((column) => sql`v.content -> ${sql.lit(column)} is distinct from to_jsonb(now.${sql.ref(column)})`),
      sql` or `,
    );
    return sql`select v.row_id from ${replacedSince(table, asOf)} v left join ${sql.table(`public.${table}`)} now on now.id = v.row_id
      where ${differs}`;
  };
  const successions = sql`select coalesce((v.content ->> 'predecessor_id')::int, s.predecessor_id)
    from catalogue_version v left join public.division_succession s on s.id = v.row_id
    where v.kind = 'division_succession' and (v.since > ${asOf}::timestamptz or v.until > ${asOf}::timestamptz)`;
  const moved = (): RawBuilder<unknown> => sql`${ids('division', PLACE_COLUMNS)} union all ${successions}`;
  // What was merged into a place moves with it.
  const places = (): RawBuilder<unknown> => sql`${moved()} union all
    select d.id from division d where d.current_id = any(array(${moved()})) union all
    select d.id from division d where d.canonical_id is not null and coalesce(d.canonical_id, d.id) = any(array(${moved()}))`;
  const supporters = (kind: string, which: RawBuilder<unknown>): RawBuilder<boolean> =>
    sql<boolean>`o.pairing_id = any(array(select p.id from pairing p where p.${sql.ref(`supporter_${kind}_id`)} in (${which})))`;
  return replaced.flatMap((table): readonly RawBuilder<boolean>[] => {
    switch (table) {
      case 'pairing':
        return [sql<boolean>`o.pairing_id = any(array(${ids('pairing', PAIRING_COLUMNS)}))`];
      case 'cluster':
        return [supporters('cluster', ids('cluster', ['city_id']))];
      case 'institution':
      case 'enterprise':
        return [supporters(table, ids(table, ['division_id']))];
      case 'group':
        return [];
      case 'group_member': {
        // What a group's total covers is decided by its members, and where it stands.
        const altered = sql`select -v.row_id from catalogue_version v where v.kind = 'group_member' and (v.since > ${asOf}::timestamptz or v.until > ${asOf}::timestamptz)`;
        return [
          sql<boolean>`o.division_id = any(array(${altered}))`,
          sql<boolean>`o.pairing_id = any(array(select p.id from pairing p where -p.supporter_group_id in (${altered})))`,
        ];
      }
      case 'source':
        return [sql<boolean>`o.source_id = any(array(${ids('source', ['published'])}))`];
      case 'division':
      case 'division_succession':
        return [
          sql<boolean>`o.division_id = any(array(${places()}))`,
          sql<boolean>`o.pairing_id = any(array(select p.id from pairing p ${SUPPORTER_PLACE} where s.id in (${places()})))`,
        ];
      default:
        return [];
    }
  });
}

const PLACE_COLUMNS = [...Object.values(LEVEL_COLUMNS), ...['canonical_id', 'current_id', 'valid_to']];
const PAIRING_COLUMNS = [
  ...['path', 'program_id', 'supporter_division_id', 'supporter_cluster_id'],
  ...['supporter_group_id', 'supporter_institution_id', 'supporter_enterprise_id'],
];

/** Observations that count now and did not at `asOf`, or the reverse, or whose claims were preferred since. */
const changed = ({ asOf, replaced, metrics, most }: Changes): RawBuilder<unknown> => {
  const one = sql`select o.id, o.metric_id, o.division_id, ${pairingOf('o')} as pairing_id, o.scope = 'TOTAL' as total,
    ${comparableSubject('o')} as subject, o.basis = 'STOCK' as stock, o.period_start, o.period_end from observation o`;
  const asked = sql`o.metric_id = any(${metrics}::int[])`;
  const other = placedOtherwise(replaced, asOf).reduce(
    (all, which) => sql`${all} union all ${one} where ${which} and ${asked}`,
    sql``,
  );
  return sql`changed as materialized (
    select * from (
      ${one} where o.recorded_at > ${asOf} and ${counts('o')} and ${asked}
      union all ${one} where ${withdrawnSince('o', asOf)} and ${asked}
      union all ${one} where o.id = any(array(select observation_id from preference where at > ${asOf})) and ${asked}
      ${other}) o
    limit ${most + 1}
  ), few as materialized (
    select c.*, d.canonical_id from changed c
      cross join lateral (select coalesce(d.canonical_id, d.id) as canonical_id from division d where d.id = c.division_id offset 0) d
    where (select count(*) from changed) <= ${most}
  )`;
};

/**
 * The time in which each of them matters: for a stock from its day on; for a flow the interval that observations of its
 * series cover without a gap, because a cumulative observation changes the next increment, and what crosses it may
 * count or not.
 */
const mattering = ({ asOf }: Changes): RawBuilder<unknown> => sql`series as materialized (
    select distinct metric_id, canonical_id, pairing_id, total, subject from few where not stock
  ), kin as materialized (
    select s.canonical_id, s.canonical_id as division_id from series s
    union select s.canonical_id, y.id from series s join division y on y.canonical_id is not null and coalesce(y.canonical_id, y.id) = s.canonical_id
  ), reported as (
    select s.*, o.period_start, o.period_end, max(o.period_end) over (
      partition by s.metric_id, s.canonical_id, s.pairing_id, s.total, s.subject order by o.period_start, o.period_end
      rows between unbounded preceding and 1 preceding) as before
    from series s join kin using (canonical_id) cross join lateral (
      select o.period_start, o.period_end from observation o where o.division_id = kin.division_id and o.metric_id = s.metric_id
        and ${pairingOf('o')} = s.pairing_id and (o.scope = 'TOTAL') = s.total and ${comparableSubject('o')} = s.subject
        and ((${counts('o')}) or (${countsAt('o', asOf)}))
      offset 0) o
  ), island as (
    select *, count(*) filter (where before is null or before < period_start) over (
      partition by metric_id, canonical_id, pairing_id, total, subject order by period_start, period_end) as part from reported
  ), unbroken as materialized (
    select metric_id, canonical_id, pairing_id, total, subject, min(period_start) as since, max(period_end) as until
    from island group by metric_id, canonical_id, pairing_id, total, subject, part
  ), mattering as materialized (
    select distinct f.metric_id, f.division_id, f.pairing_id, f.subject, s.since, s.until
    from few f join unbroken s on (s.metric_id, s.canonical_id, s.pairing_id, s.total, s.subject)
      = (f.metric_id, f.canonical_id, f.pairing_id, f.total, f.subject) and f.period_start between s.since and s.until
    where not f.stock
    union select metric_id, division_id, pairing_id, subject, period_end, 'infinity' from few where stock
    -- A reading of the successor ends the series of the places that were merged into it.
    union select f.metric_id, m.id, ${pairingOf('o')}, '', f.period_end, 'infinity'
    from few f join division m on m.current_id = f.canonical_id join observation o on o.division_id = m.id and o.metric_id = f.metric_id
    where f.stock and f.subject = ''
  )`;

/**
 * Keeps every row. The planner takes a tenth of its estimate where a limit is no constant: otherwise it expects millions
 * of nodes of a few places, and a table of 64 MB is cleared for them before the first row is read (most of a second).
 */
const OF_FEW = sql`limit (select 1000000)`;

/**
 * All nodes whose answers may differ: those of the observations and of any total that covers them, under all codes that
 * these places have or had; and the same for their supporters.
 */
const DIRTY = sql`scoped as (
    select metric_id, division_id, since, until from mattering
    union
    select r.metric_id, y.id, r.since, r.until from scoped r cross join lateral (
      select unnest((${divisionPath('d')}) || (${groupsOf('d')})) as step from division d where d.id = r.division_id
      union select unnest((${divisionPath('l')}) || (${groupsOf('l')})) from division d join division l on l.id = d.canonical_id where d.id = r.division_id ${OF_FEW}) up
    cross join lateral (
      select up.step as id union select y.id from division y where y.canonical_id is not null and coalesce(y.canonical_id, y.id) = up.step ${OF_FEW}) y
  ), edge as materialized (
    select distinct m.metric_id, above.id, m.since, m.until from mattering m join pairing p on p.id = m.pairing_id
      cross join lateral unnest(p.path) as above(id)
  ), dirty (tree, node, subject, metric_id, since, until) as (
    select ${sql.lit(TREES.RECIPIENT)}, division_id, null, metric_id, since, until from scoped
    union all
    select ${sql.lit(TREES.RECIPIENT)}, unnest((${divisionPath('c')}) || (${groupsOf('c')})), null, r.metric_id, r.since, r.until
    from scoped r join division d on d.id = r.division_id join division c on c.id = d.current_id
    union all
    select ${sql.lit(TREES.SUPPORTER)}, unnest((${divisionPath('s')}) || (${groupsOf('s')}) || coalesce(${divisionPath('c')}, '{}') || (${groupsOf('c')})), null, e.metric_id, e.since, e.until
    from edge e join pairing p on p.id = e.id ${SUPPORTER_PLACE}
    union all
    select ${sql.lit(TREES.PAIRING)}, unnest(array[e.id, -p.program_id]), null, e.metric_id, e.since, e.until from edge e join pairing p on p.id = e.id
    union all
    select ${sql.lit(TREES.PAIRING)}, pairing_id, null, metric_id, since, until from mattering where pairing_id < 0
    union all
    select null, null, subject, metric_id, since, until from mattering where subject <> ''
  )`;

const touches = (
  most: number,
): RawBuilder<unknown> => sql`select q.ord from q join dirty t on t.metric_id = q.metric and t.tree = q.tree and t.node = q.node
    and t.since <= coalesce(q.until, 'infinity') and t.until >= coalesce(q.since, '-infinity')
  union select q.ord from q join dirty t on t.metric_id = q.metric and t.subject = q.subject
    and t.since <= coalesce(q.until, 'infinity') and t.until >= coalesce(q.since, '-infinity')
  union select q.ord from q where (select count(*) from changed) > ${most}`;

/**
 * Places that count elsewhere now than they were reported. AS_REPORTED also decides by their old places what totals cover,
 * so it may differ wherever they count, under either code, and along their pairings.
 */
const MOVED = sql`moved as materialized (
    select d.id, (${divisionPath('d')}) || (${divisionPath('c')}) || (${groupsOf('d')}) || (${groupsOf('c')}) as way from division d join division c on c.id = d.current_id
    where d.current_id is not null and exists (select from q where as_reported)
  ), moved_edge as materialized (
    select distinct o.metric_id, above.id from moved m join observation o on o.division_id = m.id and o.metric_id = any(array(select distinct metric from q))
      join pairing p on p.id = o.pairing_id cross join lateral unnest(p.path) as above(id)
    union
    select q.metric, p.id from pairing p ${SUPPORTER_PLACE} cross join (select distinct metric from q where as_reported) q
    where s.current_id is not null and exists (select from observation o where o.pairing_id = p.id and o.metric_id = q.metric)
  )`;
const MOVES = sql`select q.ord from moved m join q on q.as_reported and q.tree = ${sql.lit(TREES.RECIPIENT)} and q.node = any(m.way)
  where exists (select from observation o where o.division_id = m.id and o.metric_id = q.metric)
  union select q.ord from moved_edge m join pairing p on p.id = m.id ${SUPPORTER_PLACE} join q on q.as_reported and q.metric = m.metric_id
    and case q.tree when ${sql.lit(TREES.SUPPORTER)} then q.node = any((${divisionPath('s')}) || (${groupsOf('s')})) or q.node = any((${divisionPath('c')}) || (${groupsOf('c')}))
      when ${sql.lit(TREES.PAIRING)} then q.node in (p.id, -p.program_id) else false end`;

/** Questions about groups, if what lies in these was changed. */
const regrouped = (replaced: readonly TrackedTable[]): RawBuilder<unknown> =>
  replaced.includes('group_member')
    ? sql`select q.ord from q where q.tree < ${sql.lit(TREES.PAIRING)} and q.node < 0 union `
    : sql``;

/**
 * Selects the questions whose answers may differ from those of the cube. For all others, no observation, claim or total
 * that could affect the answer has changed since `asOf` (null: now), and no place below counts elsewhere than it was
 * reported.
 */
export function staleSql(
  asked: readonly AskedFreshness[],
  { asOf, replaced, from }: Staleness,
): RawBuilder<{ readonly ord: number }> {
  const past = asOf === null || from === 'NOW' ? sql`` : tablesAsOf(replaced, asOf);
  const since = asOf && {
    asOf,
    replaced,
    metrics: [...new Set(asked.map(({ metric }) => metric))],
    most: worthwhile(asked.length),
  };
  return sql`with recursive ${past}q as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as q(ord int, tree smallint, node int, subject text, metric int, since date, until date, as_reported boolean)
    ), ${since ? sql`${changed(since)}, ${mattering(since)}, ${DIRTY}, ` : sql``} ${MOVED}
    ${since ? sql`${touches(since.most)} union ` : sql``} ${regrouped(replaced)} ${MOVES}`;
}
