/** How a number is shown. The number itself is the same in all of them. */
export type NumberStyle = 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT' | 'PERCENT';

/** A number as a number, exact digits and all. */
export interface NumberCell {
  readonly number: string;
  readonly style: NumberStyle;
}

/** A cell of a spreadsheet: text, a number, or nothing. */
export type Cell = string | NumberCell | null;

export function numberCell(number: string, style: NumberStyle = 'EXACT'): NumberCell {
  return { number, style };
}

/** How a figure with bounds is shown. `upper` and `lower` are null where they are not known. */
export function boundedCell(figure: {
  readonly value: string | null;
  readonly exact: boolean;
  readonly lower: string | null;
  readonly upper: string | null;
}): Cell {
  const { value, exact, lower, upper } = figure;
  if (value === null) return null;
  if (exact) return numberCell(value);
  if (lower !== null && upper === null) return numberCell(value, 'AT_LEAST');
  return numberCell(value, lower === '0' && upper === value ? 'AT_MOST' : 'ABOUT');
}

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
