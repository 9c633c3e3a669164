import { defineEntity, p } from '@mikro-orm/core';

/**
 * One row: the state of the pairings. Triggers leave another value with each commit that changes any, so that every process
 * knows whether what it remembers of them is still so. A random one, for a restored database never to pass for a later one.
 */
export const PairingVersionEntity = defineEntity({
  name: 'PairingVersion',
  tableName: 'pairing_version',
  properties: {
    id: p.integer().primary().autoincrement(false).default(1),
    version: p.uuid(),
  },
  checks: [{ name: 'pairing_version_id_check', expression: 'id = 1' }],
});

/** The version as a value of a statement: that of what the statement reads. */
export const PAIRING_VERSION = '(select version::text from pairing_version where id = 1)';
