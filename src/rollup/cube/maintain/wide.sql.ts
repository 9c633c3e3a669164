import { ABOVE_ALL, CELL_COLUMNS, COUNTRY, HOLDS_ALL_TIME, TREES } from '../cell.sql.js';
import { ALL_ATOMS } from './entry.sql.js';
import { HELD, type Slot, SLOT_LEVELS, SLOTS } from '../level-column.sql.js';

const UPPER = SLOTS.slice(1);

const AMOUNTS = ['observations', 'odd', 'begun', 'inexact'];
const CELLS = CELL_COLUMNS.map(({ name }) => name);
const list = (names: readonly string[], of: (name: string) => string = (name) => name): string =>
  names.map(of).join(', ');

/** Sums in rows of whole years, before they are stored: of a node alone, or (`final`) with all below it. */
export const WIDE_COLUMNS = `total bigint, ${list(CELL_COLUMNS.map(({ name, of }) => `${name} ${of === 'value' ? 'bigint' : 'int'}`))},
  node int, parent int, metric_id int, ${list(UPPER, (slot) => `${slot} int`)}, ${list(AMOUNTS, (name) => `${name} int`)},
  tree smallint, level smallint, parent_level smallint, year smallint, final boolean, way int[]`;

const INTO = `rollup_now_wide (tree, final, level, parent_level, parent, node, ${list(UPPER)}, metric_id, year, total, ${list(AMOUNTS)}, ${list(CELLS)})`;

/** Intervals that cross a year count in all time only. */
const YEAR = `case when cell = 0 then 0 else year end`;
const gathered = (families: readonly string[]): { readonly names: string[]; readonly sums: string[] } => {
  const columns = CELL_COLUMNS.filter(({ of }) => families.includes(of));
  return {
    names: columns.map(({ name }) => name),
    sums: columns.map(({ name, cell, of }) => `sum(${of}) filter (where cell = ${cell.toString()}) as ${name}`),
  };
};
const COMMON = gathered(['value', 'observations']);
const RARE = gathered(['odd', 'begun']);

const atoms = (node: string, positions: string, intervals: string): string => `(
      select case when a.of_id = 0 then a.value else 0 end as value, a.metric_id, a.observations, a.begun, a.inexact, s.year, s.cell, s.odd, ${node}
      from ${ALL_ATOMS} a join ${intervals} s using (period_start, period_end, stock) join ${positions}) a`;

/**
 * Groups atoms by the `node` of their positions, metric and year. Columns that few rows have are collected separately, and without
 * reading the atoms where there are no intervals that have them.
 */
const pivot = (node: string, positions: string): string => `common as (
    select ${node}, metric_id, ${YEAR} as year, sum(value) as total, sum(observations) as observations, sum(inexact) as inexact, ${list(COMMON.sums)}
    from ${atoms(node, positions, 'rollup_now_interval')} group by ${node}, metric_id, ${YEAR}
  ), rare as (
    select ${node}, metric_id, ${YEAR} as year, sum(case when odd then a.observations end) as odd, sum(begun) as begun,
      ${list(RARE.sums.map((sum) => sum.replace('sum(odd)', 'sum(case when odd then a.observations end)')))}
    from ${atoms(node, positions, '(select * from rollup_now_interval where odd or stock)')} where odd or begun <> 0 group by ${node}, metric_id, ${YEAR}
  )`;
const PIVOTED = `metric_id, year, total, observations, coalesce(odd, 0), coalesce(begun, 0), inexact, ${list([...COMMON.names, ...RARE.names])}`;
const IN_ORDER = INTO.replace(list(CELLS), list([...COMMON.names, ...RARE.names]));

/** The expression for the first of the columns that is not null. */
const firstOf = (slots: readonly Slot[], expressionOf: (slot: Slot) => string, otherwise: string): string =>
  slots.length === 0
    ? otherwise
    : `case ${slots.map((slot) => `when ${slot} is not null then ${expressionOf(slot)}`).join(' ')} else ${otherwise} end`;
const above = (held: readonly Slot[], slot: Slot): readonly Slot[] => held.slice(held.indexOf(slot) + 1);
const parentOf = (held: readonly Slot[], slot: Slot): string =>
  `coalesce(${[...above(held, slot), COUNTRY.toString()].join(', ')})`;
const parentLevelOf = (held: readonly Slot[], slot: Slot): string =>
  firstOf(above(held, slot), (upper) => SLOT_LEVELS[upper].toString(), '0');

