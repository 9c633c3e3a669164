import { columnName } from '../../workbook/cell-reference.js';
import { readWorkbook, type SheetReading } from '../../workbook/read/read-workbook.js';
import type { SheetRow } from '../../workbook/read/sheet-row.js';
import { WorkbookError } from '../../workbook/workbook-error.js';
import type { FileContent } from './file-content.js';
import type { RawSheet, ReadingNotice, TableRow } from './table.js';
import { cellFault, workbookFault } from './workbook-fault.js';

/**
 * Yields the sheets of a workbook, hidden ones included. Each has to be iterated to its end before the next. Throws
 * ReadingStopped where the workbook cannot be read any further.
 */
export async function* readWorkbookSheets(content: FileContent): AsyncGenerator<RawSheet> {
  for await (const sheet of withFaults(readWorkbook(content))) yield rawSheet(sheet);
}

function rawSheet({ index, name, isHidden, merged, hiddenColumns, hiddenRows, rows }: SheetReading): RawSheet {
  return {
    sheetIndex: index,
    sheet: name,
    isHidden,
    notices: hiddenColumns.length === 0 ? [] : [hiddenColumnsNotice(hiddenColumns)],
    mayBeShort: true,
    isCommaAmbiguous: false,
    merged,
    hiddenRows,
    rows: () => tableRows(rows()),
  };
}

function hiddenColumnsNotice(columns: readonly number[]): ReadingNotice {
  const given = columns.map(columnName).join(', ');
  const message = { en: `Columns ${given} are hidden; they were read.`, zh: `${given}列是隐藏列，已照常读取。` };
  return { line: null, code: 'HIDDEN_COLUMNS', given, message };
}

async function* tableRows(batches: AsyncGenerator<readonly SheetRow[]>): AsyncGenerator<readonly TableRow[]> {
  for await (const rows of withFaults(batches)) yield rows.map(tableRow);
}

function tableRow(row: SheetRow): TableRow {
  return row.problems === undefined ? row : { ...row, faults: row.problems.map(cellFault) };
}

/** What the workbook is refused for, as the fault of a file. */
async function* withFaults<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (error) {
    throw error instanceof WorkbookError ? workbookFault(error.refusal) : error;
  }
}
