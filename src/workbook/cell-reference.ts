/** Returns the column of a cell reference, from 0: A1 is 0, AA7 is 26; -1 for anything else. */
export function columnIndex(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~0x20;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return at === 0 || at > 3 ? -1 : column - 1;
}

/** Returns the letters of a column, counted from 0: A, B … AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

/** A range of cells, ends included: rows from 1, columns from 0. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Parses a reference to a range (`A1:B3`) or to a single cell; null for anything else. */
export function parseRange(reference: string): CellRange | null {
  const [, from = '', top = '', to = from, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference) ?? [];
  if (from === '') return null;
  return { top: Number(top), bottom: Number(bottom), left: columnIndex(from), right: columnIndex(to) };
}

/** Returns the reference to a range: A1:B3. */
export function rangeName({ top, bottom, left, right }: CellRange): string {
  return `${columnName(left)}${top.toString()}:${columnName(right)}${bottom.toString()}`;
}
