/** How a number is shown. The number itself is the same in all of them. */
export type NumberStyle = 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT' | 'PERCENT';

/** A number as a number, exact digits and all. */
export interface NumberCell {
  readonly number: string;
  readonly style: NumberStyle;
}

/** A cell of a spreadsheet: text, a number, or nothing. */
export type Cell = string | NumberCell | null;

/** A column of a sheet. */
export interface SheetColumn {
  readonly header: string;
  /** In characters; Han characters count twice. */
  readonly width: number;
}

/** A sheet whose rows come as they are made. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** How many columns stay in sight on the left. */
  readonly frozenColumns: number;
}

/** A sheet of text without any format, to be filled in or corrected and sent back. */
export interface PlainSheet {
  readonly name: string;
  /** Their headers are its first row and stay in sight; without columns it has nothing but its rows. */
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly string[]>;
}
