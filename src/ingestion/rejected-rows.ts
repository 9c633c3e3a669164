import { stringify } from 'csv-stringify/sync';
import type { FileContent } from './reading/file-content.js';
import type { ColumnFinder } from './reading/find-header.js';
import { readTables } from './reading/read-tables.js';
import { lineInFile } from './row-place.js';

/** Spreadsheets take a file for UTF-8 only by its first bytes. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The rejected rows of a file as CSV, to be mended and sent again: under the header, and with what stands above it, for a
 * unit or a year written there counts for every row.
 */
export async function* rejectedRows(
  content: FileContent,
  rejected: ReadonlySet<number>,
  find: ColumnFinder,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const { sheetIndex, titles, header, rows } of readTables(content, find, {})) {
    let isBegun = false;
    for await (const batch of rows()) {
      const wrong = batch.filter(({ line }) => rejected.has(lineInFile(sheetIndex, line)));
      if (wrong.length === 0) continue;
      const above = isBegun || !header ? [] : [...titles, header];
      isBegun = true;
      yield stringify([...above, ...wrong].map((row) => [...row.cells]));
    }
  }
}
