import { defineEntity, p } from '@mikro-orm/core';

/** A clearance that some key or token has, or had: from its holders what lies beyond it is hidden as well. Never removed. */
export const ClearanceEntity = defineEntity({
  name: 'Clearance',
  tableName: 'clearance',
  properties: {
    /** The extent in words, in one form and order. */
    words: p.array().columnType('text[]').primary(),
    since: p.datetime(),
  },
});
