import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ABOVE_ALL, CELL_COLUMNS, cellOf, isOdd, TREES, YEAR_CELL } from './cell.sql.js';
import { standing } from './position.sql.js';

const START = sql.raw('a.start_day');
const END = sql.raw('a.end_day');

/** Every node above a row `a` in its three trees: itself first, each with the node above it. */
const NODES = sql`cross join lateral (
  select ${sql.lit(TREES.RECIPIENT)}::smallint as tree, a.path as way
  union all select ${sql.lit(TREES.SUPPORTER)}::smallint, a.supporter_path where a.pairing_id <> 0
  union all select ${sql.lit(TREES.PAIRING)}::smallint, a.pairing_path where a.pairing_id <> 0) tree
  cross join lateral (select way[step] as node, coalesce(way[step + 1], ${sql.lit(ABOVE_ALL)}) as parent
    from generate_subscripts(way, 1) step) at`;

/** Brings the changes to every node above them: months, quarters and years as cells, and all time as the year 0. */
export async function changeCube(tx: Kysely<unknown>): Promise<void> {
  const { joins, columns } = standing('a');
  await sql`insert into rollup_now_delta
    with cell as (
      select division_id, pairing_id, gone, metric_id, extract(year from a.start_day)::smallint as year,
        case when stock then extract(month from a.start_day)::int else ${cellOf(START, END)} end as cell,
        sum(value)::bigint as value, sum(figures)::int as figures,
        coalesce(sum(figures) filter (where ${isOdd(sql.raw('stock'), START, END)}), 0)::int as odd,
        sum(begun)::int as begun, sum(inexact)::int as inexact
      from rollup_now_atom a group by 1, 2, 3, 4, 5, 6
      having (sum(value), sum(figures), sum(begun), sum(inexact)) <> (0, 0, 0, 0)
    ), a as (select a.*, ${columns} from cell a ${joins})
    select tree, node, parent, metric_id, year, cell, sum(value), sum(figures), sum(odd), sum(begun), sum(inexact)
    from a ${NODES} group by 1, 2, 3, 4, 5, 6
    having (sum(value), sum(figures), sum(odd), sum(begun), sum(inexact)) <> (0, 0, 0, 0, 0)`.execute(tx);
  await applyCells(tx);
}

/** The columns that a batch changes: few of the many as a rule, and each costs time in every row. */
async function columnsTouched(tx: Kysely<unknown>): Promise<typeof CELL_COLUMNS> {
  const { rows } = await sql<{ cells: number[] | null; families: string[] | null }>`
    select array_agg(distinct cell)::int[] as cells, array_remove(array[case when bool_or(value <> 0) then 'value' end,
      case when bool_or(figures <> 0) then 'figures' end, case when bool_or(odd <> 0) then 'odd' end,
      case when bool_or(begun <> 0) then 'begun' end], null) as families from rollup_now_delta`.execute(tx);
  const cells = new Set([...(rows[0]?.cells ?? []), YEAR_CELL]);
  const families = new Set(rows[0]?.families ?? []);
  return CELL_COLUMNS.filter(({ cell, of }) => cells.has(cell) && families.has(of));
}

