import {
  ABOVE_ALL,
  CELL_COLUMNS,
  CELLS,
  cellOf,
  COUNTRY,
  HOLDS_ALL_TIME,
  isOdd,
  TREES,
  YEAR_CELL,
} from '../cell.sql.js';
import { HELD, SLOT_LEVELS, type Slot } from '../level-column.sql.js';
import { edgeColumn, joinPairing, joinPlace, placeColumn } from './position.sql.js';

const AMOUNTS = ['value', 'observations', 'odd', 'begun', 'inexact'] as const;
const sumOf = (names: readonly string[]): string => names.map((name) => `sum(${name})`).join(', ');
const zeros = (count: number): string => Array.from({ length: count }, () => '0').join(', ');
const ANY_AMOUNT = `(${sumOf(AMOUNTS)}) <> (${zeros(AMOUNTS.length)})`;

/** The cells of the intervals of a batch: few intervals differ, and computing with dates is expensive. */
const collectIntervals = (intervals: string): string => `insert into rollup_now_interval
  select period_start, period_end, stock, extract(year from period_start), case when stock then extract(month from period_start)::int
    else ${cellOf('period_start', 'period_end')} end, ${isOdd('stock', 'period_start', 'period_end')}
  from (${intervals}) a`;
export const COLLECT_INTERVALS = collectIntervals(
  'select distinct period_start, period_end, stock from rollup_now_atom',
);
/** Those of all entries are known. */
export const COLLECT_ALL_INTERVALS =
  collectIntervals(`select period_start, period_end, stock from rollup_now_month where not stock
    union select period_start, period_start, stock from rollup_now_month where stock
    union select period_end + 1, period_end + 1, stock from rollup_now_month where stock and period_end < 'infinity'
    union select period_start, period_end, stock from rollup_now_atom`);

// Beside the amounts an atom holds how often an inexact observation is counted.
const VALUE = 'sum(case when of_id = 0 then value else 0 end)';
const ODD = 'sum(case when odd then observations else 0 end)';

/** The changes of each month, quarter and year, before they are added to the nodes above. */
export const COLLECT_CELLS = `insert into rollup_now_cell
  select ${VALUE}, metric_id, division_id, pairing_id, sum(observations), ${ODD}, sum(begun), sum(inexact), year, cell, gone
  from rollup_now_atom a join rollup_now_interval s using (period_start, period_end, stock)
  group by metric_id, division_id, pairing_id, gone, year, cell
  having (${VALUE}, sum(observations), ${ODD}, sum(begun), sum(inexact)) <> (0, 0, 0, 0, 0)`;

/** Sums for every node of a tree of places in one pass, whatever levels are missing. */
function climb(tree: number, held: readonly Slot[], rows: string): string {
  const upper = held.toReversed().join(', ');
  /** By the number of lower levels that a group omits: its node, and the nodes above, the nearest first. */
  const byGroup = (pick: (at: number) => string): string =>
    `case grouping(${upper}) ${held.map((_, at) => `when ${((1 << at) - 1).toString()} then ${pick(at)}`).join(' ')}`;
  const node = `${byGroup((at) => held[at] ?? '')} else ${COUNTRY.toString()} end`;
  const above = (at: number): string => [...held.slice(at + 1), COUNTRY.toString()].join(', ');
  const parent = `${byGroup((at) => `coalesce(${above(at)})`)} else ${ABOVE_ALL.toString()} end`;
  const level = `${byGroup((at) => SLOT_LEVELS[held[at] ?? 'town_id'].toString())} end`;
  return `insert into rollup_now_delta
  select sum(value), ${node}, ${parent}, metric_id, sum(observations), sum(odd), sum(begun), sum(inexact), ${tree.toString()}, ${level}, year, cell
  from (${rows}) a group by metric_id, year, cell, rollup(${upper})
  having ${node} is not null and ${ANY_AMOUNT}`;
}

