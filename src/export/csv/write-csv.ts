import { stringify } from 'csv-stringify/sync';
import type { Sheet } from '../../workbook/write/sheet.js';
import { csvCell, type CsvOptions } from './csv-cell.js';

/** Without it, spreadsheets assume another encoding. */
const BYTE_ORDER_MARK = '\ufeff';
const LINES_AT_ONCE = 500;

/** A sheet as CSV (RFC 4180): UTF-8 with byte order mark, lines that end in CRLF, a few hundred rows at a time. */
export async function* writeCsv({ columns, rows }: Sheet, options: CsvOptions): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${lines([columns.map(({ header }) => csvCell(header, options))])}`;
  let waiting: string[][] = [];
  for await (const row of rows) {
    waiting.push(row.map((cell) => csvCell(cell, options)));
    if (waiting.length < LINES_AT_ONCE) continue;
    yield lines(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield lines(waiting);
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: '\r\n', quoted_match: /[\t\r\n]/ });
}
