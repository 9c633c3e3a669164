import type { Cell } from '../../workbook/write/sheet.js';

export interface CsvOptions {
  /** `text`: a tab after a text that a spreadsheet would convert to a number or a date, so that it stays text. `plain`: none. */
  readonly codes: 'text' | 'plain';
}

/** Texts that a spreadsheet runs as formulas when it opens a CSV file, in half width and in full width. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]/;
const STARTS_BLANK = /^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** Texts that a spreadsheet converts to something else: 007, 520281123218, 1E5, 2021-08, 3/4, 12:30. */
const CONVERTED_BY_SPREADSHEETS = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$|^\d{1,4}[-/]\d{1,2}$|^\d{1,2}:\d{2}(:\d{2})?$/;

/**
 * The text of a cell in CSV; empty for null. Numbers stay as they are, negative ones too. Text that a spreadsheet would run
 * as a formula begins with an apostrophe; a plain number as text, such as "-5", runs nothing.
 */
export function csvCell(cell: Cell, { codes }: CsvOptions): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell.number;
  if (codes === 'text' && CONVERTED_BY_SPREADSHEETS.test(cell)) return `${cell}\t`;
  const runs = (FORMULA.test(cell) || STARTS_BLANK.test(cell)) && !PLAIN_NUMBER.test(cell);
  return runs ? `'${cell}` : cell;
}
