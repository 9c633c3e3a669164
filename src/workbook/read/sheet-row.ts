/** Why the text of a cell is not what somebody typed. */
export type CellProblemKind =
  /** A formula whose result is not in the file. */
  | 'NO_STORED_RESULT'
  /** A formula that ended in an error, such as #REF!. */
  | 'ERROR_VALUE'
  /** A number typed with more digits than a spreadsheet keeps. */
  | 'LOST_DIGITS';

export interface CellProblem {
  /** Which cell of the row, from 0. */
  readonly at: number;
  readonly kind: CellProblemKind;
  /** What the file has in its place. */
  readonly given: string;
}

/** A row of a sheet as text. Cells that are empty at its end are left out. */
export interface SheetRow {
  /** Row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems?: readonly CellProblem[];
}

/** Some rows of a sheet, and which of them are hidden. */
export interface RowBatch {
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: readonly number[];
}

/** Rows of one batch: few enough to hold, enough to be worth a message between threads. */
export const BATCH_ROWS = 2_000;
