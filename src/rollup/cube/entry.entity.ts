import { defineEntity, p } from '@mikro-orm/core';

/**
 * What one reported observation says once claims are chosen and series are taken apart: a flow in its piece of the interval,
 * a stock from its reading until the next. Amounts are whole numbers in the metric's scale.
 */
export const RollupEntryEntity = defineEntity({
  name: 'RollupEntry',
  tableName: 'rollup_entry',
  properties: {
    observationId: p.bigint().primary().autoincrement(false),
    /** What an observation contributes; of a total with anything inside it as `stated`. */
    value: p.bigint(),
    /** What it says in its interval: what was reported, or what that adds to the shorter intervals in it. */
    stated: p.bigint(),
    metricId: p.integer(),
    divisionId: p.integer(),
    /** 0: none. */
    pairingId: p.integer(),
    periodStart: p.date(),
    /** Of a stock: the day before the next reading, or infinity. */
    periodEnd: p.date(),
    /** The interval as reported; of a stock its day, twice. */
    since: p.date(),
    until: p.date(),
    /** Whether its interval is only a piece of what was reported. */
    cut: p.boolean(),
    stock: p.boolean(),
    total: p.boolean(),
    /** Of a total: whether anything lies inside it. What it adds to that is an adjustment; else it counts as it stands. */
    composite: p.boolean(),
    /** Whether it crosses another or covers one that does: it is in no sum of the cube, and resolved when it is read. */
    knot: p.boolean(),
    /** `enterprise:17`; empty for the place itself. */
    subject: p.text(),
    /** The inexact observations that `stated` is made of, as negative numbers where they are taken off; null for none. */
    statedInexact: p.array().columnType('bigint[]').nullable(),
    /** As `statedInexact`, of `value`. */
    valueInexact: p.array().columnType('bigint[]').nullable(),
    /** Whether it is a piece below nothing: apart from the amounts, so that an index does not hang on these. */
    fall: p.boolean().default(false),
  },
  indexes: [
    {
      name: 'rollup_entry_place',
      expression: 'create index rollup_entry_place on rollup_entry (division_id, metric_id, total, period_start)',
    },
    {
      name: 'rollup_entry_pairing',
      expression: 'create index rollup_entry_pairing on rollup_entry (pairing_id, metric_id) where pairing_id <> 0',
    },
    {
      // Few: each question asks whether its metric has any.
      name: 'rollup_entry_knot',
      expression: 'create index rollup_entry_knot on rollup_entry (metric_id) where knot',
    },
    {
      // Few: falls, which findings look for.
      name: 'rollup_entry_fall',
      expression: 'create index rollup_entry_fall on rollup_entry (metric_id) where fall',
    },
    {
      name: 'rollup_entry_subject',
      expression: `create index rollup_entry_subject on rollup_entry (subject, metric_id) where subject <> ''`,
    },
  ],
});

/**
 * An office's total with anything inside it: of flows one for each interval; of stocks one for as long as its readings go on under one code of its
 * place, so that another reading neither ends nor begins it.
 */
export const RollupTotalEntity = defineEntity({
  name: 'RollupTotal',
  tableName: 'rollup_total',
  properties: {
    totalId: p.integer().primary(),
    metricId: p.integer(),
    divisionId: p.integer(),
    /** 0: none. */
    pairingId: p.integer(),
    periodStart: p.date(),
    /** Of a stock infinity, or the day before its place reports under another code. */
    periodEnd: p.date(),
    /** As of an entry; of a stock its first reading, twice. */
    since: p.date(),
    until: p.date(),
    cut: p.boolean(),
    knot: p.boolean(),
    stock: p.boolean(),
  },
  indexes: [
    {
      name: 'rollup_total_key',
      expression:
        'create unique index rollup_total_key on rollup_total (division_id, metric_id, pairing_id, period_start, period_end, since, until, cut, knot, stock)',
    },
    {
      // Few if any: each batch asks whether there are some.
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
 * What a total says, and what it adds to what its parts already say: one row for a flow, of a stock the changes, a row a
 * day on which there is one.
 */
export const RollupAdjustmentEntity = defineEntity({
  name: 'RollupAdjustment',
  tableName: 'rollup_adjustment',
  properties: {
    stated: p.bigint(),
    value: p.bigint(),
    totalId: p.integer().primary().autoincrement(false),
    periodStart: p.date().primary(),
    periodEnd: p.date().primary(),
    /** 0: the amounts. Else an inexact observation, and how often it is counted in them. */
    ofId: p.bigint().primary().autoincrement(false),
  },
});

/**
 * Finds the totals that speak for an observation: by each place that the observation lies in, and the month it begins in (0 for
 * stocks, whose totals stand until they end).
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
