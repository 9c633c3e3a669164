import { defineEntity, p } from '@mikro-orm/core';

/** A request in the audit. Rows are added and never changed or removed; each holds the hash of the one before. */
export const AuditEntity = defineEntity({
  name: 'Audit',
  tableName: 'audit',
  properties: {
    /** The order of the chain. */
    seq: p.bigint().primary().generated('by default as identity'),
    at: p.datetime(),
    requestId: p.uuid(),
    caller: p.text(),
    role: p.text(),
    /** Id of the key or subject of the token; null without one. */
    keyId: p.text().nullable(),
    /** What was asked for: `POST /graphql`. */
    action: p.text(),
    /** Digest of the query; null where there was none. */
    documentHash: p.text().nullable(),
    /** What the caller may read, in words. */
    extent: p.text(),
    /** Rows that the database returned. */
    rows: p.integer(),
    /** How it ended: `ok`, or the codes of the errors. */
    outcome: p.text(),
    hash: p.text(),
  },
  indexes: [{ name: 'audit_caller', properties: ['caller', 'seq'] }],
});

/** The hash of the last entry, so that the removal of the last ones shows as well. One row. */
export const AuditHeadEntity = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: {
    id: p.smallint().primary().autoincrement(false).default(1),
    hash: p.text(),
  },
  checks: [{ name: 'audit_head_check', expression: 'id = 1' }],
});
