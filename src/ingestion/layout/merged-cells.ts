import { type CellRange, rangeName } from '../../workbook/cell-reference.js';
import type { Table, TableRow } from '../reading/table.js';
import { isNote } from './row-marks.js';

/**
 * Handles cells that are merged among the rows. If `repeat` is declared, the value is repeated in each cell of the
 * range. Otherwise the empty cells are ambiguous: the range is an error and all its rows are rejected. Merged cells in
 * titles and headers are always allowed.
 */
export async function* withMergedCells(table: Table, repeat: boolean): AsyncGenerator<readonly TableRow[]> {
  const headerLine = table.header?.line ?? 0;
  const ahead = table.merged.filter(({ bottom }) => bottom > headerLine).toSorted((a, b) => a.top - b.top);
  let active: readonly ActiveRange[] = [];
  let at = 0;
  for await (const rows of table.rows()) {
    if (ahead.length === 0) {
      yield rows;
      continue;
    }
    const resolved: TableRow[] = [];
    for (const row of rows) {
      active = active.filter(({ range }) => range.bottom >= row.line);
      for (let range = ahead[at]; range && range.top <= row.line; range = ahead[at]) {
        active = [
          ...active,
          { range, text: row.line === range.top ? (row.cells[range.left] ?? '') : '', isReported: false },
        ];
        at += 1;
      }
      resolved.push(active.length === 0 || isNote(row) ? row : repeat ? repeated(row, active) : rejected(row, active));
    }
    yield resolved;
  }
}

interface ActiveRange {
  readonly range: CellRange;
  readonly text: string;
  isReported: boolean;
}

function repeated(row: TableRow, active: readonly ActiveRange[]): TableRow {
  const cells = [...row.cells];
  for (const { range, text } of active) {
    for (let column = range.left; column <= range.right; column++) {
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
  return { ...row, cells };
}

function rejected(row: TableRow, active: readonly ActiveRange[]): TableRow {
  const unreported = active.filter(({ isReported }) => !isReported);
  for (const one of unreported) one.isReported = true;
  const expected = 'a value in every row, or the option to repeat merged cells (--merged repeat)';
  const faults = unreported.map(({ range }) => ({
    at: range.left,
    code: 'MERGED_CELLS' as const,
    given: rangeName(range),
    expected,
  }));
  return { ...row, isRejected: true, faults: [...(row.faults ?? []), ...faults] };
}
