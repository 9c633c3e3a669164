import type { FileContent } from '../file-content.js';
import { ReadingStopped } from '../reading-stopped.js';
import type { ReadingFault } from '../reading-stopped.js';
import type { TableRow } from '../table.js';
import { Archive } from './archive.js';
import { ByteRanges } from './byte-ranges.js';
import { readSharedStrings } from './shared-strings.js';
import { readSurroundings, type SheetSurroundings } from './sheet-surroundings.js';
import { readWorkbook } from './workbook.js';
import { worksheetRows } from './worksheet.js';

/** What reading a workbook yields, in this order: a sheet, its rows, the next sheet … */
export type XlsxEvent =
  | ({
      readonly kind: 'sheet';
      readonly index: number;
      readonly name: string;
      readonly isHidden: boolean;
    } & SheetSurroundings)
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[]; readonly hiddenRows: readonly number[] }
  | { readonly kind: 'stopped'; readonly fault: ReadingFault };

/** Reads a workbook. Runs in a thread of its own, so that whatever the file does it does there. */
export async function* xlsxEvents(content: FileContent): AsyncGenerator<XlsxEvent> {
  const file = await ByteRanges.open(content);
  try {
    const archive = await Archive.open(file);
    const { sheets, sharedStrings, ...rest } = await readWorkbook(archive);
    const context = { ...rest, strings: await readSharedStrings(archive, sharedStrings) };
    for (const [index, { name, isHidden, part }] of sheets.entries()) {
      if (part === null) continue;
      yield { kind: 'sheet', index, name, isHidden, ...(await readSurroundings(archive, part)) };
      for await (const batch of worksheetRows(archive, part, context)) yield { kind: 'rows', ...batch };
    }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    yield { kind: 'stopped', fault: error.fault };
  } finally {
    await file.close();
  }
}
