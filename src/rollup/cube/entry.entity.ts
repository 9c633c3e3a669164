import { defineEntity, p } from '@mikro-orm/core';

/**
 * What one observation amounts to after one claim was chosen and cumulative observations became increments: a flow in
 * its interval, a stock from its reading until the next. Amounts are whole numbers in the metric's scale; `below` and
 * `above` are the distances of the bounds from the value, 0 if it is exact.
 */
export const RollupEntryEntity = defineEntity({
  name: 'RollupEntry',
  tableName: 'rollup_entry',
  properties: {
    observationId: p.bigint().primary().autoincrement(false),
    value: p.bigint(),
    below: p.bigint(),
    above: p.bigint(),
    metricId: p.integer(),
    divisionId: p.integer(),
    /** 0 for none. */
    pairingId: p.integer(),
    open: p.integer(),
    periodStart: p.date(),
    /** Last day; for a stock the day before the next reading, or infinity. */
    periodEnd: p.date(),
    /**
     * First day of the period as reported; for an increment between cumulative observations, the start that they share.
     */
    since: p.date(),
    stock: p.boolean(),
    total: p.boolean(),
    /** Such as `enterprise:17`; empty for the place itself. */
    subject: p.text(),
  },
  indexes: [
    {
      name: 'rollup_entry_place',
      expression: 'create index rollup_entry_place on rollup_entry (division_id, metric_id, period_start)',
    },
    {
      name: 'rollup_entry_pairing',
      expression: 'create index rollup_entry_pairing on rollup_entry (pairing_id, metric_id) where pairing_id <> 0',
    },
    {
      name: 'rollup_entry_subject',
      expression: `create index rollup_entry_subject on rollup_entry (subject, metric_id) where subject <> ''`,
    },
  ],
});

/**
 * A total of an office. A flow has one for each interval. A stock has one for as long as its series continues under one
 * code of its place, so that another reading neither ends nor begins it.
 */
export const RollupTotalEntity = defineEntity({
  name: 'RollupTotal',
  tableName: 'rollup_total',
  properties: {
    totalId: p.integer().primary(),
    metricId: p.integer(),
    divisionId: p.integer(),
    /** 0 for none. */
    pairingId: p.integer(),
    periodStart: p.date(),
    /** Last day; for a stock infinity, or the day before its place reports under another code. */
    periodEnd: p.date(),
    /** As in an entry. */
    since: p.date(),
    stock: p.boolean(),
  },
  indexes: [
    {
      name: 'rollup_total_key',
      expression:
        'create unique index rollup_total_key on rollup_total (division_id, metric_id, pairing_id, period_start, period_end, since, stock)',
    },
    {
      // Few if any: each batch checks whether there are some.
      name: 'rollup_total_ended',
      expression: `create index rollup_total_ended on rollup_total (period_end) where stock and period_end < 'infinity'`,
    },
    {
      name: 'rollup_total_pairing',
      expression: 'create index rollup_total_pairing on rollup_total (pairing_id, metric_id) where pairing_id <> 0',
    },
  ],
});

/**
 * What a total states, and its contribution: what it states less the contributions of its parts. A flow has one row, a
 * stock one for each day on which either changes.
 */
export const RollupAdjustmentEntity = defineEntity({
  name: 'RollupAdjustment',
  tableName: 'rollup_adjustment',
  properties: {
    stated: p.bigint(),
    value: p.bigint(),
    below: p.bigint(),
    above: p.bigint(),
    totalId: p.integer().primary().autoincrement(false),
    periodStart: p.date().primary(),
    periodEnd: p.date().primary(),
    open: p.integer(),
  },
});

/**
 * Finds the totals that cover an observation, by each place that it lies in and the month in which it begins (0 for
 * stocks, whose totals count until they end).
 */
export const RollupRegionEntity = defineEntity({
  name: 'RollupRegion',
  tableName: 'rollup_region',
  properties: {
    metricId: p.integer().primary().autoincrement(false),
    placeId: p.integer().primary().autoincrement(false),
    month: p.integer().primary().autoincrement(false),
    totalId: p.integer().primary().autoincrement(false),
  },
  indexes: [
    { name: 'rollup_region_total', expression: 'create index rollup_region_total on rollup_region (total_id)' },
  ],
});
