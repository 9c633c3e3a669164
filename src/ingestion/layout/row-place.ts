import type { Locale } from '../../kernel/locale.js';
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

/** The sheet and row of an error or notice, as users know them. */
interface RowPlace {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  /** Line of the file or row of the sheet, from 1; null for the file or the sheet as a whole. */
  readonly row: number | null;
}

/** Maps line numbers to sheets and rows, and columns to the names they have in the file. */
export class RowPlaces {
  readonly #sheets: string[] = [];
  /** The names of the columns, sheet by sheet. */
  readonly #printed: ReadonlyMap<string, string>[] = [];

  constructor(private readonly columnsOfKind: NamedColumns) {}

  add({ sheet, sheetIndex, columns }: Pick<SheetPart, 'sheet' | 'sheetIndex' | 'columns'>): void {
    if (sheet !== null) this.#sheets[sheetIndex] = sheet;
    this.#printed[sheetIndex] = columns;
  }

  /** The place of a line; `line` is null for the file as a whole. */
  placeOf(line: number | null): RowPlace {
    if (line === null) return { sheet: null, row: null };
    const { sheetIndex, row } = this.#sheets.length === 0 ? { sheetIndex: 0, row: line } : placeOfLine(line);
    return { sheet: this.#sheets[sheetIndex] ?? null, row: row === NO_ROW ? null : row };
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
    const sheetIndex = line === null || this.#sheets.length === 0 ? 0 : placeOfLine(line).sheetIndex;
    const printed = this.#printed[sheetIndex];
    if (column === null || !printed) return column;
    const isChinese = [...printed.values()].some((name) => /\p{Script=Han}/u.test(name));
    const inChinese = Object.hasOwn(this.columnsOfKind, column) ? this.columnsOfKind[column]?.words.zh : undefined;
    return printed.get(column) ?? (isChinese ? inChinese : undefined) ?? column;
  }
}
