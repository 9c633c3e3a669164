import { ABOVE_ALL, CELL_COLUMNS, cellOf, COUNTRY, isOdd, TREES, YEAR_CELL } from './cell.sql.js';
import { edgeColumn, joinPairing, joinPlace, placeColumn, SLOTS } from './position.sql.js';

const START = 'a.start_day';
const END = 'a.end_day';
const AMOUNTS = ['value', 'figures', 'odd', 'begun', 'inexact'] as const;
const sumOf = (names: readonly string[]): string => names.map((name) => `sum(${name})`).join(', ');
const zeros = (count: number): string => Array.from({ length: count }, () => '0').join(', ');
const ANY_AMOUNT = `(${sumOf(AMOUNTS)}) <> (${zeros(AMOUNTS.length)})`;

/** What changes in each month, quarter and year, before it is brought to the nodes above. */
export const COLLECT_CELLS = `insert into rollup_now_cell
  select sum(value), metric_id, division_id, pairing_id, sum(figures), coalesce(sum(figures) filter (where ${isOdd('stock', START, END)}), 0),
    sum(begun), sum(inexact), extract(year from a.start_day)::smallint as year,
    case when stock then extract(month from a.start_day)::int else ${cellOf(START, END)} end as cell, gone
  from rollup_now_atom a group by metric_id, division_id, pairing_id, gone, year, cell
  having (sum(value), sum(figures), sum(begun), sum(inexact)) <> (0, 0, 0, 0)`;

const LEVEL_OF = { town_id: 4, district_id: 3, city_id: 2, province_id: 1 } as const;
const UPPER = SLOTS.toReversed();
const GROUPING = `grouping(${UPPER.join(', ')})`;

/** By the number of lower levels that a group leaves out: the node it is about, and those above it, the nearest first. */
const byGroup = (pick: (at: number) => string): string =>
  `case ${GROUPING} ${SLOTS.map((_, at) => `when ${((1 << at) - 1).toString()} then ${pick(at)}`).join(' ')}`;
const NODE = `${byGroup((at) => SLOTS[at] ?? '')} else ${COUNTRY.toString()} end`;
const PARENT = `${byGroup((at) => `coalesce(${[...SLOTS.slice(at + 1), COUNTRY.toString()].join(', ')})`)} else ${ABOVE_ALL.toString()} end`;
const LEVEL = `${byGroup((at) => LEVEL_OF[SLOTS[at] ?? 'town_id'].toString())} end`;

/** Sums for every node of a tree of places in one pass, whatever levels are missing. */
const climb = (tree: number, rows: string): string => `insert into rollup_now_delta
  select sum(value), ${NODE}, ${PARENT}, metric_id, sum(figures), sum(odd), sum(begun), sum(inexact), ${tree.toString()}, ${LEVEL}, year, cell
  from (${rows}) a group by metric_id, year, cell, rollup(${UPPER.join(', ')})
  having ${NODE} is not null and ${ANY_AMOUNT}`;

const CELL = 'a.metric_id, a.year, a.cell, a.value, a.figures, a.odd, a.begun, a.inexact';
const slots = (column: (name: string) => string): string =>
  SLOTS.map((slot) => `${column(slot)} as ${slot}`).join(', ');

/** Brings the changes to every node above them, in the three trees. */
export const CLIMB = [
  climb(
    TREES.RECIPIENT,
    `select ${CELL}, ${slots(placeColumn)} from rollup_now_cell a ${joinPlace('a')}`,
  ),
  `with edge as (
      select metric_id, year, cell, pairing_id, gone, ${AMOUNTS.map((name) => `sum(${name})::bigint as ${name}`).join(', ')}
      from rollup_now_cell where pairing_id <> 0 group by 1, 2, 3, 4, 5 having ${ANY_AMOUNT})
    ${climb(TREES.SUPPORTER, `select ${CELL}, ${slots(edgeColumn)} from edge a ${joinPairing('a', 'join')}`)}`,
  `insert into rollup_now_delta
    select sum(value), at.node, at.parent, metric_id, sum(figures), sum(odd), sum(begun), sum(inexact), ${TREES.PAIRING.toString()}, null, year, cell
    from (select ${CELL}, ${edgeColumn('path')} as way from rollup_now_cell a ${joinPairing('a', 'join')}) a
      cross join lateral (select way[step] as node, coalesce(way[step + 1], ${ABOVE_ALL.toString()}) as parent from generate_subscripts(way, 1) step) at
    group by at.node, at.parent, metric_id, year, cell having ${ANY_AMOUNT}`,
];

/** All cells, or those that a batch changes: few of the many as a rule, and each costs time in every row. */
export type CellColumns = readonly { readonly name: string; readonly cell: number; readonly of: string }[];

/** The columns that a batch changes. */
export const COLUMNS_TOUCHED = `select array_agg(distinct cell)::int[] as cells, array_remove(array[${AMOUNTS.slice(0, 4)
  .map((name) => `case when bool_or(${name} <> 0) then '${name}' end`)
  .join(', ')}], null) as families,
  exists (select from rollup_now_place) or exists (select from rollup_now_pairing) as moved from rollup_now_delta`;

export function columnsTouched(cells: readonly number[], families: readonly string[]): CellColumns {
  return CELL_COLUMNS.filter(({ cell, of }) => (cell === YEAR_CELL || cells.includes(cell)) && families.includes(of));
}

/** Adds the changes to the rows of years and of all time. A node that moved comes with what it leaves and what it brings. */
export function applyCells(columns: CellColumns, { moved }: { readonly moved: boolean }): string {
  // Without moves there is one change a cell at most: the greatest of one is the one, and far cheaper than a sum.
  const gather = moved ? 'sum' : 'max';
  const amounts = columns.map(
    ({ cell, of }) => `, nullif(${gather}(${of}) filter (where cell = ${cell.toString()}), 0)`,
  );
  // Integers of the database: what does not fit is an error, never a wrap around.
  const added = columns.map(
    ({ name }) => `, ${name} = nullif(coalesce(c.${name}, 0) + coalesce(excluded.${name}, 0), 0)`,
  );
  return `insert into rollup_cube as c (tree, parent, metric_id, year, node, level, total, inexact${columns.map(({ name }) => `, ${name}`).join('')})
    select tree, parent, metric_id, year, node, level, sum(value), sum(inexact)${amounts.join('')}
    from (
      select * from rollup_now_delta where cell <> 0
      union all select sum(value)::bigint, node, parent, metric_id, sum(figures), sum(odd), sum(begun), sum(inexact), tree, level, 0, ${YEAR_CELL.toString()}
      from rollup_now_delta group by tree, node, parent, level, metric_id having ${ANY_AMOUNT}
    ) change group by tree, parent, metric_id, year, node, level order by tree, parent, metric_id, year, node
    on conflict (tree, parent, metric_id, year, node) do update set total = c.total + excluded.total,
      inexact = c.inexact + excluded.inexact${added.join('')}`;
}

/** Removes rows that nothing is left of: without a figure a node is missing, not zero. */
export const DROP_EMPTY_CELLS = `delete from rollup_cube c using (
    select distinct tree, parent, metric_id, yearly.year, node from rollup_now_delta
      cross join lateral (values (year), (0)) yearly(year) where figures < 0 or begun < 0 or inexact < 0) d
  where (c.tree, c.parent, c.metric_id, c.year, c.node) = (d.tree, d.parent, d.metric_id, d.year, d.node)
    and num_nonnulls(${CELL_COLUMNS.map(({ name }) => `c.${name}`).join(', ')}) = 0 and c.inexact = 0`;
