import { rowFault } from '../fault/fault.js';
import type { FileContent } from '../reading/file-content.js';
import { ReadingStopped } from '../reading/reading-stopped.js';
import type { ReadingOptions, Table, TableRow } from '../reading/table.js';
import { looksPersonal, wasIdentityNumber } from '../text/personal-data.js';
import { type ChosenColumns, chosenColumns } from './chosen-columns.js';
import { claimSheet } from './claim-sheet.js';
import { type CrossOptions, crossParts } from './cross-sheet.js';
import { columnFinder, expectedHeader, isFaultHeader, isNumberHeader, type Layout, parseHeader } from './header.js';
import { mapRows } from './map-rows.js';
import type { NamedColumns } from './named-column.js';
import { readTables } from './read-tables.js';
import { lineInFile, NO_ROW } from './row-place.js';
import type { SheetFault, SheetNotice, SheetPart } from './sheet-part.js';
import { strayUnits, withUnitNotes } from './units-below.js';

/**
 * Reads a file sheet by sheet and part by part. The rows of a sheet with an error in its header are counted but not
 * examined, because each of them would have errors too. A file that cannot be read to its end yields a last part that
 * says so.
 */
export async function* readSheets(
  content: FileContent,
  columns: NamedColumns,
  options: ReadingOptions = {},
  cross: CrossOptions | null = null,
): AsyncGenerator<SheetPart> {
  const find = columnFinder(columns);
  const claim = cross === null ? undefined : claimSheet(columns, find, cross);
  let cellsBefore = 0;
  let last = emptyPart(null, 0);
  try {
    for await (const table of readTables(content, find, options, claim)) {
      const isPersonal = table.sheet !== null && looksPersonal(table.sheet, false);
      const named = isPersonal ? { ...table, sheet: NOT_REPEATED, notices: [] } : table;
      last = emptyPart(named.sheet, named.sheetIndex);
      const place = lineInFile(named.sheetIndex, NO_ROW);
      if (isPersonal) yield { ...last, headerFaults: [{ ...PERSONAL_OUTSIDE_TABLE, line: place }] };
      if (cross === null || !named.isCross) {
        const layout = cross?.words.layout ?? null;
        yield* partsOf(named, columns, chosenColumns(columns, find, { layout, sheet: named.sheet }));
        continue;
      }
      for await (const part of crossParts({ raw: named, options: cross, columns, cellsBefore }, last)) {
        cellsBefore += part.cells?.length ?? 0;
        yield part;
      }
      if (named.hiddenRows.length > 0)
        yield { ...last, notices: [{ ...hiddenRowsNotice(named.hiddenRows), line: place }] };
    }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const { line, ...fault } = error.fault;
    const headerFaults = [{ ...fault, line: lineInFile(last.sheetIndex, line ?? NO_ROW) }];
    yield { ...last, headerFaults, isBrokenOff: true };
  }
}

/** A part without rows, errors or notices. */
function emptyPart(sheet: string | null, sheetIndex: number): SheetPart {
  return {
    sheet,
    sheetIndex,
    headerLine: null,
    columns: new Map<string, string>(),
    read: 0,
    unread: 0,
    rows: [],
    faults: [],
    rejected: [],
    leftOut: 0,
    headerFaults: [],
    notices: [],
    isBrokenOff: false,
  };
}

async function* partsOf(table: Table, columns: NamedColumns, chosen: ChosenColumns): AsyncGenerator<SheetPart> {
  const { sheetIndex, header } = table;
  const place = (row: number | null) => lineInFile(sheetIndex, row ?? NO_ROW);
  const empty = emptyPart(table.sheet, sheetIndex);
  const notices = table.notices.map(({ line, ...notice }): SheetNotice => ({ ...notice, line: place(line) }));
  const titleFaults = table.titles.flatMap((row) => personalIn(row, place));
  if (!header) {
    const isLeftOut = notices.length > 0;
    const noHeader = {
      ...rowFault('EMPTY_FILE', null, '', `a header row: ${expectedHeader(columns)}`),
      line: place(null),
    };
    yield { ...empty, notices, headerFaults: isLeftOut ? titleFaults : [noHeader] };
    // The bytes of the sheet are stored with the file, so it must not contain personal data either.
    for await (const rows of table.rows()) {
      yield { ...empty, headerFaults: rows.flatMap((row) => personalIn(row, place)) };
    }
    return;
  }
  const headerLine = place(header.line);
  const parsed = parseHeader(header, table, columns, chosen);
  if (!parsed.ok) {
    const faults = parsed.faults.map((fault) => ({ ...fault, line: headerLine }));
    yield { ...empty, notices, headerFaults: [...titleFaults, ...faults] };
    const isAmountAt = header.cells.map((cell) => columns[chosen.find(cell) ?? '']?.words.isAmount === true);
    for await (const rows of table.rows()) {
      const personal = rows.flatMap((row) => personalIn(row, place, isAmountAt));
      yield { ...empty, read: rows.length, unread: rows.length, headerFaults: personal };
    }
    return;
  }
  const { layout, rows: batches } = columns.value
    ? await withUnitNotes(parsed.layout, table.rows)
    : { layout: parsed.layout, rows: table.rows() };
  const { mayBeShort } = table;
  const sound = { ...empty, columns: layout.printed, columnAt: layout.columnAt, headerLine };
  yield { ...sound, headerFaults: titleFaults, notices: [...notices, ...leftOutNotices(layout, headerLine)] };
  let isEmpty = true;
  for await (const rows of batches) {
    if (rows.length > 0) isEmpty = false;
    const stray = columns.value ? strayUnits(rows, layout, place) : [];
    if (stray.length > 0) yield { ...empty, headerFaults: stray };
    yield { ...sound, read: rows.length, ...mapRows(rows, { layout, columns, mayBeShort, sheetIndex }) };
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
    ? [{ ...PERSONAL_OUTSIDE_TABLE, line: place(line) }]
    : [];
}

function hiddenRowsNotice(rows: readonly number[]): Omit<SheetNotice, 'line'> {
  const given = `${rows.slice(0, 20).join(', ')}${rows.length > 20 ? ' …' : ''}`;
  const message = {
    en: `The sheet has hidden rows, which were read: ${given}.`,
    zh: `第${given}行为隐藏行，已照常读取。`,
  };
  return { code: 'HIDDEN_ROWS', given, message };
}

function leftOutNotices({ leftOut }: Layout, line: number): readonly SheetNotice[] {
  return leftOut.map((given) => ({
    code: 'COLUMN_LEFT_OUT',
    line,
    given,
    message: isFaultHeader(given) ? EARLIER_ERRORS : isNumberHeader(given) ? ROW_NUMBERS : CHOSEN,
  }));
}

const NO_ROWS: Omit<SheetNotice, 'line'> = {
  code: 'NO_ROWS',
  given: '',
  message: { en: 'There are no rows below the header: nothing was read.', zh: '表头下没有数据行，未读取任何数据。' },
};

const ROW_NUMBERS = { en: 'This column contains row numbers only; it was not read.', zh: '此列仅为行号，未读取。' };
const CHOSEN = { en: 'This column was not read, as you chose.', zh: '此列已按您的选择不读取。' };
const EARLIER_ERRORS = {
  en: 'This column contains the errors of an earlier import; it was not read.',
  zh: '此列是上次导入的错误说明，未读取。',
};

/** Stands in for the name of a sheet that contains personal data. */
const NOT_REPEATED = '…';

const PERSONAL_OUTSIDE_TABLE = rowFault(
  'PERSONAL_DATA',
  null,
  '',
  'no mobile or identity numbers, not even outside the table',
);
