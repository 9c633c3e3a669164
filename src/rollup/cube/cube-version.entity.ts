import { defineEntity, p } from '@mikro-orm/core';

/**
 * One row: the state of the cube. Each commit that changes it leaves another value, so that every process knows whether what
 * it remembers of the cube is still so. A random one, for a restored database never to pass for a later one.
 */
export const CubeVersionEntity = defineEntity({
  name: 'CubeVersion',
  tableName: 'rollup_version',
  properties: {
    id: p.integer().primary().autoincrement(false).default(1),
    version: p.uuid(),
  },
  checks: [{ name: 'rollup_version_id_check', expression: 'id = 1' }],
});
