import type { Fault } from '../fault/fault.js';
import type { ReadingOptions } from '../reading/table.js';

/** STRICT: one fault and nothing is written. PARTIAL: the rows without fault are written, all together. */
export const IMPORT_MODES = ['STRICT', 'PARTIAL'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface ImportOptions {
  readonly now: Date;
  /** Tries everything and writes nothing. */
  readonly dryRun?: boolean;
  readonly mode?: ImportMode;
  /** What the sender declares about how the files are to be read. */
  readonly reading?: ReadingOptions;
  /** Chosen by the sender: whoever sends the same again is given the first receipt. */
  readonly idempotencyKey?: string | null;
  /** Who sends it. */
  readonly actor?: string | null;
  /** Found before the import, in a folder for one: they reject it whatever the mode. */
  readonly faults?: readonly Fault[];
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly step: 'READING' | 'ROLLING_UP' | 'KEEPING';
  /** Gone through so far. */
  readonly rows: number;
}