const CELL = 'a.metric_id, a.year, a.cell, a.value, a.observations, a.odd, a.begun, a.inexact';
const slots = (held: readonly Slot[], column: (name: string) => string): string =>
  held.map((slot) => `${column(slot)} as ${slot}`).join(', ');

/** Adds the changes to the groups that their positions lie in. */
const climbGroups = (tree: number, rows: string): string => `if exists (select from group_member) then
    insert into rollup_now_delta
    select sum(value), node, ${ABOVE_ALL.toString()}, metric_id, sum(observations), sum(odd), sum(begun), sum(inexact), ${tree.toString()}, null, year, cell
    from (${rows}) a cross join lateral unnest(a.groups) at(node) group by metric_id, year, cell, node having ${ANY_AMOUNT};
  end if`;

/** Adds the changes to every node above them, in the three trees; a pairing itself is not above its observations. */
export const CLIMB = {
  PLACES: climb(
    TREES.RECIPIENT,
    HELD.RECIPIENT,
    `select ${CELL}, ${slots(HELD.RECIPIENT, placeColumn)} from rollup_now_cell a ${joinPlace('a')}`,
  ),
  PAIRINGS: [
    `with edge as (
      select metric_id, year, cell, pairing_id, gone, ${AMOUNTS.map((name) => `sum(${name})::bigint as ${name}`).join(', ')}
      from rollup_now_cell where pairing_id > 0 group by 1, 2, 3, 4, 5 having ${ANY_AMOUNT})
    ${climb(TREES.SUPPORTER, HELD.SUPPORTER, `select ${CELL}, ${slots(HELD.SUPPORTER, edgeColumn)} from edge a ${joinPairing('a', 'join')}`)}`,
    `insert into rollup_now_delta
    select sum(value), at.node, at.parent, metric_id, sum(observations), sum(odd), sum(begun), sum(inexact), ${TREES.PAIRING.toString()}, null, year, cell
    from (select ${CELL}, ${edgeColumn('path')} as way from rollup_now_cell a ${joinPairing('a', 'join')}) a
      cross join lateral (select way[step] as node, coalesce(way[step + 1], ${ABOVE_ALL.toString()}) as parent
        from generate_series(2, cardinality(way)) step) at
    group by at.node, at.parent, metric_id, year, cell having ${ANY_AMOUNT}`,
  ],
  GROUPS: [
    climbGroups(
      TREES.RECIPIENT,
      `select ${CELL}, ${placeColumn('groups')} as groups from rollup_now_cell a ${joinPlace('a')}`,
    ),
    climbGroups(
      TREES.SUPPORTER,
      `select ${CELL}, ${edgeColumn('groups')} as groups from rollup_now_cell a ${joinPairing('a', 'join')}`,
    ),
  ],
};

/** All cells, or those that a batch changes: usually few, and each costs time in every row. */
export interface DirtyCells {
  readonly cells: readonly number[];
  /** Whether one cell of a node can have several changes; else it has one at most. */
  readonly moved: boolean;
  /** Whether observations come or go; else only amounts change. */
  readonly counted: boolean;
}

export const ALL_DIRTY: DirtyCells = { cells: CELLS, moved: true, counted: true };
export const AMOUNTS_DIRTY: DirtyCells = { ...ALL_DIRTY, counted: false };

export const COUNTED = `exists (select from rollup_now_delta where (observations, odd, begun) <> (0, 0, 0))`;

export const DIRTY_CELLS = `select array(select distinct cell from rollup_now_delta where cell <> 0)::int[] as cells,
  exists (select from rollup_now_place) or exists (select from rollup_now_pairing) as moved, ${COUNTED} as counted`;

const KEY = 'tree, parent, metric_id, year, node';
const prefixed = (alias: string): string =>
  KEY.split(', ')
    .map((name) => `${alias}.${name}`)
    .join(', ');
const ALL_TIME_CELL = CELL_COLUMNS.filter(({ cell }) => cell === YEAR_CELL);
// Integers of the database: an overflow is an error and never wraps around.
const plus = (names: readonly string[]): string =>
  names.map((name) => `, ${name} = nullif(coalesce(c.${name}, 0) + coalesce(a.${name}, 0), 0)`).join('');
