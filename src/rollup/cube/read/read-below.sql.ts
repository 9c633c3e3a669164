import { type RawBuilder, sql } from 'kysely';
import { TREES } from '../cell.sql.js';
import { isVillage } from '../level-column.sql.js';

const inPeriod = (alias: string): RawBuilder<boolean> =>
  sql.raw(`case when q.stock then ${alias}.period_start <= coalesce(q.until, 'infinity') and ${alias}.period_end >= coalesce(q.until, 'infinity')
  else ${alias}.period_start >= coalesce(q.since, '-infinity') and ${alias}.period_end <= coalesce(q.until, 'infinity') end`);

export const IN_PERIOD = inPeriod('e');

/** Whether anything was reported of the whole program that the node `q` is. */
export const isOwnProgram = sql`exists (select from rollup_entry own where own.pairing_id = q.node and own.pairing_id <> 0
  and own.total and own.metric_id = q.metric and ${inPeriod('own')})`;

type Rows = 'rollup_total' | 'rollup_entry';

const edges = (rows: Rows, where: RawBuilder<unknown>, same: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select e.* from rollup_pairing p join ${sql.table(rows)} e on e.pairing_id = p.pairing_id and e.pairing_id <> 0
    where ${where} and ${same}`;

const sameIn = (tree: number): RawBuilder<unknown> => sql`q.tree = ${sql.lit(tree)} and e.metric_id = q.metric`;

/** What stands at the node `q` itself, for each of the trees asked. */
export function here(rows: Rows, trees: ReadonlySet<number>): RawBuilder<unknown> {
  const at = (tree: number): RawBuilder<unknown>[] => {
    const same = sameIn(tree);
    switch (tree) {
      case TREES.RECIPIENT:
        return [
          sql`select e.* from rollup_place p join ${sql.table(rows)} e on e.division_id = p.division_id
            where p.node_id = q.node and ${same}`,
        ];
      case TREES.SUPPORTER:
        return [edges(rows, sql`p.node_id = q.node`, same)];
      default:
        // For want of what was reported of a whole program, its root pairings stand for it.
        return [ofPairing(rows), edges(rows, sql`q.node < 0 and p.path[2] = q.node and not ${isOwnProgram}`, same)];
    }
  };
  return sql.join([...trees].flatMap(at), sql` union all `);
}

const ofPairing = (rows: Rows): RawBuilder<unknown> =>
  sql`select e.* from ${sql.table(rows)} e
    where e.pairing_id = q.node and e.pairing_id <> 0 and ${sameIn(TREES.PAIRING)}`;

/** What lies at or below the node `q` and is not in its row of the cube: see HELD. */
function notHeld(rows: Rows, trees: ReadonlySet<number>): RawBuilder<unknown> {
  const at = (tree: number): RawBuilder<unknown>[] => {
    switch (tree) {
      case TREES.SUPPORTER:
        return [
          ...[edges(rows, sql`p.node_id = q.node`, sameIn(tree))],
          edges(rows, sql`p.town_id = q.node and p.node_id <> q.node`, sameIn(tree)),
        ];
      case TREES.PAIRING:
        return [ofPairing(rows)];
      default:
        return [here(rows, new Set([tree]))];
    }
  };
  return sql.join([...trees].flatMap(at), sql` union all `);
}

/** What a total says and contributes up to the day asked, or in its interval. */
export const ADDED = sql`cross join lateral (select coalesce(sum(j.stated), 0) as stated, coalesce(sum(j.value), 0) as contribution
  from rollup_adjustment j where j.total_id = e.total_id and j.of_id = 0 and (not q.stock or j.period_start <= coalesce(q.until, 'infinity'))) j`;

/** As {@link ADDED}, of rows of {@link hereSql}. */
export const ADDED_HERE = sql`cross join lateral (select coalesce(e.alone, sum(j.stated), 0) as stated, coalesce(e.alone, sum(j.value), 0) as contribution
  from rollup_adjustment j where j.total_id = e.total_id and j.of_id = 0 and (not q.stock or j.period_start <= coalesce(q.until, 'infinity'))) j`;

/** The inexact observations in what a total says and contributes, and how often each is counted. */
export const ADDED_INEXACT = sql`join rollup_adjustment j on j.total_id = e.total_id and j.of_id <> 0
  and (not q.stock or j.period_start <= coalesce(q.until, 'infinity'))`;

/** As {@link ADDED_INEXACT}, of rows of {@link hereSql}. */
export const ADDED_INEXACT_HERE = sql`cross join lateral (
  select j.of_id, j.stated, j.value from rollup_adjustment j where j.total_id = e.total_id and j.of_id <> 0
    and (not q.stock or j.period_start <= coalesce(q.until, 'infinity'))
  union all select abs(one), sign(one)::bigint, sign(one)::bigint from unnest(e.alone_inexact) as one) j`;

const none = (type: string): RawBuilder<unknown> => sql`null::${sql.raw(type)}`;
const NO_TOTALS = sql`${none('numeric')}, ${none('numeric')}, ${none('bigint')}`;

const BELOW = sql`(select q.* from q left join division d on q.tree < ${sql.lit(TREES.PAIRING)} and d.id = q.node
    where case q.tree when ${sql.lit(TREES.RECIPIENT)} then d.level >= 5
      when ${sql.lit(TREES.SUPPORTER)} then d.level >= 4 else true end) q`;

/** The entries that the cube does not hold, and what the totals among them contribute: parts of answers. */
export function belowSql(trees: ReadonlySet<number>): RawBuilder<unknown>[] {
  return [
    sql`select q.ord, sum(e.value) filter (where not e.composite and not e.knot), count(*),
        max(case when q.stock then e.period_start else e.period_end end), null, ${NO_TOTALS}
      from ${BELOW} cross join lateral (${notHeld('rollup_entry', trees)}) e where ${IN_PERIOD} group by q.ord`,
    sql`select q.ord, sum(j.contribution), null, null, null, ${NO_TOTALS}
      from ${BELOW} cross join lateral (${notHeld('rollup_total', trees)}) e ${ADDED} where ${IN_PERIOD} and not e.knot group by q.ord`,
  ];
}

/** The inexact observations in what the cube does not hold. */
export function inexactBelowSql(trees: ReadonlySet<number>): RawBuilder<unknown>[] {
  return [
    sql`select q.ord, 0, abs(one.of_id), sign(one.of_id)::bigint
      from ${BELOW} cross join lateral (${notHeld('rollup_entry', trees)}) e cross join lateral unnest(e.value_inexact) as one(of_id)
      where ${IN_PERIOD} and not e.composite and not e.knot`,
    sql`select q.ord, 0, j.of_id, j.value
      from ${BELOW} cross join lateral (${notHeld('rollup_total', trees)}) e ${ADDED_INEXACT} where ${IN_PERIOD} and not e.knot`,
  ];
}

const IS_VILLAGE = sql.raw(isVillage('p.'));

/** Nodes right below the node `q` that report and are not in the cube. */
export function childrenBelow(trees: ReadonlySet<number>): RawBuilder<unknown>[] {
  const reporting = (
    tree: number,
    node: RawBuilder<unknown>,
    of: RawBuilder<unknown>,
    by: 'division_id' | 'pairing_id',
  ) =>
    sql`select q.ord, ${node}, 1 from q join ${of} and q.tree = ${sql.lit(tree)}
      join rollup_entry e on ${sql.ref(`e.${by}`)} = ${sql.ref(`p.${by}`)} ${by === 'pairing_id' ? sql`and e.pairing_id <> 0` : sql``}
        and e.metric_id = q.metric and ${IN_PERIOD}`;
  const [places, edgesOf] = [sql`rollup_place p on`, sql`rollup_pairing p on`];
  const at = (tree: number): RawBuilder<unknown>[] => {
    switch (tree) {
      case TREES.RECIPIENT:
        return [
          reporting(
            tree,
            sql`p.node_id`,
            sql`${places} p.parent_id = q.node and ${IS_VILLAGE} and p.node_id > 0`,
            'division_id',
          ),
        ];
      case TREES.SUPPORTER: {
        const upper = sql`p.town_id is not null and coalesce(p.district_id, p.city_id, p.province_id) = q.node`;
        return [
          reporting(tree, sql`p.town_id`, sql`${edgesOf} ${upper}`, 'pairing_id'),
          reporting(
            tree,
            sql`p.node_id`,
            sql`${edgesOf} p.parent_id = q.node and ${IS_VILLAGE} and p.node_id > 0`,
            'pairing_id',
          ),
        ];
      }
      default:
        return [reporting(tree, sql`p.pairing_id`, sql`${edgesOf} p.path[2] = q.node`, 'pairing_id')];
    }
  };
  return [...trees].flatMap(at);
}

const TOTAL = sql`e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, e.since, e.until, e.cut, e.knot, e.stock`;

/**
 * Totals at the node itself, with whether another of them covers each: `id` is that of a total with anything inside, or minus
 * that of the one observation (`alone`) of one without. The arrays of one let the planner expect many rows:
 * with few it would compare each total with each.
 */
export const hereSql = (trees: ReadonlySet<number>): RawBuilder<unknown> => sql`here as materialized (
      select e.*, p.canonical_id, p.within, p.merged_within, p.merged_by, p.shared, coalesce(edge.path, '{}') as pairing_path
      from (
        select q.ord, e.total_id::bigint as id, e.total_id, ${TOTAL}, null::bigint as alone, null::bigint[] as alone_inexact
        from q cross join lateral (${here('rollup_total', trees)}) e where ${IN_PERIOD}
        union all
        select q.ord, -e.observation_id, null, ${TOTAL}, e.stated, e.stated_inexact
        from q cross join lateral (${here('rollup_entry', trees)}) e where e.total and not e.composite and ${IN_PERIOD}) e
        join rollup_place p on p.division_id = e.division_id left join rollup_pairing edge on edge.pairing_id = e.pairing_id
    ), totals as (
      select here.* from here, unnest((select array[1])) as one, unnest((select array[1])) as other
    ), covered as materialized (
      select distinct i.ord, i.id from totals i join totals t on t.ord = i.ord and t.id <> i.id and t.total_id is not null
        and (array[t.division_id, t.canonical_id] && i.within or (i.merged_by < t.until and t.canonical_id = any(i.merged_within)))
        and (t.pairing_id = 0 or t.pairing_id = any(i.pairing_path))
        and (t.stock or (t.period_start <= i.period_start and i.period_end <= t.period_end))
        and not (t.cut and (t.canonical_id, t.pairing_id) = (i.canonical_id, i.pairing_id))
        and ((i.canonical_id, i.since) < (t.canonical_id, t.since) or (not t.stock and (t.period_start, t.period_end) <> (i.period_start, i.period_end))
          or not (array[i.division_id, i.canonical_id] && t.within and (i.pairing_id = 0 or i.pairing_id = any(t.pairing_path)))))`;
