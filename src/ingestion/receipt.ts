import type { Fault } from './fault.js';
import type { ImportKind } from './import-kind.js';
import type { Notice } from './notice.js';

/** What became of the rows of one file. Of a rejected import: what would have become of them. */
export interface FileReceipt {
  readonly name: string;
  readonly kind: ImportKind;
  readonly sha256: string;
  readonly read: number;
  readonly new: number;
  /** Things that were updated, figures that were corrected. */
  readonly changed: number;
  readonly unchanged: number;
  /** Rows with a fault, and rows that need one of those. */
  readonly rejected: number;
  /** Rows that hold nothing to store, such as sums and remarks: notices tell which. */
  readonly leftOut: number;
}

/** What became of an import. */
export interface Receipt {
  readonly id: string;
  /** REJECTED: nothing at all was written. */
  readonly status: 'APPLIED' | 'REJECTED';
  /** Only tried: nothing was written whatever the status says. */
  readonly dryRun: boolean;
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
  readonly tookMs: number;
}
