import type { RawSheet, Table, TableRow } from './table.js';

/** Finds the column that a header means; null if there is none. */
export type ColumnFinder = (header: string) => string | null;

/** Offices put a title, a unit and who filled it in above the header; no more rows than this. */
const ROWS_LOOKED_AT = 30;

export interface FoundHeader {
  readonly table: Table;
  /** Whether the header is of this kind beyond doubt: a list that explains the columns has their names too, but in rows. */
  readonly isSure: boolean;
}

/**
 * The header is the one of the first rows that has the most columns of its kind. If none has any, it is the first row that
 * has more than one cell: then it is told which columns are missing.
 */
export async function findHeader(raw: RawSheet, find: ColumnFinder): Promise<FoundHeader> {
  const batches = raw.rows()[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < ROWS_LOOKED_AT) {
    const next = await batches.next();
    if (next.done === true) break;
    first.push(...next.value);
  }
  const looked = first.slice(0, ROWS_LOOKED_AT);
  const known = looked.map(({ cells }) => new Set(cells.map(find).filter((column) => column !== null)).size);
  const most = Math.max(0, ...known);
  const at = most > 0 ? known.indexOf(most) : firstOfSeveral(looked);
  const filled = first[at]?.cells.filter((cell) => cell !== '').length ?? 0;
  const table = {
    ...raw,
    titles: first.slice(0, Math.max(0, at)),
    header: first[at] ?? null,
    rows: () => withFirst(first.slice(at + 1), batches),
  };
  return { table, isSure: most > 1 || (most === 1 && filled === 1) };
}

function firstOfSeveral(rows: readonly TableRow[]): number {
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
