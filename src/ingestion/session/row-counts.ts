import type { ImportKind } from '../fault/import-kind.js';

/** The result for rows; for a rejected import, what it would have been. */
export interface Counts {
  readonly read: number;
  readonly new: number;
  /** Observations that were corrected, records that were updated. */
  readonly corrected: number;
  readonly unchanged: number;
  /** Rows with an error, and rows that refer to one of those. */
  readonly rejected: number;
  /** Rows that hold nothing to store, such as remarks; notices list them. */
  readonly leftOut: number;
}

export interface FileReceipt extends Counts {
  readonly name: string;
  readonly kind: ImportKind;
  readonly sha256: string;
  /** Set where nothing of the file can be imported, for an error of the file as a whole. */
  readonly isRefused?: boolean;
  /** Sheets that cannot be imported while others can; absent without any. */
  readonly refusedSheets?: readonly string[];
}
