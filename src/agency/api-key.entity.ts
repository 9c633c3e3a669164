import { defineEntity, p } from '@mikro-orm/core';

/** A key of an agency. Of its secret only the digest is stored; a key is never removed, so that the audit can name it. */
export const ApiKeyEntity = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    /** The part of the key that is no secret. */
    id: p.text().primary(),
    sha256: p.text(),
    agency: p.text(),
    role: p.text(),
    /** Extents in words, such as `division:520200`: empty for none, `everything` for all. */
    reading: p.array().columnType('text[]'),
    clearance: p.array().columnType('text[]'),
    writing: p.array().columnType('text[]'),
    createdAt: p.datetime(),
    createdBy: p.text(),
    expiresAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
    revokedBy: p.text().nullable(),
    lastUsedAt: p.datetime().nullable(),
  },
  checks: [
    { name: 'api_key_role_check', expression: `role in ('AGENCY', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR')` },
    { name: 'api_key_revoked_check', expression: '(revoked_at is null) = (revoked_by is null)' },
  ],
});
