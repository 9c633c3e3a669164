import { randomUUID } from 'node:crypto';
import type { WriteDatabase } from '../../kernel/context.js';
import { CodedError, invalid } from '../../kernel/errors.js';
import { lockCube } from '../../rollup/cube/lock.store.js';
import { digestOf, loadEarlierReceipt, storeImport } from '../receipt/import.store.js';
import { makeReceipt } from '../receipt/make-receipt.js';
import { previewFiles } from '../receipt/preview.js';
import type { Receipt } from '../receipt/receipt.js';
import { PackedFiles } from '../receipt/stored-file.store.js';
import type { FileProgress } from '../session/file-progress.js';
import type { ImportFile } from '../session/import-file.js';
import type { ImportOptions } from '../session/import-options.js';
import { looksPersonal } from '../text/personal-data.js';
import { inWriteTransaction, type WriteTransaction } from '../transaction/write-transaction.store.js';
import { attemptImport } from './attempt-import.js';
import { parseFile } from './parse-file.js';

export interface ImportOutcome {
  readonly receipt: Receipt;
  /** Whether the same import was sent before: the receipt is the earlier one, and nothing was written now. */
  readonly isRepeated: boolean;
}

interface Written extends ImportOutcome {
  /** What happened to the files in a dry run. */
  readonly tried?: readonly FileProgress[];
}

/**
 * Imports files together, in one transaction. With any error nothing is written; in PARTIAL mode all rows without an
 * error are. The receipt lists every error, not just the first, and is stored together with the files.
 *
 * Throws INVALID_ARGUMENT for no files or an unusable file name, CONFLICT for an idempotency key that was used for
 * other files, and UNAVAILABLE when the database connection is lost.
 */
export async function runImport(
  database: WriteDatabase,
  given: readonly ImportFile[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  const started = performance.now();
  validateFiles(given, options);
  const files = given.map((file) => ({ ...file, reading: { ...options.reading, ...file.reading } }));
  const parsed = await Promise.all(files.map((file) => parseFile(file)));
  const digest = digestOf(parsed, options);
  const packed = new PackedFiles();
  const write = async (tx: WriteTransaction): Promise<Written> => {
    const { mode = 'STRICT', dryRun = false, overrideCorrections = false, idempotencyKey = null } = options;
    const sent = { digest, mode, idempotencyKey, isRepeatable: !overrideCorrections };
    const earlier = await loadEarlierReceipt(tx.db, sent);
    if (earlier) return { receipt: earlier, isRepeated: true };
    // Before the first observation is read: every writer of roll-ups takes this lock first.
    await lockCube(tx.db);
    const id = randomUUID();
    const { verdict, attempted } = await attemptImport(tx, { id, files, options, packed }, parsed);
    const tookMs = Math.round(performance.now() - started);
    const { layout = null } = options;
    const receipt = makeReceipt({ ...verdict, id: dryRun ? null : id, mode, dryRun, tookMs, layout });
    if (dryRun) return { receipt, isRepeated: false, tried: attempted };
    options.onProgress?.({ step: 'KEEPING', rows: receipt.counts.read });
    await storeImport(tx, { id, receipt, digest, files, progress: attempted, options, packed });
    return { receipt, isRepeated: false };
  };
  try {
    const { tried, ...outcome } = await inWriteTransaction(database, write);
    if (!tried) return outcome;
    const { receipt } = outcome;
    const preview = await previewFiles({ files, progress: tried, faults: receipt.faults });
    return { ...outcome, receipt: { ...receipt, preview } };
  } finally {
    await packed.discard();
  }
}

/** Throws INVALID_ARGUMENT where a receipt would be empty or repeat personal data. */
function validateFiles(given: readonly ImportFile[], { faults = [] }: ImportOptions): void {
  if (given.length === 0 && faults.length === 0) {
    throw invalid('files', null, 'one file or more');
  }
  if (given.some(({ name }) => looksPersonal(name.replace(/\.[^.]*$/, ''), false))) {
    const expected = 'names without a mobile or identity number: file names are kept';
    throw new CodedError(
      'INVALID_ARGUMENT',
      `A file name contains possible personal data (not repeated here): expected ${expected}.`,
      {
        subject: 'filename',
        expected,
      },
    );
  }
}
