import { rangeName } from '../../workbook/cell-reference.js';
import type { FileContent } from '../reading/file-content.js';
import { sheetsOf } from '../reading/read-sheets.js';
import type { ColumnFinder, ReadingNotice, ReadingOptions, Table } from '../reading/table.js';
import { findHeader } from './find-header.js';
import { withMergedCells } from './merged-cells.js';

/**
 * Reads the sheets of a file in order, a table each. A hidden sheet, or one without a header of its kind in a file
 * where another sheet has one, is yielded without a header and with a notice. Each table has to be iterated to its end
 * before the next. Throws ReadingStopped where the file cannot be read any further.
 */
export async function* readTables(
  content: FileContent,
  find: ColumnFinder,
  options: ReadingOptions,
): AsyncGenerator<Table> {
  const leftOut: Table[] = [];
  let isAnyRead = false;
  for await (const raw of sheetsOf(content, find)) {
    const { table, isCertain } = await findHeader(raw, find);
    if (table.header === null || raw.isHidden || (!isCertain && raw.sheet !== null)) {
      leftOut.push(table);
      if (table.header !== null) yield withoutHeader(table);
      continue;
    }
    isAnyRead = true;
    yield withMergedRanges(table, options.repeatMerged ?? false);
  }
  if (isAnyRead) return;
  // No sheet is of the kind: the first one with any content is reported with what it lacks.
  const nearest = leftOut.find(({ header, isHidden }) => header !== null && !isHidden) ?? leftOut[0];
  if (nearest) yield { ...nearest, header: nearest.isHidden ? null : nearest.header, rows: noRows };
}

function withMergedRanges(table: Table, repeatMerged: boolean): Table {
  const { header, merged, notices } = table;
  if (merged.length === 0) return table;
  const rows = () => withMergedCells(table, repeatMerged);
  const amongRows = merged.filter(({ bottom }) => bottom > (header?.line ?? 0)).map(rangeName);
  if (!repeatMerged || amongRows.length === 0) return { ...table, rows };
  const given = `${amongRows.slice(0, 20).join(', ')}${amongRows.length > 20 ? ' …' : ''}`;
  const message = {
    en: `There are merged cells among the rows (${given}); their value was repeated in each cell, as declared.`,
    zh: `数据区有合并单元格（${given}），已按声明将其值用于所覆盖的每一格。`,
  };
  return { ...table, rows, notices: [...notices, { line: null, code: 'MERGED_CELLS_REPEATED', given, message }] };
}

function withoutHeader(table: Table): Table {
  const titles = table.header === null ? table.titles : [...table.titles, table.header];
  return { ...table, titles, header: null, notices: [...table.notices, leftOutNotice(table)] };
}

function leftOutNotice({ sheet, isHidden }: Table): ReadingNotice {
  const given = sheet ?? '';
  return isHidden
    ? {
        line: null,
        code: 'HIDDEN_SHEET',
        given,
        message: { en: `Sheet "${given}" is hidden; it was not read.`, zh: `工作表“${given}”已隐藏，未读取。` },
      }
    : {
        line: null,
        code: 'SHEET_LEFT_OUT',
        given,
        message: {
          en: `Sheet "${given}" has no header with columns of this kind; it was not read.`,
          zh: `工作表“${given}”没有此类数据的表头，未读取。`,
        },
      };
}

async function* noRows(): AsyncGenerator<readonly never[]> {
  // The sheet has been iterated already.
}
