import type { Fault } from '../fault/fault.js';
import type { Notice } from '../fault/notice.js';
import type { ImportMode } from '../session/import-options.js';
import type { Counts, FileReceipt } from '../session/row-counts.js';
import type { ReceiptFinding } from './receipt-finding.js';

/** What became of an import. */
export interface Receipt {
  /** Null for a trial: it leaves nothing that could be asked for. */
  readonly id: string | null;
  /** REJECTED: nothing at all was written. */
  readonly status: 'APPLIED' | 'REJECTED';
  readonly mode: ImportMode;
  /** Only tried: nothing was written whatever the status says. */
  readonly dryRun: boolean;
  /** Of all files together. */
  readonly counts: Counts;
  /** In the order in which they were named. */
  readonly files: readonly FileReceipt[];
  /** By file and row; the first of them if there are very many. */
  readonly faults: readonly Fault[];
  /** How many faults there are beyond those listed. */
  readonly faultsNotListed: number;
  /** What is not wrong, but should be known; the first of it if there is very much. */
  readonly notices: readonly Notice[];
  /** How many notices there are beyond those listed. */
  readonly noticesNotListed: number;
  /** What the new figures make worth a look; the first of it if there is very much. */
  readonly findings: readonly ReceiptFinding[];
  readonly findingsNotListed: number;
  readonly tookMs: number;
}
