import type { ColumnFinder, RawSheet, Table, TableRow } from '../reading/table.js';
import { joinHeaderRows, withUnitsAbove } from './two-row-header.js';

/** Title, unit and author may precede the header, in fewer rows than this. */
const ROWS_EXAMINED = 30;

export interface FoundHeader {
  readonly table: Table;
  /**
   * Whether the header is certainly one of this kind: a list that explains the columns contains their names as well,
   * but one per row.
   */
  readonly isCertain: boolean;
}

/**
 * Finds the header of a sheet: of the first rows, the one with the most columns of the kind. Without any, it is the
 * first row with more than one cell, so that the missing columns can be reported.
 */
export async function findHeader(raw: RawSheet, find: ColumnFinder): Promise<FoundHeader> {
  const batches = raw.rows()[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < ROWS_EXAMINED) {
    const next = await batches.next();
    if (next.done === true) break;
    first.push(...next.value);
  }
  const examined = first.slice(0, ROWS_EXAMINED);
  const known = examined.map(({ cells }) => new Set(cells.map(find).filter((column) => column !== null)).size);
  const most = Math.max(0, ...known);
  const at = most > 0 ? known.indexOf(most) : firstWithSeveralCells(examined);
  const filled = first[at]?.cells.filter((cell) => cell !== '').length ?? 0;
  const { from, to, header } = wholeHeader(examined, at, raw, find);
  const table = {
    ...raw,
    titles: first.slice(0, Math.max(0, from)),
    header,
    rows: () => withFirst(first.slice(to + 1), batches),
  };
  return { table, isCertain: most > 1 || (most === 1 && filled === 1) };
}

/** A header can have this many further rows on either side: two levels of groups above, names and units below. */
const MOST_MORE = 2;

/** Joins a header row with rows of groups above it and rows of names or units below it. */
function wholeHeader(rows: readonly TableRow[], at: number, { merged }: RawSheet, find: ColumnFinder) {
  const own = rows[at];
  if (!own) return { from: at, to: at, header: null };
  let header = own;
  let [from, to] = [at, at];
  for (let lower = rows[to + 1]; lower && to < at + MOST_MORE; lower = rows[to + 1]) {
    const joined = joinHeaderRows({ upper: header, lower, merged }, find);
    if (!joined) break;
    if (to === at && !isContained(own, joined)) from = at + 1;
    header = joined;
    to += 1;
  }
  const last = rows[to]?.line ?? own.line;
  // If the header row itself became a title, so does everything above it.
  for (let upper = rows[from - 1]; upper && from <= at && from > at - MOST_MORE; upper = rows[from - 1]) {
    const lower = { ...header, line: rows[from]?.line ?? own.line };
    const joined = joinHeaderRows({ upper: withNamesFromAbove(upper, rows, merged), lower, merged }, find);
    if (!joined) break;
    header = { ...joined, line: last };
    if (!isContained(upper, joined)) break;
    from -= 1;
  }
  const above = rows[at - 1];
  if (header === own && above) header = withUnitsAbove({ upper: above, lower: own, merged }, find);
  return { from, to, header };
}

/** Repeats names that are merged downwards in each of their rows. */
function withNamesFromAbove(row: TableRow, rows: readonly TableRow[], merged: RawSheet['merged']): TableRow {
  const reaching = merged.filter(
    ({ top, bottom, left, right }) => top < row.line && row.line <= bottom && left === right,
  );
  if (reaching.length === 0) return row;
  const cells = [...row.cells];
  for (const { top, left } of reaching) {
    while (cells.length <= left) cells.push('');
    cells[left] = rows.find(({ line }) => line === top)?.cells[left] ?? '';
  }
  return { ...row, cells };
}

/** Whether the header contains all texts of the upper row; otherwise that row remains a title. */
function isContained(upper: TableRow, header: TableRow): boolean {
  return upper.cells.every((cell) => header.cells.some((joined) => joined.includes(cell)));
}

function firstWithSeveralCells(rows: readonly TableRow[]): number {
  const several = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  return several === -1 ? Math.min(0, rows.length - 1) : several;
}

async function* withFirst(
  first: readonly TableRow[],
  rest: AsyncIterator<readonly TableRow[]>,
): AsyncGenerator<readonly TableRow[]> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
