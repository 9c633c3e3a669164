import type { Cell } from '../../workbook/write/sheet.js';

export interface CsvOptions {
  /** Whether what a spreadsheet would take for a number or a date is kept as text by a tab after it. */
  readonly codes: 'text' | 'plain';
}

/** What a spreadsheet runs as a formula when it opens a CSV file, in Latin and in full width. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]/;
const STARTS_BLANK = /^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** 007, 520281123218, 1E5, 2021-08, 3/4, 12:30: what a spreadsheet makes something else of. */
const TAKEN_FOR_ANOTHER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$|^\d{1,4}[-/]\d{1,2}$|^\d{1,2}:\d{2}(:\d{2})?$/;

/**
 * A cell as CSV holds it. Numbers go as they are, the negative ones too; only text is defused, and text that is a plain
 * number, such as "-5", runs nothing.
 */
export function csvCell(cell: Cell, { codes }: CsvOptions): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell.number;
  if (codes === 'text' && TAKEN_FOR_ANOTHER.test(cell)) return `${cell}\t`;
  const runs = (FORMULA.test(cell) || STARTS_BLANK.test(cell)) && !PLAIN_NUMBER.test(cell);
  return runs ? `'${cell}` : cell;
}
