import { type RowFault, rowFault } from '../fault/fault.js';
import type { TableRow } from '../reading/table.js';
import { looksPersonal, wasIdentityNumber } from '../text/personal-data.js';
import type { Layout } from './header.js';
import type { NamedColumns } from './named-column.js';
import { statedUnits } from './sheet-context.js';
import { isColumnNumbering, isNote, isSum } from './row-marks.js';
import { lineInFile } from './row-place.js';
import type { SheetFault, SheetNotice, SheetPart } from './sheet-part.js';
import { SheetRow } from './sheet-row.js';

type MappedRows = Pick<SheetPart, 'rows' | 'faults' | 'rejected' | 'notices' | 'leftOut'>;

interface SheetMapping {
  readonly layout: Layout;
  readonly columns: NamedColumns;
  /** Whether a row may have fewer cells than the header: spreadsheets do not store empty cells. */
  readonly mayBeShort: boolean;
  readonly sheetIndex: number;
}

/** Maps the cells of rows to columns. A row with possible personal data gets that error alone. */
export function mapRows(tableRows: readonly TableRow[], mapping: SheetMapping): MappedRows {
  const rows: SheetRow[] = [];
  const rejected: number[] = [];
  const notices: SheetNotice[] = [];
  const faults: SheetFault[] = [];
  const { layout, columns, sheetIndex } = mapping;
  const isAmountAt = layout.columnAt.map(
    (column, at) => at === layout.faultAt || columns[column ?? '']?.words.isAmount === true,
  );
  let above: readonly string[] = [];
  for (const tableRow of tableRows) {
    const line = lineInFile(sheetIndex, tableRow.line);
    const wrong = checkCells(tableRow, mapping, isAmountAt, above);
    if (wrong !== null) {
      for (const fault of wrong.faults) faults.push({ ...fault, line });
      if (wrong.faultyAt) rows.push(new SheetRow(line, tableRow.cells, layout, wrong.faultyAt));
      continue;
    }
    above = tableRow.cells;
    if (isNote(tableRow) || isColumnNumbering(tableRow)) notices.push(noteNotice(tableRow, line));
    else if (tableRow.isRejected) rejected.push(line);
    else rows.push(new SheetRow(line, tableRow.cells, layout));
  }
  return { rows, faults, rejected, notices, leftOut: notices.length };
}

function noteNotice({ cells }: TableRow, line: number): SheetNotice {
  const message = !isNote({ line, cells })
    ? { en: 'This row numbers the columns; it was not read.', zh: '此行是栏次编号，未读取。' }
    : statedUnits({ cells }).length > 0
      ? { en: 'This row states the unit of the table.', zh: '此行注明了表中数据的单位。' }
      : { en: 'This row is a remark below the table; it was not read.', zh: '此行是表下的说明，未读取。' };
  return { code: 'NOTE_LEFT_OUT', line, given: cells.find((cell) => cell !== '') ?? '', message };
}

interface WrongRow {
  readonly faults: readonly RowFault[];
  /** Indexes of the cells with errors; null if the other cells are not reliable either. */
  readonly faultyAt: readonly number[] | null;
}

/**
 * Returns the errors of a row before its cells are parsed; null for none. `above`: the cells of the last row without an
 * error; equal cells need not be examined again.
 */
function checkCells(
  row: TableRow,
  { layout, mayBeShort }: SheetMapping,
  isAmountAt: readonly boolean[],
  above: readonly string[],
): WrongRow | null {
  const { columnAt, nameless } = layout;
  for (let at = 0; at < row.cells.length; at++) {
    const cell = row.cells[at] ?? '';
    if (cell !== above[at] && looksPersonal(cell, isAmountAt[at] ?? false))
      return { faults: [personalData(columnAt[at] ?? null)], faultyAt: null };
  }
  const identity = row.faults?.find(({ given }) => wasIdentityNumber(given));
  if (identity) return { faults: [personalData(columnAt[identity.at] ?? null)], faultyAt: null };
  const stray = strayCell(row, nameless);
  if (stray !== undefined && !isNote(row)) return { faults: [withoutHeader(stray)], faultyAt: null };
  const count = cellCountFault(row.cells, columnAt, mayBeShort);
  if (count && !isNote(row)) return { faults: [count], faultyAt: null };
  const faulty = row.faults?.filter(({ at }) => columnAt[at] != null) ?? [];
  if (faulty.length === 0) return null;
  return {
    faults: faulty.map(({ at, code, given, expected }) => rowFault(code, columnAt[at] ?? null, given, expected)),
    faultyAt: row.isRejected ? null : faulty.map(({ at }) => at),
  };
}

/** Does not repeat the number. */
function personalData(column: string | null): RowFault {
  return rowFault('PERSONAL_DATA', column, '', 'no identity or mobile numbers: report counts, never persons');
}

/**
 * A cell under an empty header belongs to no column. It is an error, as ignoring it would lose it; total rows may be
 * marked there.
 */
function strayCell({ cells }: TableRow, nameless: readonly number[]): string | undefined {
  for (const at of nameless) if ((cells[at] ?? '') !== '' && !isSum(cells[at] ?? '')) return cells[at];
  return undefined;
}

function withoutHeader(given: string): RowFault {
  return rowFault('UNEXPECTED_VALUE', null, given, {
    en: 'an empty cell, or a header for this column',
    zh: '此列没有表头，请补充列名，或删除此格内容。',
  });
}

/** Spreadsheets add empty cells at the end of a row, so these are not an error. */
function cellCountFault(
  cells: readonly string[],
  columnAt: readonly (string | null)[],
  mayBeShort: boolean,
): RowFault | null {
  const isTooShort = !mayBeShort && cells.length < columnAt.length;
  const isTooLong = cells.length > columnAt.length && cells.slice(columnAt.length).some((cell) => cell !== '');
  if (!isTooShort && !isTooLong) return null;
  const count = columnAt.length.toString();
  return rowFault('WRONG_CELL_COUNT', null, `${cells.length.toString()} cells`, {
    en: `${count} cells, as in the header`,
    zh: `应为${count}格。`,
  });
}
