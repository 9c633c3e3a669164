import type { Bilingual } from '../../kernel/locale.js';
import type { CellRange } from '../../workbook/cell-reference.js';
import type { FaultCode } from '../fault/fault.js';
import type { NoticeCode } from '../fault/notice.js';

/** Finds the column that a header means; null if there is none. */
export type ColumnFinder = (header: string) => string | null;

/** A cell whose text cannot be taken for what it says. */
export interface CellFault {
  /** Which cell of the row, from 0. */
  readonly at: number;
  readonly code: FaultCode;
  readonly given: string;
  readonly expected: string;
}

/** One line of a file that came apart into cells. */
export interface TableRow {
  /** Line of the file or row of the sheet on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults?: readonly CellFault[];
  /** It goes no further, for a reason that another row is told. */
  readonly isRejected?: boolean;
}

/** Something that is not wrong, but that whoever sent the file should know. */
export interface ReadingNotice {
  readonly line: number | null;
  readonly code: NoticeCode;
  readonly given: string;
  readonly message: Bilingual;
}

/** What a reader makes of one sheet, before anybody asks which row is its header. Blank rows are left out. */
export interface RawSheet {
  /** Which of the sheets of the file it is, from 0. */
  readonly sheetIndex: number;
  /** Null for a format without sheets. */
  readonly sheet: string | null;
  readonly notices: readonly ReadingNotice[];
  /** Whether cells at the end of a row may be missing: spreadsheets do not store what is empty. */
  readonly mayBeShort: boolean;
  /** Separated as where the comma is the decimal point: 1,234 may be either number there. */
  readonly isCommaUnclear: boolean;
  readonly isHidden: boolean;
  /** Cells that are merged into one. */
  readonly merged: readonly CellRange[];
  /** Grows as the rows are gone through. */
  readonly hiddenRows: readonly number[];
  /** To be gone through once. */
  readonly rows: () => AsyncIterable<readonly TableRow[]>;
}

/** A sheet whose header was found; without one, it holds no rows of its kind. */
export interface Table extends RawSheet {
  /** What stands above the header. */
  readonly titles: readonly TableRow[];
  /** Null: the sheet is empty, or was left out. */
  readonly header: TableRow | null;
}

/** Rows of one batch: few enough to hold, enough to be worth a round. */
export const BATCH_ROWS = 2_000;
