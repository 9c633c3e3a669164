/** The rows and columns that any spreadsheet program holds in one sheet, header included. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
