/** More rows than a sheet can have. */
const ROWS_OF_SHEET = 2 ** 21;

/** Stands for the sheet as a whole, in place of a row. */
export const NO_ROW = 0;

/** Encodes sheet and row in one number, unique in the file. In the first sheet it is the row number itself. */
export function lineInFile(sheetIndex: number, row: number): number {
  return sheetIndex * ROWS_OF_SHEET + row;
}

/** Decodes the sheet, from 0, and the row, from 1. */
export function placeOfLine(line: number): { readonly sheetIndex: number; readonly row: number } {
  return { sheetIndex: Math.floor(line / ROWS_OF_SHEET), row: line % ROWS_OF_SHEET };
}
