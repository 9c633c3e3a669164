import { defineEntity, p } from '@mikro-orm/core';
import type { FaultOfRow } from './rejected-rows.js';

/** The receipt of one import, whether it was applied or rejected. Trials leave none. */
export const ImportEntity = defineEntity({
  name: 'Import',
  tableName: 'import',
  properties: {
    id: p.uuid().primary(),
    /** In the order in which they were taken in: a page begins after one of these. */
    seq: p.bigint().generated('by default as identity').unique(),
    startedAt: p.datetime(),
    finishedAt: p.datetime(),
    /** Null for what the program itself has put in. */
    status: p.text().nullable(),
    mode: p.text().nullable(),
    /** Of the kinds and digests of all files: the same bytes again, the same digest. */
    digest: p.text().nullable(),
    idempotencyKey: p.text().nullable().unique(),
    /** Who sent it, as far as a token tells. */
    actor: p.text().nullable(),
    receipt: p.json(),
  },
  indexes: [{ name: 'import_digest', expression: 'create index import_digest on import (digest)' }],
  checks: [
    { name: 'import_status_check', expression: `status in ('APPLIED', 'REJECTED')` },
    { name: 'import_mode_check', expression: `mode in ('STRICT', 'PARTIAL')` },
  ],
});

/** A file of an import. */
export const ImportFileEntity = defineEntity({
  name: 'ImportFile',
  tableName: 'import_file',
  properties: {
    importEntry: () => p.manyToOne(ImportEntity).primary().fieldName('import_id').deleteRule('cascade'),
    ord: p.smallint().primary().autoincrement(false),
    name: p.text(),
    kind: p.text(),
    sha256: p.text(),
    bytes: p.bigint(),
    /** Rows that were rejected, as `row-place.ts` numbers them; null: the file as a whole. */
    rejected: p
      .array((text) => Number(text))
      .columnType('int[]')
      .nullable(),
    /** What is wrong with those rows, for the file in which they are sent back. */
    faults: p.json<readonly FaultOfRow[]>().nullable(),
  },
});

/** The bytes of files as they came, each once whoever sends it again: compressed, in parts. */
export const StoredFileEntity = defineEntity({
  name: 'StoredFile',
  tableName: 'stored_file',
  properties: {
    sha256: p.text().primary(),
    part: p.integer().primary().autoincrement(false),
    content: p.blob(),
  },
});
