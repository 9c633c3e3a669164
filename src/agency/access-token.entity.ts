import { defineEntity, p } from '@mikro-orm/core';

/** A token that allows its bearer to write. Only its digest is stored. */
export const AccessTokenEntity = defineEntity({
  name: 'AccessToken',
  tableName: 'access_token',
  properties: {
    name: p.text().primary(),
    sha256: p.text(),
    createdAt: p.datetime(),
  },
});
