import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { CodedError } from '../../kernel/errors.js';
import type { FileProgress } from '../session/file-progress.js';
import type { ImportFile } from '../session/import-file.js';
import type { ImportMode, ImportOptions } from '../session/import-options.js';
import type { ParsedFile } from '../session/parsed-file.js';
import type { WriteTransaction } from '../transaction/write-transaction.store.js';
import type { Receipt } from './receipt.js';
import { withDecisionsSince } from './decisions-since.loader.js';
import type { FaultOfRow } from './rejected-rows.js';
import type { PackedFiles } from './stored-file.store.js';

/** Identifies an import by the kinds and bytes of its files, independent of their names and order. */
export function digestOf(
  files: readonly ParsedFile[],
  {
    faults: before = [],
    layout = null,
    overrideCorrections = false,
  }: Pick<ImportOptions, 'faults' | 'layout' | 'overrideCorrections'>,
): string {
  const parts = [
    ...files.map(
      ({ progress: { kind, sha256 }, reading }) => `${kind} ${sha256}${reading.repeatMerged ? ' merged' : ''}`,
    ),
    // The same bytes read with another layout are another import.
    ...(layout === null ? [] : [`layout ${JSON.stringify(layout)}`]),
    ...(overrideCorrections ? ['override corrections'] : []),
    // Errors found before reject the import, so they make it a different one.
    ...before.map(({ code, file }) => `${code} ${file}`),
  ].sort();
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

interface SentImport {
  readonly digest: string;
  /** Whether the same files count as sent before: not where the sender wants corrections to be replaced. */
  readonly isRepeatable: boolean;
  readonly mode: ImportMode;
  readonly idempotencyKey: string | null;
}

/**
 * Loads the receipt of the same import if it was sent before. A rejected import counts only under its idempotency key,
 * because it may succeed by now; one with errors counts only in the same mode. Throws CONFLICT if the key was
 * used for other files.
 */
export async function loadEarlierReceipt(
  db: Kysely<unknown>,
  { digest, isRepeatable, mode, idempotencyKey }: SentImport,
): Promise<Receipt | null> {
  const { rows } = await sql<{ digest: string; receipt: Receipt }>`
    (select digest, receipt, true as "byKey" from import where idempotency_key = ${idempotencyKey})
    union all
    (select digest, receipt, false from import where digest = ${digest} and ${isRepeatable} and status = 'APPLIED'
      and (mode = ${mode} or (receipt #>> '{counts,rejected}')::int = 0
        and receipt -> 'faults' = '[]'::jsonb) order by seq limit 1)
    order by "byKey" desc limit 1`.execute(db);
  const [earlier] = rows;
  if (!earlier) return null;
  if (earlier.digest === digest) return withDecisionsSince(db, earlier.receipt);
  throw new CodedError(
    'CONFLICT',
    `Idempotency key "${idempotencyKey ?? ''}" was used for other files (import ${earlier.receipt.id ?? ''}): expected a new key or the same files.`,
    { subject: 'idempotencyKey', given: idempotencyKey, expected: 'a key that was not used for other files' },
  );
}

function faultsOfRows(file: FileProgress): readonly FaultOfRow[] {
  return file.faults.flatMap(({ message, messageZh }, at) => {
    const line = file.reported[at]?.line ?? null;
    return line === null ? [] : [{ line: file.rowOf(line), en: message, zh: messageZh }];
  });
}

/** Its rows make sense below their header only, so the whole file is returned. */
function isCrossWithErrors({ hasCauses, tables, rejectedRows }: FileProgress): boolean {
  return hasCauses || (tables.length > 0 && rejectedRows.size > 0);
}

/** The lines of the rows that were rejected, or had a rejected cell. */
function rejectedLines(file: FileProgress): readonly number[] {
  return [...new Set([...file.rejectedRows].map((line) => file.rowOf(line)))].sort((one, other) => one - other);
}

interface ImportToStore {
  readonly id: string;
  readonly receipt: Receipt;
  readonly digest: string;
  readonly files: readonly ImportFile[];
  readonly progress: readonly FileProgress[];
  readonly options: ImportOptions;
  readonly packed: PackedFiles;
}

/** Stores the receipt and the files, even those of a rejected import, so that its rows can be corrected. */
export async function storeImport(
  tx: WriteTransaction,
  { id, receipt, digest, files, progress, options, packed }: ImportToStore,
): Promise<void> {
  const { now, idempotencyKey = null, actor = null } = options;
  const finishedAt = new Date(now.getTime() + receipt.tookMs);
  await sql`
    insert into import (id, started_at, finished_at, status, mode, digest, idempotency_key, actor, receipt)
    values (${id}::uuid, ${now}, ${finishedAt}, ${receipt.status}, ${receipt.mode}, ${digest}, ${idempotencyKey}, ${actor},
      ${JSON.stringify(receipt)}::jsonb)`.execute(tx.db);
  // Files with possible personal data are never stored, nor files that could not be read to their end.
  const hasPersons = progress.some((file) => file.isPersonal);
  for (const [ord, { name, kind, content }] of files.entries()) {
    const file = progress[ord];
    if (!file) continue;
    const bytes = !hasPersons && !file.isBrokenOff ? await packed.store(tx.db, file.sha256, content) : 0;
    const rejected = file.isUnreadable || isCrossWithErrors(file) ? null : rejectedLines(file);
    await sql`
      insert into import_file (import_id, ord, name, kind, sha256, bytes, rejected, faults)
      values (${id}::uuid, ${ord}, ${name}, ${kind}, ${file.sha256}, ${bytes}, ${rejected}::int[],
        ${JSON.stringify(faultsOfRows(file))}::jsonb)`.execute(tx.db);
  }
}
