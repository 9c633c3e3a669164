import { defineEntity, p } from '@mikro-orm/core';
import { isVillage } from './level-column.sql.js';

/** A node below all levels that the cube holds sums of: its observations are read one by one. */
const IS_VILLAGE = isVillage('');

/** A node of a tree of places, with the node of each upper level that it is or lies in. */
const slots = {
  provinceId: p.integer().nullable(),
  cityId: p.integer().nullable(),
  districtId: p.integer().nullable(),
  townId: p.integer().nullable(),
};

/**
 * Where the cube has put the observations of a division. It is the cube's own copy, so that after a move or a merger it
 * still knows from where to take them away.
 */
export const RollupPlaceEntity = defineEntity({
  name: 'RollupPlace',
  tableName: 'rollup_place',
  properties: {
    divisionId: p.integer().primary().autoincrement(false),
    canonicalId: p.integer(),
    /** All that it lies in, as reported and by today's codes: a total of any of these speaks for its observations. */
    within: p.array().columnType('int[]'),
    /** The day by which it was merged into another division; null where it was not. */
    mergedBy: p.date().nullable(),
    /** What it lies in through the merger and not otherwise: totals of these that end after it cover its observations. */
    mergedWithin: p.array().columnType('int[]').nullable(),
    /** Under current boundaries: the division itself or its heir, and what stands above that (0, the whole country, last). */
    nodeId: p.integer(),
    parentId: p.integer(),
    ...slots,
    /** The places of the groups that it lies in, under any of its codes or through its merger; null for none. */
    groups: p.array().columnType('int[]').nullable(),
    /** Of a group, all that has a part in common with it without holding it; null of a division. */
    shared: p.array().columnType('int[]').nullable(),
  },
  indexes: [
    {
      name: 'rollup_place_canonical',
      expression:
        'create index rollup_place_canonical on rollup_place (canonical_id) where canonical_id <> division_id',
    },
    {
      name: 'rollup_place_groups',
      expression: 'create index rollup_place_groups on rollup_place using gin (groups) where groups is not null',
    },
    {
      // Few: each new total asks what was merged into its place.
      name: 'rollup_place_merged',
      expression:
        'create index rollup_place_merged on rollup_place using gin (merged_within) where merged_within is not null',
    },
    { name: 'rollup_place_node', expression: 'create index rollup_place_node on rollup_place (node_id)' },
    {
      name: 'rollup_place_parent',
      expression: `create index rollup_place_parent on rollup_place (parent_id) where ${IS_VILLAGE}`,
    },
    { name: 'rollup_place_within', expression: 'create index rollup_place_within on rollup_place using gin (within)' },
  ],
});

/** As {@link RollupPlaceEntity}, of a pairing: where it stands in its own tree and where its supporter stands. */
export const RollupPairingEntity = defineEntity({
  name: 'RollupPairing',
  tableName: 'rollup_pairing',
  properties: {
    pairingId: p.integer().primary().autoincrement(false),
    /** Itself first, its root and its program (as a negative id) last. */
    path: p.array().columnType('int[]'),
    /** Of the supporter, as of a place; null of a program, which has many. */
    nodeId: p.integer().nullable(),
    parentId: p.integer().nullable(),
    ...slots,
    groups: p.array().columnType('int[]').nullable(),
  },
  indexes: [
    {
      name: 'rollup_pairing_groups',
      expression: 'create index rollup_pairing_groups on rollup_pairing using gin (groups) where groups is not null',
    },
    { name: 'rollup_pairing_node', expression: 'create index rollup_pairing_node on rollup_pairing (node_id)' },
    {
      name: 'rollup_pairing_parent',
      expression: `create index rollup_pairing_parent on rollup_pairing (parent_id) where ${IS_VILLAGE}`,
    },
    { name: 'rollup_pairing_town', expression: 'create index rollup_pairing_town on rollup_pairing (town_id)' },
    {
      name: 'rollup_pairing_upper',
      expression:
        'create index rollup_pairing_upper on rollup_pairing (coalesce(district_id, city_id, province_id)) where town_id is not null',
    },
    { name: 'rollup_pairing_above', expression: 'create index rollup_pairing_above on rollup_pairing ((path[2]))' },
  ],
});
