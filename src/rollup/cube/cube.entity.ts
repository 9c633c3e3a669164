import { defineEntity, p } from '@mikro-orm/core';
import { CELL_COLUMNS } from './cell.sql.js';

const cells = Object.fromEntries(
  CELL_COLUMNS.map(({ name, of }) => [name, of === 'value' ? p.bigint().nullable() : p.integer().nullable()]),
);

/**
 * Sums of entries and adjustments along one tree: a row a node, metric and year. A cell without observations is null and takes
 * no room, so the row is as wide as its data. The key keeps the children of a node beside one another.
 */
export const RollupCubeEntity = defineEntity({
  name: 'RollupCube',
  tableName: 'rollup_cube',
  properties: {
    tree: p.smallint().primary().autoincrement(false),
    parent: p.integer().primary().autoincrement(false),
    metricId: p.integer().primary().autoincrement(false),
    /** 0: all time. */
    year: p.smallint().primary().autoincrement(false),
    node: p.integer().primary().autoincrement(false),
    /** Of the division; null in the tree of pairings. */
    level: p.smallint().nullable(),
    /** Sum of the values of the row. */
    total: p.bigint().default(0),
    /** How many summands are not exact: bounds need to be looked up only where there are some. */
    inexact: p.integer().default(0),
    ...cells,
  },
  indexes: [
    {
      // For rankings. Without what changes: an amount in an index would make every change of a row one of its indexes too.
      name: 'rollup_cube_level',
      expression:
        'create index rollup_cube_level on rollup_cube (level, tree, metric_id, year) where level is not null',
    },
  ],
});

/** What the cells leave out: bounds, and the intervals that fill no month, quarter or year. Few and narrow. */
export const RollupSpanEntity = defineEntity({
  name: 'RollupSpan',
  tableName: 'rollup_span',
  properties: {
    tree: p.smallint().primary().autoincrement(false),
    node: p.integer().primary().autoincrement(false),
    metricId: p.integer().primary().autoincrement(false),
    periodStart: p.date().primary(),
    periodEnd: p.date().primary(),
    /** 0: amounts of odd intervals. Else an inexact observation, and in `value` how often it is counted. */
    ofId: p.bigint().primary().autoincrement(false),
    /** Of odd intervals only; these are part of a cell as well. */
    value: p.bigint(),
    observations: p.integer(),
    begun: p.integer(),
  },
});
