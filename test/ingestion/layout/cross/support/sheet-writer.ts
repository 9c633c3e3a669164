import type { TableRow } from '../../../../../src/ingestion/reading/table.js';
import type { CellRange } from '../../../../../src/workbook/cell-reference.js';

/** One text of a header; columns whose texts have the same group stand under one. */
export interface HeaderCell {
  readonly text: string;
  readonly group?: string;
}

/** A sheet as it is written: cells, and which of them are merged. */
export class SheetWriter {
  readonly merged: CellRange[] = [];
  readonly #rows: string[][] = [];

  /** `merges`: as a workbook; else blank cells stand to the right of a group, as in CSV. */
  constructor(readonly merges: boolean) {}

  /** The line of the next row. */
  get line(): number {
    return this.#rows.length + 1;
  }

  get rows(): readonly TableRow[] {
    return this.#rows.flatMap((cells, at) =>
      cells.every((cell) => cell === '') ? [] : [{ line: at + 1, cells: this.merges ? withoutTail(cells) : cells }],
    );
  }

  add(cells: readonly string[]): number {
    this.#rows.push([...cells]);
    return this.#rows.length;
  }

  merge(top: number, bottom: number, left: number, right: number): void {
    if (this.merges && (bottom > top || right > left)) this.merged.push({ top, bottom, left, right });
  }

  /** A header: every column has its texts from the top; what is missing below is merged downwards. */
  addHeader(columns: readonly (readonly HeaderCell[])[]): readonly number[] {
    const depth = Math.max(...columns.map(({ length }) => length));
    const first = this.line;
    for (let row = 0; row < depth; row++) {
      const cells = columns.map((path, column) => {
        const cell = path[row];
        if (!cell) return '';
        const before = columns[column - 1];
        return column > 0 && before && sharesGroup(before, path, row) ? '' : cell.text;
      });
      this.add(cells);
      this.#mergeGroups(columns, row, first + row);
    }
    for (const [column, path] of columns.entries())
      if (path.length < depth && path.length > 0)
        this.merge(first + path.length - 1, first + depth - 1, column, column);
    return Array.from({ length: depth }, (_row, at) => first + at);
  }

  #mergeGroups(columns: readonly (readonly HeaderCell[])[], row: number, line: number): void {
    let left = 0;
    for (let column = 1; column <= columns.length; column++) {
      const [before, path] = [columns[column - 1], columns[column]];
      if (before && path && sharesGroup(before, path, row)) continue;
      if (column - 1 > left) this.merge(line, line, left, column - 1);
      left = column;
    }
  }
}

/** Whether two neighbours stand under one text, and under one in every row above it. */
function sharesGroup(one: readonly HeaderCell[], other: readonly HeaderCell[], row: number): boolean {
  for (let at = 0; at <= row; at++) {
    const [first, second] = [one[at], other[at]];
    if (first?.group === undefined || first.group !== second?.group) return false;
  }
  return true;
}

function withoutTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
