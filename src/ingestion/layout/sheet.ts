import { type RowFault, rowFault } from '../fault/fault.js';
import type { FileContent } from '../reading/file-content.js';
import { ReadingStopped } from '../reading/reading-stopped.js';
import type { ColumnFinder, ReadingOptions, Table, TableRow } from '../reading/table.js';
import { looksPersonal, wasIdentityNumber } from '../text/personal-data.js';
import { columnFinder, expectedHeader, isFaultHeader, type Layout, parseHeader } from './header.js';
import { mapRows } from './map-rows.js';
import type { NamedColumns } from './named-column.js';
import { readTables } from './read-tables.js';
import { lineInFile, NO_ROW } from './row-place.js';
import type { SheetFault, SheetNotice, SheetPart } from './sheet-part.js';

/**
 * A file sheet by sheet and part by part. With a faulty header no row of its sheet is read: every one of them would be
 * faulty too. A file that cannot be read further ends with a part that says so.
 */
export async function* readSheets(
  content: FileContent,
  columns: NamedColumns,
  options: ReadingOptions = {},
): AsyncGenerator<SheetPart> {
  const find = columnFinder(columns);
  let last = nothing(null, 0);
  try {
    for await (const table of readTables(content, find, options)) {
      const isPersonal = table.sheet !== null && looksPersonal(table.sheet, false);
      const named = isPersonal ? { ...table, sheet: NOT_REPEATED, notices: [] } : table;
      last = nothing(named.sheet, named.sheetIndex);
      const place = lineInFile(named.sheetIndex, NO_ROW);
      if (isPersonal) yield { ...last, headerFaults: [{ ...PERSONAL_OUTSIDE, line: place }] };
      yield* partsOf(named, columns, find);
    }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const { line, ...fault } = error.fault;
    const headerFaults = [{ ...fault, line: lineInFile(last.sheetIndex, line ?? NO_ROW) }];
    yield { ...last, headerFaults, isBrokenOff: true };
  }
}

function nothing(sheet: string | null, sheetIndex: number): SheetPart {
  return {
    ...{ sheet, sheetIndex, headerLine: null, columns: new Map<string, string>(), read: 0, unread: 0 },
    ...{ rows: [], faults: [], rejected: [], leftOut: 0, headerFaults: [], notices: [], isBrokenOff: false },
  };
}

async function* partsOf(table: Table, columns: NamedColumns, find: ColumnFinder): AsyncGenerator<SheetPart> {
  const { sheetIndex, header } = table;
  const place = (row: number | null) => lineInFile(sheetIndex, row ?? NO_ROW);
  const empty = nothing(table.sheet, sheetIndex);
  const notices = table.notices.map(({ line, ...notice }): SheetNotice => ({
    ...notice,
    line: place(line),
  }));
  const titleFaults = table.titles.flatMap((row) => personalIn(row, place));
  if (!header) {
    const isLeftOut = notices.length > 0;
    yield { ...empty, notices, headerFaults: isLeftOut ? titleFaults : [{ ...emptyFile(columns), line: place(null) }] };
    // Its bytes are kept with the file, so that persons may not stand in it either.
    for await (const rows of table.rows())
      yield { ...empty, headerFaults: rows.flatMap((row) => personalIn(row, place)) };
    return;
  }
  const headerLine = lineInFile(sheetIndex, header.line);
  const parsed = parseHeader(header, table, columns, find);
  if (!parsed.ok) {
    const faults = parsed.faults.map((fault) => ({ ...fault, line: headerLine }));
    yield { ...empty, notices, headerFaults: [...titleFaults, ...faults] };
    const isAmountAt = header.cells.map((cell) => columns[find(cell) ?? '']?.words.isAmount === true);
    for await (const rows of table.rows()) {
      const personal = rows.flatMap((row) => personalIn(row, place, isAmountAt));
      yield { ...empty, read: rows.length, unread: rows.length, headerFaults: personal };
    }
    return;
  }
  const { layout } = parsed;
  const sound = { ...empty, columns: layout.printed, headerLine };
  yield { ...sound, headerFaults: titleFaults, notices: [...notices, ...leftOutNotices(layout, headerLine)] };
  let isEmpty = true;
  for await (const rows of table.rows()) {
    if (rows.length > 0) isEmpty = false;
    yield partOf(rows, sound, table, layout, columns);
  }
  if (isEmpty) yield { ...sound, notices: [{ ...NO_ROWS, line: headerLine }] };
  const { hiddenRows } = table;
  if (hiddenRows.length > 0) yield { ...sound, notices: [{ ...hiddenRowsNotice(hiddenRows), line: place(null) }] };
}

function personalIn(
  { line, cells, faults = [] }: TableRow,
  place: (row: number) => number | null,
  isAmountAt: readonly boolean[] = [],
): readonly SheetFault[] {
  return cells.some((cell, at) => looksPersonal(cell, isAmountAt[at] ?? false)) ||
    faults.some(({ given }) => wasIdentityNumber(given))
    ? [{ ...PERSONAL_OUTSIDE, line: place(line) }]
    : [];
}

function hiddenRowsNotice(rows: readonly number[]): SheetNotice {
  const given = `${rows.slice(0, 20).join(', ')}${rows.length > 20 ? ' …' : ''}`;
  const message = {
    en: `Hidden rows in the sheet: ${given}; they were read.`,
    zh: `第${given}行是隐藏行，已照常读取。`,
  };
  return { code: 'HIDDEN_ROWS', line: null, given, message };
}

function partOf(
  rows: readonly TableRow[],
  sound: SheetPart,
  { mayBeShort }: Table,
  layout: Layout,
  columns: NamedColumns,
): SheetPart {
  return {
    ...sound,
    read: rows.length,
    ...mapRows(rows, { layout, columns, mayBeShort, sheetIndex: sound.sheetIndex }),
  };
}

function leftOutNotices({ leftOut }: Layout, line: number): readonly SheetNotice[] {
  return leftOut.map((given) => ({
    ...{ code: 'COLUMN_LEFT_OUT', line, given },
    message: isFaultHeader(given) ? OF_FAULTS : OF_NUMBERS,
  }));
}

const NO_ROWS: Omit<SheetNotice, 'line'> = {
  ...{ code: 'NO_ROWS', given: '' },
  message: { en: 'There are no rows below the header: nothing was read.', zh: '表头下面没有数据行，未读取任何数据。' },
};

const OF_NUMBERS = { en: 'This column only numbers the rows; it was not read.', zh: '此列只是行号，未读取。' };
const OF_FAULTS = {
  en: 'This column says what was wrong before; it was not read.',
  zh: '此列是上次导入的错误说明，未读取。',
};

/** In place of the name of a sheet. */
const NOT_REPEATED = '…';

const PERSONAL_OUTSIDE = rowFault('PERSONAL_DATA', null, '', 'no mobile or identity number outside the table either');

function emptyFile(columns: NamedColumns): RowFault {
  return rowFault('EMPTY_FILE', null, '', `a header line: ${expectedHeader(columns)}`);
}
