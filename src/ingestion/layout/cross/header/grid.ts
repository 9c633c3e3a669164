import type { TableRow } from '../../../reading/table.js';
import type { CellRange } from '../../../../workbook/cell-reference.js';
import { plainText } from '../words/plain-text.js';
import { isNoteRow } from '../words/sum-words.js';

/** A row whose texts are plain; where cells are merged, only the first of them has the text. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly row: TableRow;
}

/** The first rows of a table, and how their cells are merged. */
export class Grid {
  readonly rows: readonly GridRow[];
  readonly width: number;
  readonly #filled: readonly (readonly number[])[];
  readonly #notes: readonly boolean[];

  constructor(
    rows: readonly TableRow[],
    readonly merged: readonly CellRange[],
  ) {
    this.rows = rows.map((row) => ({ line: row.line, cells: row.cells.map(plainText), row }));
    this.#filled = this.rows.map(({ cells }) => cells.flatMap((cell, column) => (cell === '' ? [] : [column])));
    this.#notes = this.rows.map(({ cells }) => isNoteRow(cells));
    this.width = Math.max(0, ...this.rows.map(({ cells }) => lastFilled(cells) + 1));
  }

  /** Every text, row by row. */
  *texts(): Generator<string> {
    for (const { cells } of this.rows) yield* cells;
  }

  text(at: number, column: number): string {
    return this.rows[at]?.cells[column] ?? '';
  }

  /** The merged range that covers a cell. */
  rangeAt(line: number, column: number): CellRange | null {
    return (
      this.merged.find(
        ({ top, bottom, left, right }) => top <= line && line <= bottom && left <= column && column <= right,
      ) ?? null
    );
  }

  /** Which cells of a row have a text of their own. */
  filled(at: number): readonly number[] {
    return this.#filled[at] ?? [];
  }

  /** Whether a row is a remark or a line of signatures. */
  isNote(at: number): boolean {
    return this.#notes[at] ?? false;
  }

  /** The text over a cell that is merged with others above or beside it; its own where it is not. */
  coveringText(at: number, column: number): string {
    const line = this.rows[at]?.line ?? 0;
    const range = this.rangeAt(line, column);
    if (!range) return this.text(at, column);
    const top = this.rows.find((row) => row.line === range.top);
    return top?.cells[range.left] ?? '';
  }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '');
}