const comma = (parts: readonly string[]): string => parts.map((part) => `, ${part}`).join('');

const isDirty = ({ counted }: DirtyCells, of: string): boolean => counted || of === 'value';

function gather(dirty: DirtyCells, families: readonly string[]): { names: string[]; sums: string[] } {
  const { cells, moved } = dirty;
  const columns = CELL_COLUMNS.filter(
    ({ cell, of }) => cells.includes(cell) && families.includes(of) && isDirty(dirty, of),
  );
  // The maximum of a single change is the change itself, and far cheaper than a sum.
  const take = moved ? 'sum' : 'max';
  return {
    names: columns.map(({ name }) => name),
    sums: columns.map(({ cell, of }) => `nullif(${take}(${of}) filter (where cell = ${cell.toString()}), 0)`),
  };
}

/** Whether a change removes observations: only then can a row become empty. */
const LESSENS = 'bool_or(observations < 0 or begun < 0 or inexact < 0) as lessens';

/**
 * There is no other writer, so rows are not locked first, which halves the time. The order is that of the key, so that
 * neighbouring rows are processed together. A row without observations is deleted: the node is missing, not zero.
 */
function merge(changes: string, names: readonly string[]): string {
  const left = CELL_COLUMNS.map(({ name }) =>
    names.includes(name) ? `nullif(coalesce(c.${name}, 0) + coalesce(a.${name}, 0), 0)` : `c.${name}`,
  );
  return `merge into rollup_cube c using (${changes} order by ${KEY}) a on (${prefixed('c')}) = (${prefixed('a')})
    when matched and a.lessens and c.inexact + a.inexact = 0 and num_nonnulls(${left.join(', ')}) = 0 then delete
    when matched then update set total = c.total + a.total, inexact = c.inexact + a.inexact${plus(names)}
    when not matched then insert (${KEY}, level, total, inexact${comma(names)})
      values (${prefixed('a')}, a.level, a.total, a.inexact${names.map((name) => `, a.${name}`).join('')})`;
}

/** Adds the changes to the rows of years and of all time. Columns that few rows have are collected separately. */
export function applyCells(dirty: DirtyCells): readonly string[] {
  const main = gather(dirty, ['value', 'observations']);
  const rare = gather(dirty, ['odd', 'begun']);
  const names = [...main.names, ...rare.names];
  const allTime = ALL_TIME_CELL.filter(({ of }) => isDirty(dirty, of));
  const all = allTime.map(({ name }) => name);
  const sums = allTime.map(({ of }) => `nullif(sum(${of}), 0)`);
  const named = ({ names: columns, sums: amounts }: ReturnType<typeof gather>): string =>
    comma(amounts.map((sum, at) => `${sum} as ${columns[at] ?? ''}`));
  return [
    merge(
      `select ${prefixed('m')}, level, total, inexact, lessens${comma(names)} from (
        select ${KEY}, level, sum(value) as total, sum(inexact) as inexact, ${LESSENS}${named(main)} from rollup_now_delta
        where cell <> 0 group by ${KEY}, level) m
      ${
        rare.names.length === 0
          ? ''
          : `left join (
        select ${KEY}${named(rare)} from rollup_now_delta where cell <> 0 and (odd <> 0 or begun <> 0) group by ${KEY}) r
      on (${prefixed('m')}) = (${prefixed('r')})`
      }`,
      names,
    ),
    merge(
      `select tree, parent, metric_id, 0::smallint as year, node, level, sum(value) as total, sum(inexact) as inexact, ${LESSENS}${comma(
        sums.map((sum, at) => `${sum} as ${all[at] ?? ''}`),
      )}
      from rollup_now_delta where cell = 0 or ${HOLDS_ALL_TIME} group by tree, parent, metric_id, node, level having ${ANY_AMOUNT}`,
      all,
    ),
  ];
}
