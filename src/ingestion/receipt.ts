import type { Fault } from './fault.js';
import type { ImportKind } from './import-kind.js';
import type { Notice } from './notice.js';
import type { ReceiptFinding } from './receipt-finding.js';

/** What became of rows. Of a rejected import: what would have become of them. */
export interface Counts {
  readonly read: number;
  readonly new: number;
  /** Figures that were corrected, things that were updated. */
  readonly corrected: number;
  readonly unchanged: number;
  /** Rows with a fault, and rows that need one of those. */
  readonly rejected: number;
  /** Rows that hold nothing to store, such as sums and remarks: notices tell which. */
  readonly leftOut: number;
}

export interface FileReceipt extends Counts {
  readonly name: string;
  readonly kind: ImportKind;
  readonly sha256: string;
}

/** STRICT: one fault and nothing is written. PARTIAL: the rows without fault are written, all together. */
export const IMPORT_MODES = ['STRICT', 'PARTIAL'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

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
