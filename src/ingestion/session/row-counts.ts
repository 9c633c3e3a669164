import type { ImportKind } from '../fault/import-kind.js';

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
