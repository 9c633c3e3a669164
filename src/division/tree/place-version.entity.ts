import { defineEntity, p } from '@mikro-orm/core';

/**
 * One row: the number of commits that changed places. Triggers count it and notify it, so that every process knows whether
 * the places that it holds in memory are the present ones.
 */
export const PlaceVersionEntity = defineEntity({
  name: 'PlaceVersion',
  tableName: 'place_version',
  properties: {
    id: p.integer().primary().autoincrement(false).default(1),
    version: p.bigint().default(0),
  },
  checks: [{ name: 'place_version_id_check', expression: 'id = 1' }],
});
