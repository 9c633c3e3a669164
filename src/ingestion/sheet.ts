import type { RowFault } from './fault.js';
import type { Notice } from './notice.js';
import type { FileContent } from './reading/file-content.js';
import { readTables } from './reading/read-tables.js';
import { ReadingStopped } from './reading/reading-stopped.js';
import type { Table, TableRow } from './reading/table.js';
import { type Columns, rowFault } from './row.js';
import { lineInFile } from './row-place.js';

export interface SheetRow {
  /** Line of a file without sheets, else a number that says sheet and row (`row-place.ts`). */
  readonly line: number;
  /** By the name of the column. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface SheetFault extends RowFault {
  readonly line: number | null;
}

export type SheetNotice = Omit<Notice, 'file' | 'sheet' | 'row' | 'message'> & { readonly told: string };

/** Some rows of a sheet whose header was understood, and what is wrong with others. */
export interface SheetPart {
  /** Null for a format without sheets. */
  readonly sheet: string | null;
  /** Which of the sheets it is, from 0. */
  readonly sheetIndex: number;
  readonly headerLine: number | null;
  /** Which columns it has: what it has no column for is left as it is stored. */
  readonly columns: ReadonlySet<string>;
  /** How many rows stand in this part, those included that are at fault. */
  readonly read: number;
  /** How many of them were not looked at, because the header is at fault. */
  readonly unread: number;
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
  /** Faults of the header, or of the sheet as a whole: no row of its own is rejected for them. */
  readonly headerFaults: readonly SheetFault[];
  readonly notices: readonly (SheetNotice & { readonly line: number | null })[];
}

/**
 * A file sheet by sheet and part by part. With a faulty header no row of its sheet is read: every one of them would be
 * faulty too. A file that cannot be read further ends with a part that says so.
 */
export async function* readSheets(content: FileContent, columns: Columns): AsyncGenerator<SheetPart> {
  const knows = (name: string) => Object.hasOwn(columns, name);
  let sheetIndex = -1;
  let sheet: string | null = null;
  try {
    for await (const table of readTables(content, knows)) {
      sheetIndex += 1;
      ({ sheet } = table);
      yield* partsOf(table, sheetIndex, columns);
    }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    yield { ...nothing(sheet, Math.max(0, sheetIndex)), headerFaults: [placed(sheetIndex, error.fault)] };
  }
}

function nothing(sheet: string | null, sheetIndex: number): SheetPart {
  return {
    ...{ sheet, sheetIndex, headerLine: null, columns: new Set<string>(), read: 0, unread: 0 },
    ...{ rows: [], faults: [], headerFaults: [], notices: [] },
  };
}

function placed<T extends { readonly line: number | null }>(sheetIndex: number, told: T): T {
  return sheetIndex < 1 || told.line === null ? told : { ...told, line: lineInFile(sheetIndex, told.line) };
}

async function* partsOf(table: Table, sheetIndex: number, columns: Columns): AsyncGenerator<SheetPart> {
  const { sheet, header } = table;
  const empty = nothing(sheet, sheetIndex);
  if (!header) {
    yield { ...empty, headerFaults: [{ ...emptyFile(columns), line: null }] };
    return;
  }
  const headerLine = lineInFile(sheetIndex, header.line);
  const faults = headerFaults(header.cells, columns);
  if (faults.length > 0) {
    yield { ...empty, headerFaults: faults.map((fault) => ({ ...fault, line: headerLine })) };
    for await (const { length } of table.rows()) yield { ...empty, read: length, unread: length };
    return;
  }
  const sound = { ...empty, columns: new Set(header.cells), headerLine };
  yield sound;
  for await (const rows of table.rows()) {
    yield { ...sound, read: rows.length, ...takeApart(rows, header.cells, sheetIndex) };
  }
}

function takeApart(
  tableRows: readonly TableRow[],
  header: readonly string[],
  sheetIndex: number,
): Pick<SheetPart, 'rows' | 'faults'> {
  const rows: SheetRow[] = [];
  const faults: SheetFault[] = [];
  for (const { line: row, cells } of tableRows) {
    const line = lineInFile(sheetIndex, row);
    const fault = cellCountFault(cells, header.length);
    if (fault) faults.push({ ...fault, line });
    else rows.push({ line, cells: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])) });
  }
  return { rows, faults };
}

function emptyFile(columns: Columns): RowFault {
  return rowFault('EMPTY_FILE', null, '', `a header line: ${headerOf(columns)}`);
}

function headerFaults(header: readonly string[], columns: Columns): readonly RowFault[] {
  const expected = headerOf(columns);
  const unknown = header.filter((name) => !Object.hasOwn(columns, name));
  const missing = Object.entries(columns).filter(([name, column]) => !column.mayBeAbsent && !header.includes(name));
  const twice = header.filter((name, at) => header.indexOf(name) !== at);
  return [
    ...[...new Set(unknown)].map((name) => rowFault('UNKNOWN_COLUMN', name, name, `only ${expected}`)),
    ...missing.map(([name]) => rowFault('MISSING_COLUMN', name, header.join(','), `a column ${name}`)),
    ...[...new Set(twice)].map((name) => rowFault('DUPLICATE_COLUMN', name, name, 'every column once')),
  ];
}

/** Trailing empty cells are the work of spreadsheets, not of senders. */
function cellCountFault(cells: readonly string[], expected: number): RowFault | null {
  const isWrong = cells.length < expected || cells.slice(expected).some((cell) => cell !== '');
  return isWrong
    ? rowFault(
        'WRONG_CELL_COUNT',
        null,
        `${cells.length.toString()} cells`,
        `${expected.toString()} cells as in the header`,
      )
    : null;
}

function headerOf(columns: Columns): string {
  return Object.entries(columns)
    .map(([name, column]) => (column.mayBeAbsent ? `[${name}]` : name))
    .join(', ');
}
