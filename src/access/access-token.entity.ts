import { defineEntity, p } from '@mikro-orm/core';

/** A token that lets its bearer write. Only a digest of it is kept. */
export const AccessTokenEntity = defineEntity({
  name: 'AccessToken',
  tableName: 'access_token',
  properties: {
    name: p.text().primary(),
    sha256: p.text(),
    createdAt: p.datetime(),
  },
});
