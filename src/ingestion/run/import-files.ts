import type { WriteDatabase } from '../../kernel/context.js';
import { randomUUID } from 'node:crypto';
import { recordChanges } from '../../changes/change-set.store.js';
import { CodedError } from '../../kernel/errors.js';
import { lockCube } from '../../rollup/cube/lock.store.js';
import { maintain, type Dirty } from '../../rollup/cube/maintain/maintain.store.js';
import { applyKinds } from './apply-kinds.js';
import { Directory } from '../lookup/directory.loader.js';
import type { Fault } from '../fault/fault.js';
import { type Findings, NO_FINDINGS } from '../receipt/findings.js';
import { loadFindings } from '../receipt/findings.loader.js';
import type { ImportFile } from '../session/import-file.js';
import { digestOf, findEarlier, recordImport } from '../receipt/import-record.store.js';
import type { ImportRun } from '../lookup/import-run.js';
import { makeReceipt } from '../receipt/make-receipt.js';
import { openFile } from './open-file.js';
import { looksPersonal } from '../text/personal-data.js';
import type { OpenedFile } from '../session/opened-file.js';
import type { Receipt } from '../receipt/receipt.js';
import type { ImportOptions } from '../session/import-options.js';
import type { SheetRow } from '../layout/sheet-row.js';
import { PackedFiles } from '../receipt/stored-file.store.js';
import { inSavepoint, inWriteTransaction, type WriteTransaction } from '../session/write-transaction.store.js';

export interface ImportOutcome {
  readonly receipt: Receipt;
  /** The same was sent before: this is the receipt of that time, and nothing was written now. */
  readonly isRepeated: boolean;
}

