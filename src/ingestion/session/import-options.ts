import type { Caller } from '../../access/caller.js';
import type { Fault } from '../fault/fault.js';
import type { CrossLayout } from '../layout/cross/cross-layout.js';
import type { ReadingOptions } from '../reading/table.js';

/**
 * STRICT: with any error nothing is written. PARTIAL: all rows without an error are written, those of a file or sheet
 * that cannot be read left out.
 */
export const IMPORT_MODES = ['STRICT', 'PARTIAL'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface ImportOptions {
  readonly now: Date;
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean;
  readonly mode?: ImportMode;
  /** Whether rows may replace corrections that were made by hand, with a reason. */
  readonly overrideCorrections?: boolean;
  /** How the sender wants the files to be read. */
  readonly reading?: ReadingOptions;
  /** What a person has decided about the cross tables of the files. */
  readonly layout?: CrossLayout | null;
  /** Chosen by the sender: importing the same files again with this key returns the first receipt. */
  readonly idempotencyKey?: string | null;
  /** Who sends the files; null if unknown. */
  readonly actor?: string | null;
  /** Whose limits hold; none for files that the program itself or the command line imports. */
  readonly caller?: Caller;
  /** Errors found before the import, of other files in its folder: they reject it in STRICT mode. */
  readonly faults?: readonly Fault[];
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly step: 'READING' | 'ROLLING_UP' | 'KEEPING';
  /** Rows processed so far. */
  readonly rows: number;
}
