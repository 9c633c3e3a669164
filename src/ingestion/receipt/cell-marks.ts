import { columnName } from '../../workbook/cell-reference.js';
import type { ColumnMeaning, CrossTable, RowMeaning } from '../layout/cross/cross-table.js';
import { isMissingMark } from '../layout/cross/words/cell-amount.js';
import type { SheetCells } from '../layout/row-place.js';
import type { TableRow } from '../reading/table.js';

/** What a row was understood as. */
export type RowMark =
  'title' | 'header' | 'numbering' | 'section' | 'figures' | 'sum' | 'left-out' | 'problem' | 'note' | 'other';

/** What a cell was understood as. `text`: of a row that holds no figures. */
export type CellMark = 'label' | 'figure' | 'missing' | 'sum' | 'left-out' | 'problem' | 'text';

export interface MarkedRow {
  readonly is: RowMark;
  /** One for each cell. */
  readonly marks: readonly CellMark[];
}

/** The cross tables of one sheet, and which of its cells became figures and which have an error. */
export interface MarkedSheet extends SheetCells {
  readonly tables: readonly CrossTable[];
  /** By name, such as A5; 5 for a whole row. */
  readonly faulty: ReadonlySet<string>;
}

/** Tells what rows of a sheet were understood as, from how its tables were understood. */
export class RowMarker {
  readonly #rows: ReadonlyMap<number, RowMeaning>;
  readonly #special = new Map<number, RowMark>();

  constructor(private readonly sheet: MarkedSheet) {
    const { tables, header } = sheet;
    this.#rows = new Map(tables.flatMap(({ rows }) => rows.map((row) => [row.line, row])));
    for (const { lines, notes } of tables) {
      for (const { line } of notes) this.#special.set(line, 'note');
      for (const line of lines.titles) this.#special.set(line, 'title');
      for (const line of lines.header) this.#special.set(line, 'header');
      for (const line of lines.numbering) this.#special.set(line, 'numbering');
    }
    if (header) this.#special.set(header.line, 'header');
  }

  /** What the label of a row says; null for one that has none, or that comes late in a long table. */
  meaningOf(line: number): RowMeaning | null {
    return this.#rows.get(line) ?? null;
  }

  mark({ line, cells }: TableRow): MarkedRow {
    const { faulty, figures, rejected, header } = this.sheet;
    const names = cells.map((_cell, at) => `${columnName(at)}${line.toString()}`);
    const table = this.sheet.tables.findLast(({ lines }) => Math.min(...lines.titles, ...lines.header) <= line);
    const hasFault = faulty.has(line.toString()) || names.some((name) => faulty.has(name));
    const is =
      this.#special.get(line) ??
      this.#bodyMark(
        line,
        hasFault,
        names.some((name) => figures.has(name)),
      );
    const inTable = table !== undefined && ['figures', 'sum', 'left-out', 'problem', 'other'].includes(is);
    const isLong = table === undefined && header !== null && line > header.line;
    const marks = names.map((name, at): CellMark => {
      const cell = cells[at] ?? '';
      if (faulty.has(name) || rejected.has(name)) return 'problem';
      if (isLong) return longMark(header.columnAt[at] ?? null, cell);
      if (!inTable) return 'text';
      if (figures.has(name)) return 'figure';
      return markInTable(table.columns[at], is, cell, faulty.has(line.toString()));
    });
    return { is, marks };
  }

  #bodyMark(line: number, hasFault: boolean, hasFigures: boolean): RowMark {
    const { tables, header } = this.sheet;
    if (tables.length === 0)
      return header === null ? 'other' : line < header.line ? 'title' : hasFault ? 'problem' : 'figures';
    const known = this.#rows.get(line)?.kind ?? (hasFault ? 'problem' : hasFigures ? 'figures' : 'other');
    return known === 'figures' && hasFault ? 'problem' : known;
  }
}

function longMark(column: string | null, cell: string): CellMark {
  if (column === null) return 'left-out';
  if (column !== 'value') return 'label';
  return isMissingMark(cell) ? 'missing' : 'figure';
}

function markInTable(column: ColumnMeaning | undefined, is: RowMark, cell: string, isRowFaulty: boolean): CellMark {
  if (column === undefined) return cell === '' ? 'text' : 'problem';
  if (column.kind === 'label') return 'label';
  if (is === 'left-out' || column.kind === 'left-out') return 'left-out';
  if (cell === '' || isMissingMark(cell)) return 'missing';
  if (is === 'sum' || column.kind === 'sum') return 'sum';
  // What is neither a figure nor the cell of a known cause: a rate, or one of very many cells of a cause.
  return isRowFaulty || is === 'problem' || column.kind === 'problem' ? 'problem' : 'left-out';
}
