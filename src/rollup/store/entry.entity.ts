import { defineEntity, p } from '@mikro-orm/core';

/**
 * What one reported figure says once claims are settled and cumulative figures are increments: a flow in its stretch, a
 * stock from its reading until the next. Amounts are whole numbers in the metric's scale: `below` and `above` are how far
 * the bounds lie from the value, so that an exact figure has nothing there.
 */
export const RollupEntryEntity = defineEntity({
  name: 'RollupEntry',
  tableName: 'rollup_entry',
  properties: {
    observationId: p.bigint().primary().autoincrement(false),
    metricId: p.integer(),
    stock: p.boolean(),
    total: p.boolean(),
    divisionId: p.integer(),
    /** `enterprise:17`; empty for the place itself. */
    subject: p.text(),
    /** 0: none. */
    pairingId: p.integer(),
    startDay: p.date(),
    /** Of a stock: the day before the next reading, or infinity. */
    endDay: p.date(),
    value: p.bigint(),
    below: p.bigint(),
    above: p.bigint(),
    open: p.integer(),
  },
  indexes: [
    {
      name: 'rollup_entry_place',
      expression: 'create index rollup_entry_place on rollup_entry (division_id, metric_id, start_day)',
    },
    {
      name: 'rollup_entry_total',
      expression: 'create index rollup_entry_total on rollup_entry (pairing_id, metric_id) where total',
    },
    {
      name: 'rollup_entry_subject',
      expression: `create index rollup_entry_subject on rollup_entry (subject, metric_id) where subject <> ''`,
    },
  ],
});

/** What a total adds to what its parts already say: one row for a flow, one a day on which it changes for a stock. */
export const RollupAdjustmentEntity = defineEntity({
  name: 'RollupAdjustment',
  tableName: 'rollup_adjustment',
  properties: {
    observationId: p.bigint().primary().autoincrement(false),
    startDay: p.date().primary(),
    endDay: p.date().primary(),
    value: p.bigint(),
    below: p.bigint(),
    above: p.bigint(),
    open: p.integer(),
  },
});

/**
 * Finds the totals that speak for a figure: by each place that the figure lies in, and the month it begins in (0 for
 * stocks, whose totals stand until they are replaced).
 */
export const RollupRegionEntity = defineEntity({
  name: 'RollupRegion',
  tableName: 'rollup_region',
  properties: {
    metricId: p.integer().primary().autoincrement(false),
    placeId: p.integer().primary().autoincrement(false),
    month: p.integer().primary().autoincrement(false),
    observationId: p.bigint().primary().autoincrement(false),
  },
  indexes: [
    { name: 'rollup_region_total', expression: 'create index rollup_region_total on rollup_region (observation_id)' },
  ],
});
