import type { Locale } from '../../kernel/locale.js';
import { columnName } from '../../workbook/cell-reference.js';
import type { CrossTable } from './cross/cross-table.js';
import { CellPlaces } from './cell-places.js';
import type { NamedColumns } from './named-column.js';
import type { SheetPart } from './sheet-part.js';

/** More rows than a sheet can have. */
const ROWS_OF_SHEET = 2 ** 21;

/** Stands for the sheet as a whole, in place of a row. */
export const NO_ROW = 0;

/** Encodes sheet and row in one number, unique in the file. In the first sheet it is the row number itself. */
export function lineInFile(sheetIndex: number, row: number): number {
  return sheetIndex * ROWS_OF_SHEET + row;
}

/** Decodes the sheet, from 0, and the row, from 1. */
export function placeOfLine(line: number): { readonly sheetIndex: number; readonly row: number } {
  return { sheetIndex: Math.floor(line / ROWS_OF_SHEET), row: line % ROWS_OF_SHEET };
}

/** From here on, lines stand for cells of cross tables, one after the other as they were read. */
const FIRST_CELL = 2 ** 31;

/** The line that stands for the nth cell of cross tables in a file, from 0: several figures may share a row. */
export function lineOfCell(nth: number): number {
  return FIRST_CELL + nth;
}

/** The sheet and row of an error or notice, as users know them. */
interface RowPlace {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  /** Line of the file or row of the sheet, from 1; null for the file or the sheet as a whole. */
  readonly row: number | null;
}

type AddedPart = Pick<SheetPart, 'sheet' | 'sheetIndex' | 'columns' | 'cells' | 'columnAt' | 'headerLine'>;

/** What is known of the cells of one sheet. */
export interface SheetCells {
  /** The cells of cross tables that were understood as figures, as A5. */
  readonly figures: ReadonlySet<string>;
  /** Those among them that were rejected later: their place is unknown, for example. */
  readonly rejected: ReadonlySet<string>;
  /** Of a table with one header: its row, and which column each cell below it is of. */
  readonly header: { readonly line: number; readonly columnAt: readonly (string | null)[] } | null;
}

const OF_CELL: ReadonlySet<string | null> = new Set(['value', 'unit', null]);

/** Maps line numbers to sheets and rows, and columns to the names they have in the file. */
export class RowPlaces {
  readonly #sheets: string[] = [];
  /** The names of the columns, sheet by sheet. */
  readonly #printed: ReadonlyMap<string, string>[] = [];

  /** The cells that lines stand for. */
  readonly #cells = new CellPlaces();
  readonly #headers: NonNullable<SheetCells['header']>[] = [];

  constructor(private readonly columnsOfKind: NamedColumns) {}

  add({ sheet, sheetIndex, columns, cells = [], columnAt, headerLine }: AddedPart): void {
    if (columnAt && headerLine !== null) this.#headers[sheetIndex] = { line: placeOfLine(headerLine).row, columnAt };
    for (const { line, column } of cells) this.#cells.push(line, column);
    if (sheet !== null) this.#sheets[sheetIndex] = sheet;
    this.#printed[sheetIndex] = columns;
  }

  /** The place of a line; `line` is null for the file as a whole. */
  placeOf(line: number | null): RowPlace {
    if (line === null) return { sheet: null, row: null };
    const own = this.rowOf(line);
    const { sheetIndex, row } = this.#sheets.length === 0 ? { sheetIndex: 0, row: own } : placeOfLine(own);
    return { sheet: this.#sheets[sheetIndex] ?? null, row: row === NO_ROW ? null : row };
  }

  /** The line of the row of a cell of a cross table; any other line as it is. */
  rowOf(line: number): number {
    return line < FIRST_CELL ? line : (this.#cells.lineOf(line - FIRST_CELL) ?? NO_ROW);
  }

  /**
   * The name of the cell that a column of a line stands for: of a label of a cross table that of the label, if it is one
   * of `tables`. Null for a file or sheet as a whole; the number of the row where the column is none of the sheet's.
   */
  cellOf(line: number, column: string | null, tables: readonly CrossTable[]): string | null {
    const { sheet, row } = this.placeOf(line);
    if (row === null) return null;
    if (line < FIRST_CELL) {
      const { sheetIndex } = this.#sheets.length === 0 ? { sheetIndex: 0 } : placeOfLine(line);
      const at = column === null ? -1 : (this.#headers[sheetIndex]?.columnAt.indexOf(column) ?? -1);
      return at < 0 ? row.toString() : `${columnName(at)}${row.toString()}`;
    }
    const table = tables.findLast((one) => one.sheet === sheet && (one.lines.header[0] ?? 0) <= row);
    const label = OF_CELL.has(column) ? undefined : table?.columns.findLast(({ role }) => role === column);
    return `${columnName(label?.column ?? this.#cells.columnOf(line - FIRST_CELL) ?? 0)}${row.toString()}`;
  }

  /** `isRejected`: of the line of a cell. */
  cellsOfSheet(sheetIndex: number, lines: ReadonlySet<number>, isRejected: (line: number) => boolean): SheetCells {
    const figures = new Set<string>();
    const rejected = new Set<string>();
    for (let at = 0; at < this.#cells.length; at++) {
      const place = placeOfLine(this.#cells.lineOf(at) ?? 0);
      if (place.sheetIndex !== sheetIndex || !lines.has(place.row)) continue;
      const name = `${columnName(this.#cells.columnOf(at) ?? 0)}${place.row.toString()}`;
      (isRejected(lineOfCell(at)) ? rejected : figures).add(name);
    }
    return { figures, rejected, header: this.#headers[sheetIndex] ?? null };
  }

  /** The place in words: `line 7`, `第7行`, `row 7 of sheet "Data"`. */
  describe(line: number, locale: Locale): string {
    const { sheet, row } = this.placeOf(line);
    const number = (row ?? 0).toString();
    if (locale === 'zh') return `${sheet === null ? '' : `工作表“${sheet}”`}第${number}行`;
    return sheet === null ? `line ${number}` : `row ${number} of sheet "${sheet}"`;
  }

  /** The name of a column in the sheet of a line; a column that the sheet lacks is named in the sheet's language. */
  columnName(line: number | null, column: string | null): string | null {
    const sheetIndex = line === null || this.#sheets.length === 0 ? 0 : placeOfLine(this.rowOf(line)).sheetIndex;
    // What a cell of a cross table holds itself is named by the column it stands in.
    if (line !== null && line >= FIRST_CELL && OF_CELL.has(column))
      return columnName(this.#cells.columnOf(line - FIRST_CELL) ?? 0);
    const printed = this.#printed[sheetIndex];
    if (column === null || !printed) return column;
    const isChinese = [...printed.values()].some((name) => /\p{Script=Han}/u.test(name));
    const inChinese = Object.hasOwn(this.columnsOfKind, column) ? this.columnsOfKind[column]?.words.zh : undefined;
    return printed.get(column) ?? (isChinese ? inChinese : undefined) ?? column;
  }
}
