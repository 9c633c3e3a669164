import { type Connection, mapConnection, toConnection } from '../../kernel/connection.js';
import { invalid } from '../../kernel/errors.js';
import { GREATEST_PAGE, validatePage } from '../../kernel/page.js';
import type { RowPages } from './table.model.js';

const LIST = 'tableWithTotals';

interface Placed<Row> {
  readonly row: Row;
  /** Which of the lists it is in, and its cursor there. */
  readonly keyset: readonly [list: number, cursor: string];
}

/** Several lists as one, the next after the end of the one before. */
export function joinPages<Row extends object>(lists: readonly RowPages<Row>[]): RowPages<Row> {
  return async (args) => {
    const page = validatePage(LIST, args);
    const [list, after] = page.after ?? [0, null];
    const isKnown = typeof list === 'number' && list in lists && (after === null || typeof after === 'string');
    if (!isKnown) throw invalid('after', args.after, 'a cursor taken from the same field', { code: 'INVALID_CURSOR' });
    const rows: Placed<Row>[] = [];
    let from = after;
    for (let at = list; at < lists.length && rows.length <= page.limit; at++) {
      const wanted = Math.min(page.limit + 1 - rows.length, GREATEST_PAGE);
      const part = await lists[at]?.({ first: wanted, after: from });
      for (const { cursor, node } of part?.edges ?? []) rows.push({ row: node, keyset: [at, cursor] });
      if (part?.pageInfo.hasNextPage && rows.length <= page.limit) {
        // The page holds as many as a list returns at once: one more shows that there is a next page.
        const rest: Connection<Row> | undefined = await lists[at]?.({ first: 1, after: part.pageInfo.endCursor });
        for (const { cursor, node } of rest?.edges ?? []) rows.push({ row: node, keyset: [at, cursor] });
      }
      from = null;
    }
    const count = async (): Promise<number> => {
      const counts = await Promise.all(lists.map(async (one) => (await one({ first: 0 })).count()));
      return counts.reduce((sum, one) => sum + one, 0);
    };
    return mapConnection(
      toConnection(LIST, page, rows, ({ keyset }) => keyset, count),
      ({ row }) => row,
    );
  };
}
