import { defineEntity, p } from '@mikro-orm/core';

/** The receipt of one import that was applied. */
export const ImportEntity = defineEntity({
  name: 'Import',
  tableName: 'import',
  properties: {
    id: p.uuid().primary(),
    startedAt: p.datetime(),
    finishedAt: p.datetime(),
    receipt: p.json(),
  },
});
