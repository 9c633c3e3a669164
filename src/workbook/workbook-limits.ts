import { SHEET_ROWS } from './sheet-size.js';

/** Limits on reading one workbook: far above any report, far below what hurts the server. */
export const WORKBOOK_LIMITS = {
  fileBytes: 200 * 2 ** 20,
  /** Parts in the archive. A workbook has a few for each sheet. */
  parts: 5_000,
  sheets: 256,
  /** Of all parts that are read, unpacked. */
  unpackedBytes: 768 * 2 ** 20,
  /** Text is packed about twenty to one; only what was made to burst is packed tighter than this. */
  packedRatio: 300,
  /** Below this a part may be packed as tightly as it likes. */
  smallPartBytes: 8 * 2 ** 20,
  /** Of a part that must be held whole: the list of sheets, the styles. */
  heldPartBytes: 16 * 2 ** 20,
  /** All distinct texts of the workbook, in characters. */
  sharedCharacters: 64 * 2 ** 20,
  cells: 30_000_000,
  columns: 1_000,
  rows: SHEET_ROWS,
  mergedRanges: 200_000,
  /** Memory of the thread that reads. */
  threadMegabytes: 192,
  /** Longest wait for the next rows. */
  stallMs: 20_000,
} as const;

/** The limits that a refusal names; a part packed too tightly or too large to be held counts as too much unpacked. */
export type WorkbookLimit = Exclude<keyof typeof WORKBOOK_LIMITS, 'packedRatio' | 'smallPartBytes' | 'heldPartBytes'>;