/** The nodes of a tree of places, the lowest first: each from its own observations and the nodes directly below. */
function climbPlaces(tree: number, held: readonly Slot[], positions: string, key: string): readonly string[] {
  // What stands at the country itself has no slot.
  const lowest = `coalesce(${[...held, COUNTRY.toString()].join(', ')})`;
  const bottom = held[0] ?? 'province_id';
  const base = `insert into ${IN_ORDER}
    with place as materialized (select distinct on (${lowest}) ${lowest} as node, ${held.join(', ')} from ${positions} order by ${lowest}),
    ${pivot('node', `(select ${key}, ${lowest} as node from ${positions}) p using (${key})`)}
    select ${tree.toString()}, ${bottom} is not null, ${firstOf(held, (slot) => SLOT_LEVELS[slot].toString(), '0')},
      ${firstOf(held, (slot) => parentLevelOf(held, slot), 'null')}, ${firstOf(held, (slot) => parentOf(held, slot), 'null')}, node, ${list(UPPER)}, ${PIVOTED}
    from common left join rare using (node, metric_id, year) join place using (node)`;
  const at = (slot: Slot): string => {
    const kept = UPPER.slice(UPPER.indexOf(slot));
    return sumUp(tree, {
      level: SLOT_LEVELS[slot],
      node: `${SLOT_LEVELS[slot].toString()}, ${parentLevelOf(held, slot)}, ${parentOf(held, slot)}, ${slot}`,
      slots: UPPER.map((upper) => (kept.includes(upper) ? upper : 'null::int')).join(', '),
      by: kept.join(', '),
    });
  };
  const country = sumUp(tree, {
    ...{ level: 0, by: '', slots: UPPER.map(() => 'null::int').join(', ') },
    node: `null::smallint, null::smallint, ${ABOVE_ALL.toString()}, ${COUNTRY.toString()}`,
  });
  return [base, ...held.slice(1).map(at), country];
}

interface Upper {
  readonly level: number;
  readonly node: string;
  readonly slots: string;
  readonly by: string;
}

const sumUp = (tree: number, { level, node, slots, by }: Upper): string => `insert into ${INTO}
    select ${tree.toString()}, true, ${node}, ${slots}, metric_id, year, sum(total), ${list(AMOUNTS, (name) => `sum(${name})`)}, ${list(CELLS, (name) => `sum(${name})`)}
    from rollup_now_wide where tree = ${tree.toString()} and case when final then parent_level else level end = ${level.toString()}
    group by ${by === '' ? '' : `${by}, `}metric_id, year`;

/** The nodes above pairings: first what lies directly below each, then the same for all nodes above it. */
const climbPairings = [
  `insert into ${IN_ORDER.replace(list(UPPER), 'way')}
    with ${pivot('way', '(select pairing_id, path[2:] as way from rollup_pairing) p using (pairing_id)')}
    select ${TREES.PAIRING.toString()}, false, null, null, null, null, way, ${PIVOTED} from common left join rare using (way, metric_id, year)`,
  `insert into ${INTO}
    select ${TREES.PAIRING.toString()}, true, null, null, coalesce(way[step + 1], ${ABOVE_ALL.toString()}) as parent, way[step] as node,
      ${UPPER.map(() => 'null::int').join(', ')}, metric_id, year, sum(total), ${list(AMOUNTS, (name) => `sum(${name})`)}, ${list(CELLS, (name) => `sum(${name})`)}
    from rollup_now_wide cross join lateral generate_subscripts(way, 1) step where tree = ${TREES.PAIRING.toString()}
    group by way[step + 1], way[step], metric_id, year`,
];

/** What stands on the side of supporters: a program does not. */
const SUPPORTED = '(select * from rollup_pairing where pairing_id > 0) supported';

/** The groups that positions lie in. */
const climbGroups = (tree: number, positions: string, key: string): string => `if exists (select from group_member) then
    insert into ${IN_ORDER}
    with ${pivot('node', `(select ${key}, unnest(groups) as node from ${positions}) p using (${key})`)}
    select ${tree.toString()}, true, null, null, ${ABOVE_ALL.toString()}, node, ${UPPER.map(() => 'null::int').join(', ')}, ${PIVOTED}
    from common left join rare using (node, metric_id, year);
  end if`;

/** Sums the atoms to all nodes of the three trees, in rows of whole years: for many atoms. */
export const SUM_UP = [
  ...climbPlaces(TREES.RECIPIENT, HELD.RECIPIENT, 'rollup_place', 'division_id'),
  ...climbPlaces(TREES.SUPPORTER, HELD.SUPPORTER, SUPPORTED, 'pairing_id'),
  ...climbPairings,
  climbGroups(TREES.RECIPIENT, 'rollup_place', 'division_id'),
  climbGroups(TREES.SUPPORTER, SUPPORTED, 'pairing_id'),
];

const ANY_CELL = (names: readonly string[]): string => `num_nonnulls(${list(names)}) > 0 or inexact <> 0`;
const ALL_TIME = CELL_COLUMNS.filter(({ cell }) => cell === 17);

/** Stores the sums, in the order of their key. */
export const WRITE_SUMS = [
  `insert into rollup_cube (tree, parent, metric_id, year, node, level, total, inexact, ${list(CELLS)})
    select * from (select tree, parent, metric_id, year, node, level, total, inexact, ${list(CELLS, (name) => `nullif(${name}, 0) as ${name}`)}
      from rollup_now_wide where final and year <> 0) w
    where ${ANY_CELL(CELLS)} order by tree, parent, metric_id, year, node`,
  `insert into rollup_cube (tree, parent, metric_id, year, node, level, total, inexact, ${list(ALL_TIME.map(({ name }) => name))})
    select * from (select tree, parent, metric_id, 0, node, level, sum(total) as total, sum(inexact) as inexact,
        ${ALL_TIME.map(({ name, of }) => `nullif(sum(${of === 'value' ? 'total' : of}), 0) as ${name}`).join(', ')}
      from rollup_now_wide where final and (year = 0 or ${HOLDS_ALL_TIME}) group by tree, parent, metric_id, node, level) w
    where ${ANY_CELL(ALL_TIME.map(({ name }) => name))} order by tree, parent, metric_id, node`,
];
