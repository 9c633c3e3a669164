/** One line of a file that came apart into cells. */
export interface TableRow {
  /** Line of the file on which it begins, the header being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a reader makes of a file, whatever its format: the header first, blank rows left out. */
export interface Table {
  readonly header: TableRow | null;
  readonly rows: readonly TableRow[];
}
