/** Why the text of a cell is not what its author entered. */
export type CellProblemKind =
  /** A formula without a stored result. */
  | 'NO_STORED_RESULT'
  /** A formula whose result is an error, such as #REF!. */
  | 'ERROR_VALUE'
  /** A number that was typed with more digits than spreadsheets store. */
  | 'LOST_DIGITS';

export interface CellProblem {
  /** Index of the cell in its row, from 0. */
  readonly at: number;
  readonly kind: CellProblemKind;
  /** The text that the file contains instead. */
  readonly given: string;
}

/** A row of a sheet as text, without empty cells at its end. */
export interface SheetRow {
  /** Number of the row in the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems?: readonly CellProblem[];
}

/** Some rows of a sheet, and the numbers of those that are hidden. */
export interface RowBatch {
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: readonly number[];
}

/** Rows per batch: few enough to hold in memory, enough to be worth a message between threads. */
export const BATCH_ROWS = 2_000;
