import { type Connection, mapConnection, toConnection } from '../../kernel/connection.js';
import { GREATEST_PAGE, invalidCursor, type Keyset, type PageArguments, validatePage } from '../../kernel/page.js';
import type { RowPages } from './table.model.js';

const LIST = 'tableWithTotals';

interface Placed<Row> {
  readonly row: Row;
  /** Which of the lists it is in, and its cursor there. */
  readonly keyset: readonly [list: number, cursor: string];
}

/** Several lists as one, the next after the end of the one before. Throws INVALID_CURSOR. */
export function joinPages<Row extends object>(lists: readonly RowPages<Row>[]): RowPages<Row> {
  return async (args) => {
    const page = validatePage(LIST, args);
    const { limit, backward } = page;
    const [after, before] = [placeOf(page.after, 'after', lists.length), placeOf(page.before, 'before', lists.length)];
    const [first, last] = [after?.list ?? 0, before?.list ?? lists.length - 1];
    const inOrder = [...lists.keys()].slice(first, last + 1);
    const rows: Placed<Row>[] = [];
    for (const at of backward ? inOrder.toReversed() : inOrder) {
      const range = { after: at === first ? after?.cursor : null, before: at === last ? before?.cursor : null };
      // A page of the greatest size needs one row more than a list returns at once.
      for (let [rest, isMore]: [PageArguments, boolean] = [range, true]; isMore && rows.length <= limit;) {
        const size = Math.min(limit + 1 - rows.length, GREATEST_PAGE);
        const part: Connection<Row> | undefined = await lists[at]?.({ ...rest, [backward ? 'last' : 'first']: size });
        if (!part) break;
        const placed = part.edges.map(({ cursor, node }): Placed<Row> => ({ row: node, keyset: [at, cursor] }));
        rows.push(...(backward ? placed.toReversed() : placed));
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = part.pageInfo;
        isMore = backward ? hasPreviousPage : hasNextPage;
        rest = backward ? { ...range, before: startCursor } : { ...range, after: endCursor };
      }
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

function placeOf(
  keyset: Keyset | null,
  subject: 'after' | 'before',
  lists: number,
): { readonly list: number; readonly cursor: string } | null {
  if (keyset === null) return null;
  const [list, cursor] = keyset;
  if (typeof list !== 'number' || list < 0 || list >= lists || typeof cursor !== 'string') {
    throw invalidCursor(subject, null);
  }
  return { list, cursor };
}
