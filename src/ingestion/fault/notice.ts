/** Every code that a notice can have. The list is closed, as that of the faults is. */
export type NoticeCode =
  /** Rows that are hidden in the sheet: they were read. */
  | 'HIDDEN_ROWS'
  /** Columns that are hidden in the sheet: they were read. */
  | 'HIDDEN_COLUMNS'
  /** A sheet that is hidden: it was not read. */
  | 'HIDDEN_SHEET'
  /** A sheet without a single column of its kind: it was not read. */
  | 'SHEET_LEFT_OUT'
  /** Nothing stands below the header. */
  | 'NO_ROWS'
  /** A column that only numbers the rows: it was not read. */
  | 'COLUMN_LEFT_OUT'
  /** A remark below the table: it was not read. */
  | 'NOTE_LEFT_OUT'
  /** A row of sums that does not say which place it is the total of, or does not agree with its rows: it was not read. */
  | 'TOTAL_LEFT_OUT'
  /** A place that has become another: the figure was put there. */
  | 'DIVISION_SUCCEEDED'
  /** Cells that are merged among the rows, as declared: each stands for all. */
  | 'MERGED_CELLS_REPEATED';

/** Something about a file that is not wrong, but that its sender should know. */
export interface Notice {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly code: NoticeCode;
  readonly given: string;
  /** Complete by itself. */
  readonly message: string;
  /** The same in Chinese. */
  readonly messageZh: string;
}
