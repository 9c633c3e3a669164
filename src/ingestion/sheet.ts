import type { RowFault } from './fault.js';
import { type ColumnFinder, columnFinder, expectedHeader, type Layout, understandHeader } from './header.js';
import type { Notice } from './notice.js';
import { looksPersonal } from './personal-data.js';
import type { FileContent } from './reading/file-content.js';
import { type ReadingOptions, readTables } from './reading/read-tables.js';
import { ReadingStopped } from './reading/reading-stopped.js';
import type { Table, TableRow } from './reading/table.js';
import { type Columns, rowFault } from './row.js';
import { lineInFile } from './row-place.js';
import type { SheetContext } from './sheet-context.js';
import { takeRows } from './take-rows.js';

export interface SheetRow {
  /** Line of a file without sheets, else a number that says sheet and row (`row-place.ts`). */
  readonly line: number;
  /** By the name of the column. */
  readonly cells: Readonly<Record<string, string>>;
  readonly context: SheetContext;
}

export interface SheetFault extends RowFault {
  readonly line: number | null;
}

export type SheetNotice = Omit<Notice, 'file' | 'sheet' | 'row' | 'message'> & {
  readonly line: number | null;
  readonly told: string;
};

/** Some rows of a sheet whose header was understood, and what is wrong with others. */
export interface SheetPart {
  /** Null for a format without sheets. */
  readonly sheet: string | null;
  /** Which of the sheets it is, from 0. */
  readonly sheetIndex: number;
  readonly headerLine: number | null;
  /** Which columns it has, and what they are called in it: what it has no column for is left as it is stored. */
  readonly columns: ReadonlyMap<string, string>;
  /** How many rows stand in this part, those included that are at fault. */
  readonly read: number;
  /** How many of them were not looked at, because the header is at fault. */
  readonly unread: number;
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
  /** Faults of the header, or of the sheet as a whole: no row of its own is rejected for them. */
  readonly headerFaults: readonly SheetFault[];
  readonly notices: readonly SheetNotice[];
}

/**
 * A file sheet by sheet and part by part. With a faulty header no row of its sheet is read: every one of them would be
 * faulty too. A file that cannot be read further ends with a part that says so.
 */
export async function* readSheets(
  content: FileContent,
  columns: Columns,
  options: ReadingOptions = {},
): AsyncGenerator<SheetPart> {
  const find = columnFinder(columns);
  let last = nothing(null, 0);
  try {
    for await (const table of readTables(content, (header) => find(header) !== null, options)) {
      last = nothing(table.sheet, table.sheetIndex);
      yield* partsOf(table, columns, find);
    }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const { line, ...fault } = error.fault;
    yield { ...last, headerFaults: [{ ...fault, line: line === null ? null : lineInFile(last.sheetIndex, line) }] };
  }
}

function nothing(sheet: string | null, sheetIndex: number): SheetPart {
  return {
    ...{ sheet, sheetIndex, headerLine: null, columns: new Map<string, string>(), read: 0, unread: 0 },
    ...{ rows: [], faults: [], headerFaults: [], notices: [] },
  };
}

async function* partsOf(table: Table, columns: Columns, find: ColumnFinder): AsyncGenerator<SheetPart> {
  const { sheetIndex, header } = table;
  const place = (row: number | null) => (row === null ? null : lineInFile(sheetIndex, row));
  const empty = nothing(table.sheet, sheetIndex);
  const notices = table.notices.map(({ line, ...notice }): SheetNotice => ({
    ...notice,
    line: place(line),
  }));
  const personal = table.titles.filter(({ cells }) => cells.some((cell) => looksPersonal(cell, false)));
  const titleFaults = personal.map(({ line }) => ({ ...PERSONAL_TITLE, line: place(line) }));
  if (!header) {
    const isLeftOut = notices.length > 0;
    yield { ...empty, notices, headerFaults: isLeftOut ? titleFaults : [{ ...emptyFile(columns), line: null }] };
    return;
  }
  const headerLine = lineInFile(sheetIndex, header.line);
  const reading = understandHeader(header, table, columns, find);
  if (!reading.ok) {
    const faults = reading.faults.map((fault) => ({ ...fault, line: headerLine }));
    yield { ...empty, notices, headerFaults: [...titleFaults, ...faults] };
    for await (const { length } of table.rows()) yield { ...empty, read: length, unread: length };
    return;
  }
  const { layout } = reading;
  const sound = { ...empty, columns: layout.printed, headerLine };
  yield { ...sound, headerFaults: titleFaults, notices: [...notices, ...leftOutNotices(layout, headerLine)] };
  for await (const rows of table.rows()) yield partOf(rows, sound, table, layout, columns);
}

function partOf(
  rows: readonly TableRow[],
  sound: SheetPart,
  { mayBeShort }: Table,
  layout: Layout,
  columns: Columns,
): SheetPart {
  return {
    ...sound,
    read: rows.length,
    ...takeRows(rows, { layout, columns, mayBeShort, sheetIndex: sound.sheetIndex }),
  };
}

function leftOutNotices({ leftOut }: Layout, line: number): readonly SheetNotice[] {
  const told = 'This column only numbers the rows; it was not read.';
  return leftOut.map((given) => ({ code: 'COLUMN_LEFT_OUT', line, given, told }));
}

const PERSONAL_TITLE = rowFault('PERSONAL_DATA', null, '', 'no mobile or identity number above the table either');

function emptyFile(columns: Columns): RowFault {
  return rowFault('EMPTY_FILE', null, '', `a header line: ${expectedHeader(columns)}`);
}
