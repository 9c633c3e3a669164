import type { RawSheet, Table, TableRow } from './table.js';

/** Offices put a title, a unit and who filled it in above the header; no more rows than this. */
const ROWS_LOOKED_AT = 30;

/**
 * The header is the one of the first rows that has the most columns of its kind. If none has any, it is the first row that
 * has more than one cell: then it is told which columns are missing.
 */
export async function findHeader(raw: RawSheet, knows: (name: string) => boolean): Promise<Table> {
  const batches = raw.rows()[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < ROWS_LOOKED_AT) {
    const next = await batches.next();
    if (next.done === true) break;
    first.push(...next.value);
  }
  const at = headerAmong(first.slice(0, ROWS_LOOKED_AT), knows);
  return {
    ...raw,
    titles: first.slice(0, Math.max(0, at)),
    header: first[at] ?? null,
    rows: () => withFirst(first.slice(at + 1), batches),
  };
}

function headerAmong(rows: readonly TableRow[], knows: (name: string) => boolean): number {
  const known = rows.map(({ cells }) => cells.filter(knows).length);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
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
