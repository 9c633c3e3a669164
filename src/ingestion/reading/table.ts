import type { Bilingual } from '../../kernel/locale.js';
import type { CellRange } from '../../workbook/cell-reference.js';
import type { FaultCode } from '../fault/fault.js';
import type { NoticeCode } from '../fault/notice.js';

/** Returns the name of the column that a header cell means; null if there is none. */
export type ColumnFinder = (header: string) => string | null;

/** An error in a cell that its reader found: its text is not reliable. */
export interface CellFault {
  /** Index of the cell in its row, from 0. */
  readonly at: number;
  readonly code: FaultCode;
  readonly given: string;
  readonly expected: string;
}

/** A row of a file, split into cells. */
export interface TableRow {
  /** The line of the file or row of the sheet on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults?: readonly CellFault[];
  /** Whether the row is rejected for an error that is reported on another row. */
  readonly isRejected?: boolean;
}

/** Something that is not an error but that the sender should know. */
export interface ReadingNotice {
  readonly line: number | null;
  readonly code: NoticeCode;
  readonly given: string;
  readonly message: Bilingual;
}

/** A sheet as read, before its header is looked for; without blank rows. */
export interface RawSheet {
  /** Index of the sheet in its file, from 0. */
  readonly sheetIndex: number;
  /** Null for a format without sheets. */
  readonly sheet: string | null;
  readonly notices: readonly ReadingNotice[];
  /** Whether cells at the end of a row may be missing: spreadsheets do not store empty cells. */
  readonly mayBeShort: boolean;
  /** Whether a comma may be the decimal point, as in files separated by semicolons: 1,234 is ambiguous there. */
  readonly isCommaAmbiguous: boolean;
  readonly isHidden: boolean;
  /** The merged ranges. */
  readonly merged: readonly CellRange[];
  /** Complete only after `rows` has been iterated. */
  readonly hiddenRows: readonly number[];
  /** To be iterated once. */
  readonly rows: () => AsyncIterable<readonly TableRow[]>;
}

/** A sheet with its header. */
export interface Table extends RawSheet {
  /** The rows above the header. */
  readonly titles: readonly TableRow[];
  /** Null for a sheet that is empty or left out. */
  readonly header: TableRow | null;
  /** Whether it is a sheet of cross tables: it has no single header, and `rows` has all of its rows. */
  readonly isCross?: boolean;
}

/** Rows per batch: few enough to hold in memory, enough to keep the overhead per batch small. */
export const BATCH_ROWS = 2_000;

/** How the sender wants a file to be read. */
export interface ReadingOptions {
  /** Whether the value of merged cells counts for each of them; otherwise merged cells among the rows are an error. */
  readonly repeatMerged?: boolean;
}
