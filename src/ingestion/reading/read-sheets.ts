import { readCsv } from './csv-sheet.js';
import { type FileContent, headOf, isWorkbook } from './file-content.js';
import { otherFormatOf } from './other-format.js';
import type { ColumnFinder, RawSheet } from './table.js';
import { unsupported } from './workbook-fault.js';
import { readWorkbookSheets } from './workbook-sheets.js';

/** Yields the sheets of a workbook, or the only one of a CSV file. Throws ReadingStopped for any other format. */
export async function* sheetsOf(content: FileContent, find: ColumnFinder): AsyncGenerator<RawSheet> {
  if (await isWorkbook(content)) yield* readWorkbookSheets(content);
  else {
    const other = otherFormatOf(await headOf(content, 512));
    if (other !== null) throw unsupported(other);
    yield await readCsv(content, find);
  }
}
