import type { Fault } from '../fault/fault.js';
import type { Notice } from '../fault/notice.js';
import type { ImportMode } from '../session/import-options.js';
import type { Counts, FileReceipt } from '../session/row-counts.js';
import type { ReceiptFinding } from './finding.js';
import type { FilePreview } from './preview.js';
import type { Understanding } from './understood-table.js';

/** The result of an import. */
export interface Receipt {
  /** Null for a dry run, which is not stored. */
  readonly id: string | null;
  /** REJECTED: nothing was imported. */
  readonly status: 'APPLIED' | 'REJECTED';
  readonly mode: ImportMode;
  /** Whether it was a dry run: nothing was imported, whatever the status. */
  readonly dryRun: boolean;
  /** The sums of all files. */
  readonly counts: Counts;
  /** In the order in which they were given. */
  readonly files: readonly FileReceipt[];
  /** The errors by file and row, the first 1000 at most. */
  readonly faults: readonly Fault[];
  /** How many errors there are beyond those listed. */
  readonly faultsNotListed: number;
  /** What is not an error but should be known, the first 1000 at most. */
  readonly notices: readonly Notice[];
  /** How many notices there are beyond those listed. */
  readonly noticesNotListed: number;
  /** Reasons to check the new observations, the first 200 at most. */
  readonly findings: readonly ReceiptFinding[];
  readonly findingsNotListed: number;
  readonly tookMs: number;
  /** How the cross tables of a dry run were understood; absent without any. */
  readonly understood?: Understanding;
  /** The files of a dry run as they stand there, each cell with what it was understood as. */
  readonly preview?: readonly FilePreview[];
}
