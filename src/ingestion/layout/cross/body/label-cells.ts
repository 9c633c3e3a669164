import type { TableRow } from '../../../reading/table.js';
import type { CellRange } from '../../../../workbook/cell-reference.js';

/** The cells that label the rows: what is merged downwards, or left blank below the first of several rows, is carried on. */
export class LabelCells {
  readonly #above = new Map<number, { readonly line: number; readonly text: string }>();
  readonly #merged: readonly CellRange[];

  /** `columns`: those with labels, from the left to the right; `nested`: those of them that are within one another. */
  constructor(
    private readonly columns: readonly number[],
    private readonly nested: readonly number[],
    merged: readonly CellRange[],
  ) {
    this.#merged = merged.filter(({ top, bottom, left }) => bottom > top && columns.includes(left));
  }

  /** The label of a row in a column, whether it was carried on from a row above, and whether a merged cell says so. */
  text(
    row: TableRow,
    column: number,
  ): { readonly text: string; readonly isCarried: boolean; readonly isMerged: boolean } {
    const own = row.cells[column] ?? '';
    if (own !== '') {
      this.#above.set(column, { line: row.line, text: own });
      // Below another province, its cities are other ones.
      if (this.nested.includes(column))
        for (const narrower of this.nested) if (narrower > column) this.#above.delete(narrower);
      return { text: own, isCarried: false, isMerged: false };
    }
    const range = this.#merged.find(
      ({ top, bottom, left, right }) => top < row.line && row.line <= bottom && left <= column && column <= right,
    );
    const above = this.#above.get(range?.left ?? column);
    if (range) return { text: above?.line === range.top ? above.text : '', isCarried: true, isMerged: true };
    // 六盘水市 stands once, and its counties beside it in the rows below.
    const hasNarrower = this.columns.some((other) => other > column && (row.cells[other] ?? '') !== '');
    return { text: hasNarrower ? (above?.text ?? '') : '', isCarried: true, isMerged: false };
  }
}
