import { recordChanges } from '../../changes/change-set.store.js';
import { beginTracking } from '../../history/tracking.store.js';
import { maintain, type Dirty } from '../../rollup/cube/maintain/maintain.store.js';
import { loadClearances } from '../../agency/clearance.store.js';
import { decideDisclosure } from '../../rollup/disclosure/decide.store.js';
import type { Fault } from '../fault/fault.js';
import type { ImportRun } from '../lookup/import-run.js';
import { ReferenceLookup } from '../lookup/reference-lookup.loader.js';
import { type Findings, NO_FINDINGS } from '../receipt/finding.js';
import { loadFindings } from '../receipt/findings.loader.js';
import type { Receipt } from '../receipt/receipt.js';
import type { PackedFiles } from '../receipt/stored-file.store.js';
import type { FileProgress } from '../session/file-progress.js';
import type { ImportFile } from '../session/import-file.js';
import type { ImportOptions } from '../session/import-options.js';
import type { ParsedFile } from '../session/parsed-file.js';
import { requireOwnWrites } from '../transaction/writing-extent.store.js';
import { inSavepoint, type WriteTransaction } from '../transaction/write-transaction.store.js';
import { applyKinds } from './apply-kinds.js';
import { parseFile } from './parse-file.js';

interface Attempt {
  readonly id: string;
  readonly files: readonly ImportFile[];
  readonly options: ImportOptions;
  readonly packed: PackedFiles;
}

interface Verdict {
  readonly status: Receipt['status'];
  readonly files: readonly FileProgress[];
  /** Errors that belong to no file of the import. */
  readonly before: readonly Fault[];
  readonly findings: Findings;
}

/** The verdict, and the progress of the files in the attempt that led to it. */
interface AttemptOutcome {
  readonly verdict: Verdict;
  readonly attempted: readonly FileProgress[];
}

/**
 * Writes what may be written. Some errors show only after their rows have been written: in what is derived from them, or
 * further down in the file or sheet. In PARTIAL mode everything is rolled back then and attempted again without these
 * rows, without the file or without the sheet.
 */
export async function attemptImport(
  tx: WriteTransaction,
  attempt: Attempt,
  parsed: readonly ParsedFile[],
): Promise<AttemptOutcome> {
  const { isToRepeat, ...verdict } = await inSavepoint(tx, async () => {
    const result = await attemptOnce(tx, attempt, parsed);
    const keep = result.status === 'APPLIED' && !result.isToRepeat && !(attempt.options.dryRun ?? false);
    return { keep, result };
  });
  if (!isToRepeat) return { verdict, attempted: verdict.files };
  const refused = parsed.map(({ progress }) => progress.refusal);
  const next = await Promise.all(attempt.files.map((file, at) => parseFile(file, refused[at])));
  for (const [at, file] of next.entries()) {
    const before = parsed[at]?.progress;
    // Observations are not held in memory: the next attempt reads them and finds their errors again.
    if (before && before.kind !== 'observations') file.dropRejected(before);
  }
  return attemptImport(tx, attempt, next);
}

async function attemptOnce(
  tx: WriteTransaction,
  { id, options, files: given, packed }: Attempt,
  parsed: readonly ParsedFile[],
): Promise<Verdict & { readonly isToRepeat: boolean }> {
  const { faults: before = [], mode = 'STRICT', dryRun = false, onProgress } = options;
  const files = parsed.map(({ progress }) => progress);
  const run = startRun(tx, id, files, options);
  await beginTracking(tx.db, { now: run.now, importId: id, actor: run.actor });
  await applyKinds(run, parsed);
  if (options.caller) await requireOwnWrites(tx.db, id, options.caller);
  const status = statusOf(files, before, mode);
  const verdict = { status, files, before, findings: NO_FINDINGS } as const;
  if (status === 'REJECTED') return { ...verdict, isToRepeat: false };
  if (run.changed.isWrong || files.some(({ refusal }) => refusal.isLate)) return { ...verdict, isToRepeat: true };
  onProgress?.({ step: 'ROLLING_UP', rows: files.reduce((sum, file) => sum + file.receipt().read, 0) });
  // The database is busy with the roll-ups meanwhile, this process is not.
  if (!dryRun) beginPacking(packed, given, files);
  await maintain(tx.db, dirtiedBy(run));
  const { sensitiveMetrics } = run.changed;
  if (sensitiveMetrics.size > 0) await decideDisclosure(tx.db, await loadClearances(tx.db), [...sensitiveMetrics]);
  if (run.changed.observations === 0) return { ...verdict, isToRepeat: false };
  const { recorded } = run.changed;
  if (!dryRun && recorded) await recordChanges(tx.db, { importId: id, at: options.now, ...recorded });
  return { ...verdict, findings: await loadFindings(tx.db, run.changed.findingTriggers), isToRepeat: false };
}

function statusOf(
  files: readonly FileProgress[],
  before: readonly Fault[],
  mode: NonNullable<ImportOptions['mode']>,
): Receipt['status'] {
  const hasErrors = before.length > 0 || files.some((file) => file.faults.length > 0 || file.rejectedRows.size > 0);
  if (!hasErrors) return 'APPLIED';
  const isUnusable = mode === 'STRICT' || files.some((file) => file.stopsAll || file.isPersonal);
  return isUnusable || areAllRejected(files) ? 'REJECTED' : 'APPLIED';
}

/** Whether there are rejected rows and refused files and no others. */
function areAllRejected(files: readonly FileProgress[]): boolean {
  return files.every((file) => {
    const { isRefused = false, read, rejected } = file.receipt();
    return isRefused || read === rejected;
  });
}

function beginPacking(packed: PackedFiles, given: readonly ImportFile[], files: readonly FileProgress[]): void {
  for (const [ord, { content }] of given.entries()) {
    const file = files[ord];
    if (file) packed.begin(file.sha256, content);
  }
}

function startRun(
  { db, copy, copyIfNew }: WriteTransaction,
  id: string,
  files: readonly FileProgress[],
  { now, actor = null, layout = null, overrideCorrections = false, onProgress }: ImportOptions,
): ImportRun {
  const changed: ImportRun['changed'] = {
    history: false,
    places: false,
    programs: new Set(),
    redatedSources: new Set(),
    parents: new Map(),
    findingTriggers: { metrics: new Set() },
    sensitiveMetrics: new Set(),
    observations: 0,
    recorded: null,
    isWrong: false,
  };
  let rows = 0;
  const onRows = (more: number): void => {
    rows += more;
    onProgress?.({ step: 'READING', rows });
  };
  const given = { id, now, actor, layout, overridesCorrections: overrideCorrections };
  return { ...given, db, copy, copyIfNew, files, references: new ReferenceLookup(db), changed, onRows };
}

/** What has changed that the roll-ups depend on. */
function dirtiedBy({ changed }: ImportRun): Dirty {
  const haveMoved = changed.history || changed.places;
  return {
    ...(changed.observations > 0 ? { observations: { table: 'dirty_observation', count: changed.observations } } : {}),
    ...(haveMoved ? { divisions: 'ANY' as const } : {}),
    ...(changed.redatedSources.size > 0 ? { sources: [...changed.redatedSources] } : {}),
    ...(haveMoved || changed.programs.size > 0 ? { pairings: 'ANY' as const } : {}),
  };
}
