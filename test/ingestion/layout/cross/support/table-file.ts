import iconv from 'iconv-lite';
import * as xlsx from '@e965/xlsx';
import type { ImportFile } from '../../../../../src/ingestion/session/import-file.js';
import { columnName, rangeName } from '../../../../../src/workbook/cell-reference.js';
import { Random } from '../../../../rollup/support/random.js';
import { type SheetText, workbook } from '../../../../support/workbook.js';
import type { KnownSheet } from './write-table.js';

/** A table on its way into the database. */
export interface SentTable {
  readonly sheet: KnownSheet;
  readonly seed: number;
}

/** A table that was put into a file, and the name of its sheet there. */
export interface PackedTable extends SentTable {
  /** Index of the file. */
  readonly file: number;
  readonly tab: string | null;
}

/**
 * Puts tables into the files that an office would send: CSV in one of its encodings, or workbooks of today and of 2003.
 * Tables that neither need a file name share a workbook, because reading one takes a thread.
 */
export function packTables(tables: readonly SentTable[], hasOldWorkbooks: boolean) {
  const files: ImportFile[] = [];
  const packed: PackedTable[] = [];
  const together: SentTable[] = [];
  const nameFor = (file: string | null, ending: string): string =>
    `${file?.replace(/\.\w+$/, '') ?? 'upload'}${' '.repeat(files.length + 1)}.${ending}`;
  const add = (name: string, content: Buffer): number => files.push({ kind: 'observations', name, content }) - 1;
  for (const table of tables) {
    const { sheet, seed } = table;
    const random = new Random(seed);
    const isNamed = sheet.file !== null && !/^(?:upload|统计表)\.\w+$/u.test(sheet.file);
    const hasTab = sheet.sheet !== null && /\d|\p{Script=Han}{2}[省市州县区]/u.test(sheet.sheet);
    if (!isNamed && (hasTab || random.chance(0.2))) together.push(table);
    else if (hasTab)
      packed.push({ ...table, file: add(nameFor(sheet.file, 'xlsx'), xlsxOf([table], random)), tab: null });
    else packed.push({ ...table, file: add(nameFor(sheet.file, 'csv'), csvOf(random, sheet)), tab: null });
  }
  const isOld = (at: number): boolean => hasOldWorkbooks && at % 2 === 1;
  for (const part of [together.filter((_one, at) => !isOld(at)), together.filter((_one, at) => isOld(at))]) {
    const [first] = part;
    if (!first) continue;
    const old = isOld(together.indexOf(first));
    const content = old ? xlsOf(part) : xlsxOf(part, new Random(first.seed));
    const file = add(nameFor(null, old ? 'xls' : 'xlsx'), content);
    packed.push(...part.map((table, at) => ({ ...table, file, tab: tabOf(table, at) })));
  }
  return { files, packed };
}

/** As a copy of a sheet is named: two tabs cannot have one name. */
function tabOf({ sheet }: SentTable, at: number): string {
  return `${sheet.sheet ?? 'Sheet'} (${(at + 2).toString()})`;
}

/** All rows of the sheet, the blank ones too. */
function rowsOf({ rows }: KnownSheet): readonly (readonly string[])[] {
  const byLine = new Map(rows.map(({ line, cells }) => [line, cells]));
  return Array.from({ length: rows.at(-1)?.line ?? 0 }, (_row, at) => byLine.get(at + 1) ?? []);
}

/** Cells are named by the lines of a file, so that a wrapped one would move all that follow. */
function csvOf(random: Random, sheet: KnownSheet): Buffer {
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const quoted = (cell: string): string =>
    /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""').replaceAll('\n', ' ')}"` : cell;
  const text = rowsOf(sheet).map((cells) => {
    const all = Array.from({ length: width }, (_cell, at) => quoted(cells[at] ?? ''));
    return `${all.join(',')}\r\n`;
  });
  return iconv.encode(text.join(''), random.pick(['gb18030', 'utf8', 'utf8']));
}

function xlsOf(tables: readonly SentTable[]): Buffer {
  const book = xlsx.utils.book_new();
  for (const [at, table] of tables.entries()) {
    const rows = rowsOf(table.sheet).map((cells) => cells.map((cell) => (isNumber(cell) ? Number(cell) : cell)));
    const page = xlsx.utils.aoa_to_sheet(rows);
    page['!merges'] = table.sheet.merged.map(({ top, bottom, left, right }) => ({
      s: { r: top - 1, c: left },
      e: { r: bottom - 1, c: right },
    }));
    xlsx.utils.book_append_sheet(book, page, tabOf(table, at));
  }
  return xlsx.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

function xlsxOf(tables: readonly SentTable[], random: Random): Buffer {
  return workbook(
    tables.map((table, at): SheetText => {
      const name = tables.length === 1 ? (table.sheet.sheet ?? 'Sheet1') : tabOf(table, at);
      return { name, rows: '', xml: sheetXml(table.sheet, random.chance(0.7)) };
    }),
  );
}

function sheetXml(sheet: KnownSheet, isTyped: boolean): string {
  const rows = rowsOf(sheet).map((cells, at) => {
    const row = (at + 1).toString();
    return `<row r="${row}">${cells.map((cell, column) => cellOf(cell, `${columnName(column)}${row}`, isTyped)).join('')}</row>`;
  });
  const merges = sheet.merged.map((range) => `<mergeCell ref="${rangeName(range)}"/>`).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetData>${rows.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`
  );
}

function cellOf(cell: string, ref: string, isTyped: boolean): string {
  if (cell === '') return '';
  if (isTyped && isNumber(cell)) return `<c r="${ref}"><v>${cell}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function isNumber(cell: string): boolean {
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(cell) && Number(cell).toString() === cell;
}
