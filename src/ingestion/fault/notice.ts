/** The codes of notices. The list is closed, like that of the error codes. */
export type NoticeCode =
  /** Hidden rows, which were read. */
  | 'HIDDEN_ROWS'
  /** Hidden columns, which were read. */
  | 'HIDDEN_COLUMNS'
  /** Comments on cells, which were not read. */
  | 'COMMENTS_NOT_READ'
  /** A hidden sheet, which was not read. */
  | 'HIDDEN_SHEET'
  /** A sheet without any column of its kind, which was not read. */
  | 'SHEET_LEFT_OUT'
  /** A header without rows below it. */
  | 'NO_ROWS'
  /** A column of row numbers or earlier errors, which was not read. */
  | 'COLUMN_LEFT_OUT'
  /** A remark below the table, which was not read. */
  | 'NOTE_LEFT_OUT'
  /** A total row that names no division or disagrees with its items, which was not read. */
  | 'TOTAL_LEFT_OUT'
  /** Rows with a mark in place of their number: nothing was reported, and nothing was stored. */
  | 'NOT_REPORTED'
  /** How a part of a cross table was understood: its form, a column, what its title says. */
  | 'TABLE_UNDERSTOOD'
  /** Which places former and customary names were taken for. */
  | 'PLACES_UNDERSTOOD'
  /** A division that has been succeeded by another: its observations were stored for the successor. */
  | 'DIVISION_SUCCEEDED'
  /** An observation that was retracted: sent again, it stays so. */
  | 'STAYS_RETRACTED'
  /** A new figure in place of another one that was retracted. */
  | 'NEW_AFTER_RETRACTION'
  /** A correction made by hand that a row replaces, because the sender asked for it. */
  | 'CORRECTION_UNDONE'
  /** An observation of an import sent again that was corrected by hand since. */
  | 'CORRECTED_SINCE'
  /** A note which says that its figure may be an estimate, incomplete, or of another scope or time: it was stored as final. */
  | 'REMARK_ON_FIGURE'
  /** A period that begins after the month of the import, in China: stored as given. */
  | 'PERIOD_IN_FUTURE'
  /** Merged cells among the rows, whose value was repeated as declared. */
  | 'MERGED_CELLS_REPEATED';

/** Something about a file that is not an error but that its sender should know. */
export interface Notice {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly code: NoticeCode;
  readonly given: string;
  /** A complete sentence in English. */
  readonly message: string;
  /** The same in Chinese. */
  readonly messageZh: string;
}
