import type { Grid } from './grid.js';

/** One text over a column. */
export interface PathText {
  /** The row of the grid. */
  readonly row: number;
  /** The column whose cell has the text: another one where a group reaches over several. */
  readonly from: number;
  readonly text: string;
}

/** What stands over a column, from the widest group down to its own name; empty where nothing does. */
export type ColumnPath = readonly PathText[];

/** The texts over every column. A group reaches as far as it is merged; where nothing is merged, as far as names go on below it. */
export function columnPaths(grid: Grid, header: readonly number[]): readonly ColumnPath[] {
  const lines = new Set(header.map((at) => grid.rows[at]?.line));
  const areMerged = grid.merged.some(({ top, left, right }) => lines.has(top) && right > left);
  return Array.from({ length: grid.width }, (_column, column) =>
    withoutRepeats(header.flatMap((row, depth) => textOver(grid, header, { row, depth, column, areMerged }))),
  );
}

interface Position {
  readonly row: number;
  readonly depth: number;
  readonly column: number;
  readonly areMerged: boolean;
}

function textOver(grid: Grid, header: readonly number[], { row, depth, column, areMerged }: Position): PathText[] {
  const own = grid.text(row, column);
  if (own !== '') return [{ row, from: column, text: own }];
  const line = grid.rows[row]?.line ?? 0;
  const range = grid.rangeAt(line, column);
  if (range) {
    const top = header.find((at) => grid.rows[at]?.line === range.top);
    const text = top === undefined ? '' : grid.text(top, range.left);
    return text === '' || top === undefined ? [] : [{ row: top, from: range.left, text }];
  }
  if (areMerged) return [];
  return groupToTheLeft(grid, header, depth, column);
}

function groupToTheLeft(grid: Grid, header: readonly number[], depth: number, column: number): PathText[] {
  const row = header[depth] ?? 0;
  const below = header.slice(depth + 1);
  const above = header.slice(0, depth);
  const hasName = (at: number): boolean => below.some((lower) => grid.text(lower, at) !== '');
  if (!hasName(column)) return [];
  for (let left = column - 1; left >= 0; left--) {
    // A wider group that begins in between ends the narrower one.
    if (above.some((upper) => grid.text(upper, left + 1) !== '')) return [];
    const text = grid.text(row, left);
    if (text !== '') return hasName(left) ? [{ row, from: left, text }] : [];
    if (!hasName(left)) return [];
  }
  return [];
}

/** A cell merged downwards stands in the path once; a name repeated in the row below it as well. */
function withoutRepeats(path: readonly PathText[]): ColumnPath {
  return path.filter((one, at) => at === 0 || path[at - 1]?.text !== one.text);
}
