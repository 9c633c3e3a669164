import type { Fault } from '../fault/fault.js';
import type { CrossLayout } from '../layout/cross/cross-layout.js';
import type { FileProgress } from '../session/file-progress.js';
import type { Counts, FileReceipt } from '../session/row-counts.js';
import type { Findings } from './finding.js';
import type { Receipt } from './receipt.js';
import { understandingOf } from './understood-table.js';

/** Receipts list this many errors and notices at most, to stay readable. */
const MOST_LISTED = 1_000;

interface ReceiptParts extends Pick<Receipt, 'id' | 'status' | 'mode' | 'dryRun' | 'tookMs'> {
  readonly files: readonly FileProgress[];
  /** Errors that belong to no file of the import. */
  readonly before: readonly Fault[];
  readonly findings: Findings;
  /** What a person had decided before. */
  readonly layout: CrossLayout | null;
}

/** Makes the receipt of an import from what happened to its files. */
export function makeReceipt({
  id,
  status,
  mode,
  dryRun,
  tookMs,
  files,
  before,
  findings,
  layout,
}: ReceiptParts): Receipt {
  const found = [...before, ...files.flatMap((file) => inOrder(file.causes))];
  // Cells are for those who look at the table; what is stored stays small.
  const faults = dryRun ? found : found.map(({ cells: _, ...fault }) => fault);
  const notices = files.flatMap((file) => file.notices);
  const receipts = files.map((file) => file.receipt());
  const understood = dryRun ? understandingOf(files, layout) : null;
  return {
    id,
    status,
    mode,
    dryRun,
    counts: sumOf(receipts),
    files: receipts,
    faults: faults.slice(0, MOST_LISTED),
    faultsNotListed:
      Math.max(0, faults.length - MOST_LISTED) + files.reduce((sum, file) => sum + file.faultsNotListed, 0),
    notices: notices.slice(0, MOST_LISTED),
    noticesNotListed: Math.max(0, notices.length - MOST_LISTED),
    findings: findings.listed,
    findingsNotListed: findings.notListed,
    tookMs,
    ...(understood === null ? {} : { understood }),
  };
}

/** Sorts errors by row within each sheet; sheets stay in the order in which they were read. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const sheets = [...new Set(faults.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) =>
    faults.filter((fault) => fault.sheet === sheet).sort((one, other) => (one.row ?? 0) - (other.row ?? 0)),
  );
}

function sumOf(files: readonly FileReceipt[]): Counts {
  const sum = (name: keyof Counts): number => files.reduce((total, file) => total + file[name], 0);
  return {
    read: sum('read'),
    new: sum('new'),
    corrected: sum('corrected'),
    unchanged: sum('unchanged'),
    rejected: sum('rejected'),
    leftOut: sum('leftOut'),
  };
}
