import { SHEET_ROWS } from './sheet-size.js';

/** Limits on reading one workbook: far above the size of any report, far below what would harm the server. */
export const WORKBOOK_LIMITS = {
  fileBytes: 200 * 2 ** 20,
  /** Size of a workbook of Excel 97 to 2003, which is held in memory as a whole. */
  binaryBytes: 48 * 2 ** 20,
  /** Parts in the archive. A workbook has a few for each sheet. */
  parts: 5_000,
  sheets: 256,
  /** Size of all parts that are read, after decompression. */
  unpackedBytes: 768 * 2 ** 20,
  /**
   * Ratio of decompressed to compressed bytes. Text compresses about twenty to one; only malicious parts exceed this.
   */
  packedRatio: 300,
  /** Smaller parts may have any ratio. */
  smallPartBytes: 8 * 2 ** 20,
  /** Size of a part that is held in memory: the list of sheets, the styles. */
  heldPartBytes: 16 * 2 ** 20,
  /** Characters of all distinct texts of the workbook. */
  sharedCharacters: 64 * 2 ** 20,
  cells: 30_000_000,
  columns: 1_000,
  rows: SHEET_ROWS,
  mergedRanges: 200_000,
  /** Memory of the reading thread. */
  threadMegabytes: 192,
  /** Longest wait for the next rows. */
  stallMs: 20_000,
} as const;

/** The limits that a refusal names. The size and ratio of a single part are reported as `unpackedBytes`. */
export type WorkbookLimit = Exclude<keyof typeof WORKBOOK_LIMITS, 'packedRatio' | 'smallPartBytes' | 'heldPartBytes'>;
