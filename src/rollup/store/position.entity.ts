import { defineEntity, p } from '@mikro-orm/core';

/**
 * Where the store has put the figures of a division. It is the store's own copy, so that after a move or a merger it
 * still knows from where to take them away.
 */
export const RollupPlaceEntity = defineEntity({
  name: 'RollupPlace',
  tableName: 'rollup_place',
  properties: {
    divisionId: p.integer().primary().autoincrement(false),
    lineageId: p.integer(),
    /** All that it lies in, as reported and by today's codes: a total of any of these speaks for its figures. */
    within: p.array().columnType('int[]'),
    /** Under current boundaries: its heir first, its province and 0, the whole country, last. */
    path: p.array().columnType('int[]'),
  },
  indexes: [
    {
      name: 'rollup_place_lineage',
      expression: 'create index rollup_place_lineage on rollup_place (lineage_id) where lineage_id <> division_id',
    },
    { name: 'rollup_place_node', expression: 'create index rollup_place_node on rollup_place ((path[1]))' },
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
    /** Of the supporter, as the path of a place. */
    supporterPath: p.array().columnType('int[]'),
  },
  indexes: [
    {
      name: 'rollup_pairing_supporter',
      expression: 'create index rollup_pairing_supporter on rollup_pairing ((supporter_path[1]))',
    },
    { name: 'rollup_pairing_above', expression: 'create index rollup_pairing_above on rollup_pairing ((path[2]))' },
  ],
});
