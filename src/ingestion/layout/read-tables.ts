import type { FileContent } from '../reading/file-content.js';
import { sheetsOf } from '../reading/read-sheets.js';
import type { ColumnFinder, ReadingNotice, ReadingOptions, Table } from '../reading/table.js';
import { rangeName } from '../../workbook/cell-reference.js';
import { findHeader } from './find-header.js';
import { withMergedCells } from './merged-cells.js';

/**
 * The sheets of a file in their order, a table each. Hidden sheets, and those that have no header of their kind while
 * another has one, come without a header and with a notice. To be gone through one after the other, each to its end.
 * Stops where the file cannot be read any further.
 */
export async function* readTables(
  content: FileContent,
  find: ColumnFinder,
  options: ReadingOptions,
): AsyncGenerator<Table> {
  const leftOut: Table[] = [];
  let isAnyRead = false;
  for await (const raw of sheetsOf(content, find)) {
    const { table, isSure } = await findHeader(raw, find);
    if (table.header === null || raw.isHidden || (!isSure && raw.sheet !== null)) {
      leftOut.push(table);
      if (table.header !== null) yield setAside(table);
      continue;
    }
    isAnyRead = true;
    yield withOwnCells(table, options.repeatMerged ?? false);
  }
  if (isAnyRead) return;
  // Nothing was of its kind: the first sheet that has anything is told what it lacks.
  const nearest = leftOut.find(({ header, isHidden }) => header !== null && !isHidden) ?? leftOut[0];
  if (nearest) yield { ...nearest, header: nearest.isHidden ? null : nearest.header, rows: noRows };
}

function withOwnCells(table: Table, repeatMerged: boolean): Table {
  const { header, merged, notices } = table;
  const rows = () => withMergedCells(table, repeatMerged);
  const among = merged.filter(({ bottom }) => bottom > (header?.line ?? 0)).map(rangeName);
  if (!repeatMerged || among.length === 0) return { ...table, rows };
  const given = `${among.slice(0, 20).join(', ')}${among.length > 20 ? ' …' : ''}`;
  const message = {
    en: `Cells are merged among the rows (${given}); each stands for all that it covers, as declared.`,
    zh: `数据区有合并单元格（${given}），已按声明将其值用于所覆盖的每一格。`,
  };
  return { ...table, rows, notices: [...notices, { line: null, code: 'MERGED_CELLS_REPEATED', given, message }] };
}

function setAside(table: Table): Table {
  const given = table.sheet ?? '';
  const notice: ReadingNotice = table.isHidden
    ? {
        ...{ line: null, code: 'HIDDEN_SHEET', given },
        message: { en: `Sheet "${given}" is hidden; it was not read.`, zh: `工作表“${given}”是隐藏的，未读取。` },
      }
    : {
        ...{ line: null, code: 'SHEET_LEFT_OUT', given },
        message: {
          en: `Sheet "${given}" has no header with columns of this kind; it was not read.`,
          zh: `工作表“${given}”没有这类数据的表头，未读取。`,
        },
      };
  const titles = table.header === null ? table.titles : [...table.titles, table.header];
  return { ...table, titles, header: null, notices: [...table.notices, notice] };
}

async function* noRows(): AsyncGenerator<readonly never[]> {
  // A sheet that was gone through already has none left.
}
