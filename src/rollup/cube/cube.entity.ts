import { defineEntity, p } from '@mikro-orm/core';
import { CELL_COLUMNS } from './cell.sql.js';

const cells = Object.fromEntries(
  CELL_COLUMNS.map(({ name, of }) => [name, of === 'value' ? p.bigint().nullable() : p.integer().nullable()]),
);

/**
 * Sums of entries and adjustments along one tree: one row for each node, metric and year. A cell without observations
 * is null and takes no space. The key keeps the children of a node next to each other.
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
    /** Level of the division; null in the tree of pairings. */
    level: p.smallint().nullable(),
    /** Sum of the values of the row. */
    total: p.bigint().default(0),
    /** How many summands are not exact: bounds are looked up only if there are any. */
    inexact: p.integer().default(0),
    ...cells,
  },
  indexes: [
    {
      // For rankings. It has no amounts: with one in an index, every change of a row would change its indexes too.
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
    /** Odd intervals only; they are part of a cell as well. */
    value: p.bigint(),
    observations: p.integer(),
    begun: p.integer(),
    below: p.bigint(),
    above: p.bigint(),
    open: p.integer(),
  },
});
