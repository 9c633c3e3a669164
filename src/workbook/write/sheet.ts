/** How a number is displayed. It does not change the number. */
export type NumberStyle = 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT' | 'PERCENT';

/** A number with all its digits. */
export interface NumberCell {
  readonly number: string;
  readonly style: NumberStyle;
}

/** A text, a number, or null for an empty cell. */
export type Cell = string | NumberCell | null;

/** A column of a sheet. */
export interface SheetColumn {
  readonly header: string;
  /** In characters; Han characters count twice. */
  readonly width: number;
}

/** A sheet whose rows are made while it is written. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** How many columns on the left remain visible when scrolling. */
  readonly frozenColumns: number;
}

/** A sheet of text without formatting, to be filled in or corrected and sent back. */
export interface PlainSheet {
  readonly name: string;
  /** Their headers are the first row and remain visible; without columns there is no header row. */
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly string[]>;
}
