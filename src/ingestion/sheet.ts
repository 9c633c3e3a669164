import type { RowFault } from './fault.js';
import { type Columns, rowFault } from './row.js';
import type { Table, TableRow } from './table.js';

/** A file whose header was understood. */
export interface Sheet {
  /** Which columns it has: what it has no column for is left as it is stored. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly SheetRow[];
}

interface SheetRow {
  readonly line: number;
  /** By the name of the column. */
  readonly cells: Readonly<Record<string, string>>;
}

interface SheetFault extends RowFault {
  readonly line: number | null;
}

export interface SheetReading {
  readonly sheet: Sheet;
  readonly faults: readonly SheetFault[];
}

const NOTHING: Sheet = { columns: new Set(), rows: [] };

/** Understands the header. With a faulty header no row is read: every one of them would be faulty too. */
export function readSheet(table: Table, columns: Columns): SheetReading {
  const { header } = table;
  if (!header) return { sheet: NOTHING, faults: [{ ...emptyFile(columns), line: null }] };
  const faults = headerFaults(header.cells, columns);
  if (faults.length > 0) return { sheet: NOTHING, faults: faults.map((fault) => ({ ...fault, line: header.line })) };
  const rows: SheetRow[] = [];
  const rowFaults: SheetFault[] = [];
  for (const row of table.rows) {
    const fault = cellCountFault(row, header.cells.length);
    if (fault) rowFaults.push(fault);
    else
      rows.push({
        line: row.line,
        cells: Object.fromEntries(header.cells.map((name, at) => [name, row.cells[at] ?? ''])),
      });
  }
  return { sheet: { columns: new Set(header.cells), rows }, faults: rowFaults };
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
function cellCountFault({ line, cells }: TableRow, expected: number): SheetFault | null {
  const isWrong = cells.length < expected || cells.slice(expected).some((cell) => cell !== '');
  if (!isWrong) return null;
  const given = `${cells.length.toString()} cells`;
  return { ...rowFault('WRONG_CELL_COUNT', null, given, `${expected.toString()} cells as in the header`), line };
}

function headerOf(columns: Columns): string {
  return Object.entries(columns)
    .map(([name, column]) => (column.mayBeAbsent ? `[${name}]` : name))
    .join(', ');
}
