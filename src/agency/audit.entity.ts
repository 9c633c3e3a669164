import { defineEntity, p } from '@mikro-orm/core';

/**
 * Requests in the audit that are alike and ended within a second: the first, and lists about the others. Rows are added and
 * never changed or removed; each holds the hash of the one before.
 */
export const AuditEntity = defineEntity({
  name: 'Audit',
  tableName: 'audit',
  properties: {
    /** The place of the first request in the chain; the others follow it. */
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
    /** How many there are. */
    requests: p.integer().default(1),
    /** Of those after the first; null without any. */
    moreAt: p.array().columnType('timestamptz[]').nullable(),
    moreRequestIds: p.array().columnType('uuid[]').nullable(),
    moreRows: p.array().columnType('int[]').nullable(),
  },
  indexes: [{ name: 'audit_caller', properties: ['caller', 'seq'] }],
});

/** The hash of the last row, so that the removal of the last ones shows as well. One row. */
export const AuditHeadEntity = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: {
    id: p.smallint().primary().autoincrement(false).default(1),
    hash: p.text(),
  },
  checks: [{ name: 'audit_head_check', expression: 'id = 1' }],
});
