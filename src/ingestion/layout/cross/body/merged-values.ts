import type { TablePlan } from '../header/table-plan.js';

/** Which cells with numbers are merged with others: how such a number is shared among them is not said. */
export class MergedValues {
  readonly #byLine = new Map<number, (readonly [left: number, right: number])[]>();

  constructor({ grid, block }: TablePlan, values: readonly number[]) {
    const first = grid.rows[block.body]?.line ?? 0;
    for (const { top, bottom, left, right } of grid.merged) {
      if (bottom < first || !values.some((column) => left <= column && column <= right)) continue;
      // Only the first of merged cells has a text.
      this.#byLine.set(top, [...(this.#byLine.get(top) ?? []), [left, right]]);
    }
  }

  covers(line: number, column: number): boolean {
    if (this.#byLine.size === 0) return false;
    return this.#byLine.get(line)?.some(([left, right]) => left <= column && column <= right) ?? false;
  }
}
