/** More than any sheet has rows. */
const ROWS_OF_SHEET = 2 ** 21;

/** In place of a row: the sheet as a whole. */
export const NO_ROW = 0;

/** A row of a file with sheets in one number that no other row of the file has. The first sheet has its own row numbers. */
export function lineInFile(sheetIndex: number, row: number): number {
  return sheetIndex * ROWS_OF_SHEET + row;
}

/** The sheet, counted from 0, and the row that such a number stands for. */
export function placeOfLine(line: number): { readonly sheetIndex: number; readonly row: number } {
  return { sheetIndex: Math.floor(line / ROWS_OF_SHEET), row: line % ROWS_OF_SHEET };
}
