import { readCsv } from './csv-sheet.js';
import { type FileContent, headOf, isWorkbook } from './file-content.js';
import { otherFormatOf } from './other-format.js';
import type { ColumnFinder, RawSheet } from './table.js';
import { unsupported } from './xlsx/refuse-workbook.js';
import { readXlsx } from './xlsx/xlsx-sheets.js';

/** Yields the sheets of a workbook, or the only one of a CSV file. Throws ReadingStopped for any other format. */
export async function* sheetsOf(content: FileContent, find: ColumnFinder): AsyncGenerator<RawSheet> {
  if (await isWorkbook(content)) yield* readXlsx(content);
  else {
    const other = otherFormatOf(await headOf(content, 512));
    if (other !== null) throw unsupported(other);
    yield await readCsv(content, find);
  }
}