/** As {@link takeIn}, for callers who do not mind whether the same was sent before. */
export async function importFiles(
  database: WriteDatabase,
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<Receipt> {
  return (await takeIn(database, files, options)).receipt;
}

/**
 * Applies files together, in one transaction: all rows of them or, with any fault, none; in the mode PARTIAL all rows
 * without fault. Every fault is found, not only the first. The receipt and the bytes are kept with what was written.
 */
export async function takeIn(
  database: WriteDatabase,
  given: readonly ImportFile[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  const started = performance.now();
  checkGiven(given, options);
  const files = given.map((file) => ({ ...file, reading: { ...options.reading, ...file.reading } }));
  const opened = await Promise.all(files.map(openFile));
  const digest = digestOf(opened, options.faults);
  const packed = new PackedFiles();
  const write = async (tx: WriteTransaction): Promise<ImportOutcome> => {
    const { mode = 'STRICT', dryRun = false, idempotencyKey = null } = options;
    const earlier = await findEarlier(tx.db, { digest, mode, idempotencyKey });
    if (earlier) return { receipt: earlier, isRepeated: true };
    // Before the first figure is read: whoever works on the roll-ups takes this lock first as well.
    await lockCube(tx.db);
    const id = randomUUID();
    const { verdict, applied } = await tryUntilSettled(tx, { id, files, options, packed }, opened);
    const took = (): number => Math.round(performance.now() - started);
    const receipt = makeReceipt({ ...verdict, id: dryRun ? null : id, mode, dryRun, tookMs: took() });
    if (dryRun) return { receipt, isRepeated: false };
    options.onProgress?.({ step: 'KEEPING', rows: receipt.counts.read });
    await recordImport(tx, { id, receipt, digest, files, opened: applied, options, packed });
    return { receipt: { ...receipt, tookMs: receipt.tookMs }, isRepeated: false };
  };
  try {
    return await inWriteTransaction(database, write);
  } finally {
    await packed.discard();
  }
}

/** What no receipt may be made of: nothing at all, and names that would be repeated in it. */
function checkGiven(given: readonly ImportFile[], { faults = [] }: ImportOptions): void {
  if (given.length === 0 && faults.length === 0) {
    throw new CodedError('INVALID_ARGUMENT', 'There is no file among what was sent: expected one file or more.', {
      ...{ subject: 'files', expected: 'one file or more' },
    });
  }
  if (given.some(({ name }) => looksPersonal(name.replace(/\.[^.]*$/, ''), false))) {
    const expected = 'names without a mobile or identity number: file names are kept';
    throw new CodedError('INVALID_ARGUMENT', `A file name cannot be used (it is not repeated): expected ${expected}.`, {
      ...{ subject: 'filename', expected },
    });
  }
}

interface Attempt {
  readonly id: string;
  readonly files: readonly ImportFile[];
  readonly options: ImportOptions;
  readonly packed: PackedFiles;
}

interface Verdict {
  readonly status: Receipt['status'];
  readonly files: readonly OpenedFile[];
  readonly before: readonly Fault[];
  readonly findings: Findings;
}

/**
 * Some rows turn out to be at fault only by what follows from them, when they are written already. In the mode PARTIAL
 * all is taken back then and tried again without them.
 */
async function tryUntilSettled(
  tx: WriteTransaction,
  attempt: Attempt,
  opened: readonly OpenedFile[],
): Promise<{ readonly verdict: Verdict; readonly applied: readonly OpenedFile[] }> {
  const { again, ...verdict } = await inSavepoint(tx, async () => {
    const result = await tryOnce(tx, attempt, opened);
    return { keep: result.status === 'APPLIED' && !result.again && !(attempt.options.dryRun ?? false), result };
  });
  if (!again) return { verdict, applied: opened };
  const next = await Promise.all(attempt.files.map(openFile));
  for (const [at, file] of next.entries()) leaveOut(file, opened[at]);
  return tryUntilSettled(tx, attempt, next);
}

function leaveOut(file: OpenedFile, before: OpenedFile | undefined): void {
  if (!before || file.kind === 'observations') return;
  for (const { line, fault } of before.reported) {
    if (line !== null && !file.isRejected(line)) file.report(line, fault);
  }
  for (const line of before.rejectedRows) file.reject(line);
  const [left, without] = [false, true].map((isOut) =>
    file.sheet.rows.filter(({ line }) => file.isRejected(line) === isOut),
  ) as [SheetRow[], SheetRow[]];
  for (const { cells } of without) file.codesLeftOut.push(cells.code ?? '');
  file.sheet.rows.splice(0, file.sheet.rows.length, ...left);
}

async function tryOnce(
  tx: WriteTransaction,
  { id, options, files: given, packed }: Attempt,
  files: readonly OpenedFile[],
): Promise<Verdict & { readonly again: boolean }> {
  const { faults: before = [], mode = 'STRICT', onProgress } = options;
  const run = startRun(tx, id, files, options);
  await applyKinds(run, files);
  const rejected = files.some((file) => file.faults.length > 0 || file.rejectedRows.size > 0);
  const isHopeless =
    before.length > 0 || files.some((file) => file.isUnreadable || file.isPersonal) || nothingLeft(files);
  const status = isHopeless || (rejected && mode === 'STRICT') ? 'REJECTED' : 'APPLIED';
  const verdict = { status, files, before, findings: NO_FINDINGS } as const;
  if (status === 'REJECTED') return { ...verdict, again: false };
  if (run.changed.isWrong) return { ...verdict, again: true };
  onProgress?.({ step: 'ROLLING_UP', rows: files.reduce((sum, file) => sum + file.receipt().read, 0) });
  // Meanwhile nothing else is to be done here.
  if (!(options.dryRun ?? false)) beginPacking(packed, given, files);
  await maintain(tx.db, touchedBy(run));
  if (!run.changed.figures) return { ...verdict, again: false };
  const { recorded } = run.changed;
  if (!(options.dryRun ?? false) && recorded)
    await recordChanges(tx.db, { importId: id, at: options.now, ...recorded });
  return { ...verdict, findings: await loadFindings(tx.db, run.changed.told), again: false };
}

function beginPacking(packed: PackedFiles, given: readonly ImportFile[], files: readonly OpenedFile[]): void {
  for (const [ord, { content }] of given.entries()) {
    const file = files[ord];
    if (file) packed.begin(file.sha256, content);
  }
}

/** Of what was sent every row was rejected. */
function nothingLeft(files: readonly OpenedFile[]): boolean {
  const receipts = files.map((file) => file.receipt());
  return receipts.some(({ rejected }) => rejected > 0) && receipts.every(({ read, rejected }) => read === rejected);
}

function startRun(
  { db, copy, copyIfNew }: WriteTransaction,
  id: string,
  files: readonly OpenedFile[],
  { now, actor = null, onProgress }: ImportOptions,
): ImportRun {
  const changed = {
    ...{ history: false, places: false, figures: false, isWrong: false },
    programs: new Set<number>(),
    parents: new Map<number, number>(),
    recorded: null,
    told: { metrics: new Set<number>(), cumulative: false, totals: false },
  };
  let rows = 0;
  const onRows = (more: number): void => {
    rows += more;
    onProgress?.({ step: 'READING', rows });
  };
  return { id, now, actor, db, copy, copyIfNew, files, directory: new Directory(db), changed, onRows };
}

/** What the roll-ups have to be brought up to date with. */
function touchedBy({ changed }: ImportRun): Dirty {
  const moved = changed.history || changed.places;
  return {
    ...(changed.figures ? { observations: { table: 'touched_figure' } } : {}),
    ...(moved ? { divisions: 'ANY' as const } : {}),
    ...(moved || changed.programs.size > 0 ? { pairings: 'ANY' as const } : {}),
  };
}
