import { type RowFault, rowFault } from '../fault/fault.js';
import type { TableRow } from '../reading/table.js';
import { looksPersonal, wasIdentityNumber } from '../text/personal-data.js';
import type { Layout } from './header.js';
import type { NamedColumns } from './named-column.js';
import { isNote } from './note-row.js';
import { lineInFile } from './row-place.js';
import type { SheetFault, SheetNotice, SheetPart } from './sheet-part.js';
import { SheetRow } from './sheet-row.js';
import { isSum } from './sum-row.js';

type MappedRows = Pick<SheetPart, 'rows' | 'faults' | 'rejected' | 'notices' | 'leftOut'>;

interface SheetMapping {
  readonly layout: Layout;
  readonly columns: NamedColumns;
  /** Whether a row may have fewer cells than the header: spreadsheets do not store what is empty. */
  readonly mayBeShort: boolean;
  readonly sheetIndex: number;
}

/** Puts the cells of rows under their columns. A row that may be about a person is told so, and nothing else of it. */
export function mapRows(tableRows: readonly TableRow[], of: SheetMapping): MappedRows {
  const rows: SheetRow[] = [];
  const rejected: number[] = [];
  const notices: SheetNotice[] = [];
  const faults: SheetFault[] = [];
  const isAmountAt = of.layout.columnAt.map(
    (column, at) => at === of.layout.faultAt || of.columns[column ?? '']?.words.isAmount === true,
  );
  let above: readonly string[] = [];
  for (const tableRow of tableRows) {
    const line = lineInFile(of.sheetIndex, tableRow.line);
    const wrong = faultsOf(tableRow, of, isAmountAt, above);
    if (wrong !== null) {
      for (const fault of wrong.faults) faults.push({ ...fault, line });
      if (wrong.faultyAt) rows.push(new SheetRow(line, tableRow.cells, of.layout, wrong.faultyAt));
      continue;
    }
    above = tableRow.cells;
    if (isNote(tableRow)) notices.push(noteNotice(tableRow, line));
    else if (tableRow.isRejected) rejected.push(line);
    else rows.push(new SheetRow(line, tableRow.cells, of.layout));
  }
  return { rows, faults, rejected, notices, leftOut: notices.length };
}

function noteNotice({ cells }: TableRow, line: number): SheetNotice {
  const message = { en: 'This row is a remark below the table; it was not read.', zh: '此行是表下的说明，未读取。' };
  return { code: 'NOTE_LEFT_OUT', line, given: cells.find((cell) => cell !== '') ?? '', message };
}

interface WrongRow {
  readonly faults: readonly RowFault[];
  /** Null: its other cells say nothing for certain either. */
  readonly faultyAt: readonly number[] | null;
}

/** Null: nothing is wrong with it. What stood above, in a row with which nothing was wrong, need not be looked at again. */
function faultsOf(
  row: TableRow,
  { layout, mayBeShort }: SheetMapping,
  isAmountAt: readonly boolean[],
  above: readonly string[],
): WrongRow | null {
  const { columnAt, nameless } = layout;
  for (let at = 0; at < row.cells.length; at++) {
    const cell = row.cells[at] ?? '';
    if (cell !== above[at] && looksPersonal(cell, isAmountAt[at] ?? false))
      return { faults: [personal(columnAt[at] ?? null)], faultyAt: null };
  }
  const identity = row.faults?.find(({ given }) => wasIdentityNumber(given));
  if (identity) return { faults: [personal(columnAt[identity.at] ?? null)], faultyAt: null };
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

/** The number itself is nobody's business: it is not repeated. */
function personal(column: string | null): RowFault {
  const expected = 'no identity number and no mobile number anywhere: counts only, never persons';
  return rowFault('PERSONAL_DATA', column, '', expected);
}

/** What stands under no header belongs to no column: to leave it out would lose it. Sums may be marked there. */
function strayCell({ cells }: TableRow, nameless: readonly number[]): string | undefined {
  for (const at of nameless) if ((cells[at] ?? '') !== '' && !isSum(cells[at] ?? '')) return cells[at];
  return undefined;
}

function withoutHeader(given: string): RowFault {
  const expected = 'nothing here, or a header above it: this column has no name';
  return rowFault('UNEXPECTED_VALUE', null, given, { en: expected, zh: '这一列没有表头。请补上列名，或删除这一格。' });
}

/** Trailing empty cells are the work of spreadsheets, not of senders. */
function cellCountFault(
  cells: readonly string[],
  columnAt: readonly (string | null)[],
  mayBeShort: boolean,
): RowFault | null {
  const isTooShort = !mayBeShort && cells.length < columnAt.length;
  const isTooLong = cells.length > columnAt.length && cells.slice(columnAt.length).some((cell) => cell !== '');
  if (!isTooShort && !isTooLong) return null;
  const given = `${cells.length.toString()} cells`;
  return rowFault('WRONG_CELL_COUNT', null, given, {
    en: `${columnAt.length.toString()} cells as in the header`,
    zh: `应为${columnAt.length.toString()}格。`,
  });
}