async function applyCells(tx: Kysely<unknown>): Promise<void> {
  const columns = await columnsTouched(tx);
  const all = sql.join(CELL_COLUMNS.map(({ name }) => sql.ref(name)));
  const comma = (parts: readonly RawBuilder<unknown>[]) =>
    sql.join(
      parts.map((part) => sql`, ${part}`),
      sql``,
    );
  // One change a cell at most: the greatest of one is the one, and far cheaper than a sum.
  const amounts = comma(
    columns.map(({ cell, of }) => sql`nullif(max(${sql.ref(of)}) filter (where cell = ${sql.lit(cell)}), 0)`),
  );
  const level = sql`(select d.level from division d where d.id = node and tree < ${sql.lit(TREES.PAIRING)})`;
  // Integers of the database: what does not fit is an error, never a wrap around.
  const added = (name: string): RawBuilder<unknown> =>
    sql`${sql.ref(name)} = nullif(coalesce(c.${sql.ref(name)}, 0) + coalesce(excluded.${sql.ref(name)}, 0), 0)`;
  await sql`insert into rollup_cube as c (tree, parent, metric_id, year, node, level, total, inexact${comma(columns.map(({ name }) => sql.ref(name)))})
    select tree, parent, metric_id, year, node, ${level}, sum(value), sum(inexact)${amounts}
    from (
      select * from rollup_now_delta where cell <> 0
      union all select tree, node, parent, metric_id, 0, ${sql.lit(YEAR_CELL)}, sum(value), sum(figures), sum(odd), sum(begun), sum(inexact)
      from rollup_now_delta group by tree, node, parent, metric_id
      having (sum(value), sum(figures), sum(odd), sum(begun), sum(inexact)) <> (0, 0, 0, 0, 0)
    ) change group by tree, parent, metric_id, year, node order by tree, parent, metric_id, year, node
    on conflict (tree, parent, metric_id, year, node) do update set total = c.total + excluded.total,
      inexact = c.inexact + excluded.inexact${comma(columns.map(({ name }) => added(name)))}`.execute(tx);
  // A row that nothing is left of: without a figure a node is missing, not zero.
  await sql`delete from rollup_cube c using (
      select distinct tree, parent, metric_id, yearly.year, node from rollup_now_delta
        cross join lateral (values (year), (0)) yearly(year) where figures < 0 or begun < 0 or inexact < 0) d
    where (c.tree, c.parent, c.metric_id, c.year, c.node) = (d.tree, d.parent, d.metric_id, d.year, d.node)
      and num_nonnulls(${all}) = 0 and c.inexact = 0`.execute(tx);
}

/** Bounds, and the amounts of odd stretches, stretch by stretch. */
export async function changeSpans(tx: Kysely<unknown>): Promise<void> {
  const { joins, columns } = standing('a');
  const counted = (name: string) => sql`sum(case when odd then ${sql.ref(name)} else 0 end)`;
  const NAMES = ['value', 'figures', 'begun', 'below', 'above', 'open'];
  const { rows } = await sql<
    Record<string, unknown>
  >`with kind as (select a.*, ${isOdd(sql.raw('stock'), START, END)} as odd from rollup_now_atom a),
      a as (select a.*, ${columns} from kind a ${joins} where odd or (below, above, open) <> (0, 0, 0)),
      put as (
        insert into rollup_span as s (tree, node, metric_id, start_day, end_day, value, figures, begun, below, above, open)
        select tree, node, metric_id, start_day, end_day, ${counted('value')}, ${counted('figures')}, ${counted('begun')},
          sum(below), sum(above), sum(open)
        from a ${NODES} group by 1, 2, 3, 4, 5
        having (${counted('value')}, ${counted('figures')}, ${counted('begun')}, sum(below), sum(above), sum(open)) <> (0, 0, 0, 0, 0, 0)
        order by 1, 2, 3, 4, 5
        on conflict (tree, node, metric_id, start_day, end_day) do update
          set ${sql.join(NAMES.map((name) => sql`${sql.ref(name)} = s.${sql.ref(name)} + excluded.${sql.ref(name)}`))}
        returning *
      )
    select tree, node, metric_id, start_day::text, end_day::text from put
    where (value, figures, begun, below, above, open) = (0, 0, 0, 0, 0, 0)`.execute(tx);
  if (rows.length === 0) return;
  await sql`delete from rollup_span s using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e(tree smallint, node int, metric_id int, start_day date, end_day date)
    where (s.tree, s.node, s.metric_id, s.start_day, s.end_day) = (e.tree, e.node, e.metric_id, e.start_day, e.end_day)`.execute(
    tx,
  );
}
