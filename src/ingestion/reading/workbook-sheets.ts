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

function rawSheet({
  index,
  name,
  isHidden,
  merged,
  hiddenColumns,
  commented = [],
  hiddenRows,
  rows,
}: SheetReading): RawSheet {
  return {
    sheetIndex: index,
    sheet: name,
    isHidden,
    notices: [
      ...(hiddenColumns.length === 0 ? [] : [hiddenColumnsNotice(hiddenColumns)]),
      ...(commented.length === 0 ? [] : [commentsNotice(commented)]),
    ],
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

/** What a comment says may be about a person, and is not repeated. */
function commentsNotice(cells: readonly string[]): ReadingNotice {
  const [first, more] = [cells.slice(0, 10), cells.length > 10];
  const message = {
    en: `Cells ${first.join(', ')}${more ? ' …' : ''} have comments, which were not read. If one says that a figure is an estimate or of another scope, write that in a column of remarks.`,
    zh: `${first.join('、')}${more ? '等' : ''}有批注，批注未读取。批注说明数据是预计数或口径不同的，请改写在备注列。`,
  };
  return { line: null, code: 'COMMENTS_NOT_READ', given: first.join(', '), message };
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
