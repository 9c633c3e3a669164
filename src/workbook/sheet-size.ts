/** The most rows, header included, and columns that a sheet can have in spreadsheet programs. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
