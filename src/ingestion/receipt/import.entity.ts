import { defineEntity, p } from '@mikro-orm/core';
import type { FaultOfRow } from './rejected-rows.js';

/** The receipt of an import, applied or rejected. Dry runs leave none. */
export const ImportEntity = defineEntity({
  name: 'Import',
  tableName: 'import',
  properties: {
    id: p.uuid().primary(),
    /** The order of the imports, used as page cursor. */
    seq: p.bigint().generated('by default as identity').unique(),
    startedAt: p.datetime(),
    finishedAt: p.datetime(),
    /** Null for data that the program itself has loaded. */
    status: p.text().nullable(),
    mode: p.text().nullable(),
    /** Digest of the kinds and bytes of all files. */
    digest: p.text().nullable(),
    idempotencyKey: p.text().nullable().unique(),
    /** Who sent it, according to the token. */
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
    /** Lines of the rejected rows (see `row-place.ts`); null if the file as a whole was rejected. */
    rejected: p
      .array((text) => Number(text))
      .columnType('int[]')
      .nullable(),
    /** The errors of these rows, for the file of rejected rows. */
    faults: p.json<readonly FaultOfRow[]>().nullable(),
  },
});

/** The bytes of imported files, compressed and in parts; the same bytes are stored once. */
export const StoredFileEntity = defineEntity({
  name: 'StoredFile',
  tableName: 'stored_file',
  properties: {
    sha256: p.text().primary(),
    part: p.integer().primary().autoincrement(false),
    content: p.blob(),
  },
});
