import { type RowFault, rowFault } from '../fault/fault.js';
import type { ColumnWords, NamedColumn } from '../layout/named-column.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { CellParser } from './cell.js';

/** How a column is parsed, and whether it and its cells may be missing. */
export interface Column<T> extends NamedColumn {
  /** The value of an empty cell; undefined if the cell must not be empty. */
  readonly empty: T | undefined;
  readonly parse: CellParser<T>;
}

/** The column is required, and its cells must not be empty. */
export function required<T>(parse: CellParser<T>, words: ColumnWords): Column<T> {
  return { mayBeAbsent: false, empty: undefined, parse, words };
}

/** The column is required, but its cells may be empty. */
export function nullable<T>(parse: CellParser<T>, words: ColumnWords): Column<T | null> {
  return { mayBeAbsent: false, empty: null, parse, words };
}

/** The column may be missing. */
export function optional<T>(parse: CellParser<T>, words: ColumnWords): Column<T | null> {
  return { mayBeAbsent: true, empty: null, parse, words };
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The parsed values of a row. */
export type Values<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer T> ? T : never };

/** The parsed values of a row with errors: undefined for the cells with an error. */
export type Known<T> = { readonly [Name in keyof T]: T[Name] | undefined };

export type ParsedRow<T> =
  | { readonly ok: true; readonly values: T }
  | { readonly ok: false; readonly faults: readonly RowFault[]; readonly known: Known<T> };

const NONE: ReadonlySet<string> = new Set();

/** Parses the cells of a row and finds the errors of all of them. */
export function parseRow<C extends Columns>(
  columns: C,
  cells: Readonly<Record<string, string>>,
  context: SheetContext,
  /** Columns whose errors have been reported before. */
  faulty: ReadonlySet<string> = NONE,
): ParsedRow<Values<C>> {
  const faults: RowFault[] = [];
  const values: Record<string, unknown> = {};
  for (const name in columns) {
    const column = columns[name] as Column<unknown>;
    const text = cells[name] ?? '';
    if (faulty.has(name)) {
      values[name] = undefined;
      continue;
    }
    if (text === '') {
      if (column.empty === undefined) faults.push(missingValue(name, column));
      values[name] = column.empty;
      continue;
    }
    const parsed = column.parse(text, context);
    values[name] = parsed.ok ? parsed.value : undefined;
    if (!parsed.ok) faults.push(rowFault(parsed.code, name, text, parsed.expected));
  }
  const known = values as Known<Values<C>>;
  return faults.length === 0 && faulty.size === 0
    ? { ok: true, values: known as Values<C> }
    : { ok: false, faults, known };
}

function missingValue(name: string, { words: { example } }: Column<unknown>): RowFault {
  return rowFault('MISSING_VALUE', name, '', {
    en: example === '' ? 'a value' : `a value, such as ${example}`,
    zh: `${example === '' ? '' : `请填写，如 ${example}。`}没有数据的，请删除整行。`,
  });
}
