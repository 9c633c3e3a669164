import type { RawSheet, TableRow } from '../reading/table.js';

/** The first rows of a sheet, and how to read on. */
export interface PeekedSheet {
  readonly first: readonly TableRow[];
  /** Whether the sheet has no other rows. */
  readonly isAll: boolean;
  /** All rows but the first `skipped`. To be iterated once. */
  readonly rowsAfter: (skipped: number) => AsyncIterable<readonly TableRow[]>;
}

/** Reads the first rows of a sheet: at least `most` of them if there are so many. */
export async function peekSheet(raw: Pick<RawSheet, 'rows'>, most: number): Promise<PeekedSheet> {
  const batches = raw.rows()[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  let isAll = false;
  while (first.length < most && !isAll) {
    const next = await batches.next();
    if (next.done === true) isAll = true;
    else for (const row of next.value) first.push(row);
  }
  return { first, isAll, rowsAfter: (skipped) => withFirst(first.slice(skipped), batches) };
}

async function* withFirst(
  first: readonly TableRow[],
  rest: AsyncIterator<readonly TableRow[]>,
): AsyncGenerator<readonly TableRow[]> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
