import { type RawBuilder, sql } from 'kysely';
import { loaderOf } from './batch.js';
import { type Connection, toConnection } from './connection.js';
import type { RequestContext } from './context.js';
import { expiredCursor, type Keyset, type Page, type PageArguments, validatePage } from './page.js';
import { type FigureList, loadCounts, loadKnown, loadPages } from './pages.sql.js';
import type { RecordTable } from './record.loader.js';
import { mapInSlices } from './pace/slices.js';

/** A column that a list is ordered by. */
export interface OrderColumn {
  readonly column: RawBuilder<unknown>;
  /** Its type in PostgreSQL, to which the text of a cursor is cast. */
  readonly type: 'text' | 'int' | 'bigint' | 'date' | 'timestamptz';
}

/** How a page is read: parts of its statement. */
export interface PageScan {
  /** Whether a row lies between the cursors of `q`. */
  readonly inRange: RawBuilder<unknown>;
  /** The order in which it is read: from the end of the list if the last rows are asked for. */
  readonly order: RawBuilder<unknown>;
}

/** A part of a statement, or what makes it for all filters of the kind of one. */
type OfKind<Filter> = RawBuilder<unknown> | ((filter: Filter) => RawBuilder<unknown>);

export interface ConnectionSource<Filter extends object, Row, Node, Extra extends object = object> {
  /** Identifies the order of the list: a cursor of another name is rejected. */
  readonly name: string;
  /** Definition of the filter's columns, as `parent int, kind text`: the keys of Filter. */
  readonly columns: RawBuilder<unknown>;
  /** What the list is ordered by, one column or two; no column for a feed, which is followed forward only. */
  readonly order: readonly OrderColumn[];
  /** Whether the greatest comes first; the least if omitted. */
  readonly descending?: boolean;
  /**
   * The page of one question `q`: selects the node's columns and `position`, of the rows that are in the range of the scan,
   * in its order, and ends with `limit q.lim`.
   */
  readonly page: (scan: PageScan, filter: Filter) => RawBuilder<unknown>;
  /**
   * For lists that are followed for ever: whether the row that `q.after1` … name still exists, which a restored database
   * may have lost. Cursors are not checked if omitted.
   */
  readonly isKnown?: RawBuilder<unknown>;
  /** Counts the whole list of a question. */
  readonly count: OfKind<Filter>;
  /**
   * Names what a filter asks for, whatever the values: filters of one kind share statements that contain the conditions of
   * that kind alone. All filters are of one kind if omitted.
   */
  readonly kindOf?: (filter: Filter) => string;
  readonly toNode: (row: Row) => Node;
  /** Receives each entry that was read, to spare a second statement about it. */
  readonly whenRead?: (context: RequestContext, node: Node, filter: Filter) => void;
  readonly keysetOf: (node: Node) => Keyset;
  readonly extra?: (node: Node, filter: Filter) => Extra;
  /** Identifies a filter; equal for equal filters. As JSON if omitted. */
  readonly filterKey?: (filter: Filter) => string;
  /** Of lists of figures, which may be divided by metric: what puts together a page of several metrics. */
  readonly figures?: FigureList<Filter, Row>;
}

/** Loads one page of a connection. */
export type LoadConnection<Filter, Node, Extra extends object = object> = (
  context: RequestContext,
  filter: Filter,
  args: PageArguments,
) => Promise<Connection<Node, Extra>>;

/**
 * A connection field over any number of parents: all pages of one turn in one statement, all counts in another. Throws
 * INVALID_PAGE_SIZE, INVALID_CURSOR and, with `isKnown`, CURSOR_EXPIRED.
 */
export function connectionLoader<Filter extends object, Row, Node, Extra extends object = object>(
  source: ConnectionSource<Filter, Row, Node, Extra>,
): LoadConnection<Filter, Node, Extra> {
  const keyOf = source.filterKey ?? ((filter: Filter): string => JSON.stringify(filter));
  const pageKey = ({ limit, after, before, backward }: Page): string =>
    after === null && before === null && !backward
      ? limit.toString()
      : `${limit.toString()} ${JSON.stringify([after, before, backward])}`;
  const pages = loaderOf<{ filter: Filter; page: Page }, Connection<Node, Extra>>(
    async (questions, context) => {
      const { kindOf = () => '' } = source;
      const found = await byKind(
        { kindOf: ({ filter, page }) => `${scanKindOf(page)} ${kindOf(filter)}` },
        questions,
        ({ filter, page }, asked) =>
          loadPages<Row, Filter>(context, at(questions, asked), source, source.page(scanOf(source, page), filter)),
      );
      return mapInSlices(questions, ({ filter, page }, index) => {
        const rows = found[index] ?? [];
        // A page from one end of the list that nothing follows is the whole list.
        const isWhole = page.after === null && page.before === null && rows.length <= page.limit;
        const nodes = rows.map(source.toNode);
        if (source.whenRead) for (const node of nodes) source.whenRead(context, node, filter);
        return toConnection<Node, Extra>(
          source.name,
          page,
          nodes,
          source.keysetOf,
          () => (isWhole ? rows.length : counts(context).load(filter)),
          source.extra && ((node) => source.extra?.(node, filter) ?? ({} as Extra)),
        );
      });
    },
    ({ filter, page }) => `${keyOf(filter)}|${pageKey(page)}`,
  );
  const counts = loaderOf<Filter, number>(
    (filters, context) =>
      byKind(source, filters, (filter, asked) =>
        loadCounts(context, at(filters, asked), source, partOf(source.count, filter)),
      ),
    keyOf,
  );
  const { isKnown } = source;
  const known =
    isKnown &&
    loaderOf<{ filter: Filter; page: Page }, boolean>(
      (questions, context) => loadKnown(context, questions, source.columns, isKnown),
      ({ filter, page }) => `${keyOf(filter)}|${pageKey(page)}`,
    );
  return async (context, filter, args) => {
    const page = validatePage(source.name, args);
    if (known && page.after !== null && !(await known(context).load({ filter, page }))) throw expiredCursor(args);
    return pages(context).load({ filter, page });
  };
}

const scanKindOf = ({ backward, before }: Page): string => `${backward ? 'last' : 'first'}${before ? ' before' : ''}`;

function scanOf(
  {
    name,
    order,
    descending = false,
  }: Pick<ConnectionSource<object, unknown, unknown>, 'name' | 'order' | 'descending'>,
  { backward, before }: Page,
): PageScan {
  if (order.length === 0) {
    if (backward || before) throw new Error(`${name} is followed forward only`);
    return { inRange: sql`true`, order: sql`` };
  }
  const row = sql.join(order.map(({ column }) => column));
  const cursor = (of: 'after' | 'before') =>
    sql.join(
      order.map(({ type }, index) => {
        const value = sql.raw(`q.${of}${(index + 1).toString()}`);
        return type === 'text' ? value : sql`${value}::${sql.raw(type)}`;
      }),
    );
  const [later, earlier] = descending ? [sql`<`, sql`>`] : [sql`>`, sql`<`];
  const after = sql`(q.after1 is null or (${row}) ${later} (${cursor('after')}))`;
  const direction = descending === backward ? sql`asc` : sql`desc`;
  return {
    inRange: before ? sql`${after} and (${row}) ${earlier} (${cursor('before')})` : after,
    order: sql.join(order.map(({ column }) => sql`${column} ${direction}`)),
  };
}

const at = <T>(list: readonly T[], indexes: readonly number[]): T[] =>
  indexes.flatMap((index) => (index in list ? [list[index] as T] : []));

function partOf<Filter>(part: OfKind<Filter>, filter: Filter): RawBuilder<unknown> {
  return typeof part === 'function' ? part(filter) : part;
}

/** Answers filters kind by kind, and returns the answers in the order of the filters. */
async function byKind<Filter, Answer>(
  { kindOf = () => '' }: { readonly kindOf?: (filter: Filter) => string },
  filters: readonly Filter[],
  answer: (one: Filter, indexes: readonly number[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const kinds = Map.groupBy(filters.keys(), (index) => kindOf(filters[index] as Filter));
  const answers: Answer[] = [];
  const asked = [...kinds.values()].map(async (indexes) => {
    const found = await answer(filters[indexes[0] ?? 0] as Filter, indexes);
    for (const [place, index] of indexes.entries()) answers[index] = found[place] as Answer;
  });
  await Promise.all(asked);
  return answers;
}

export interface RecordListSource<Filter, Row, Model> {
  /** Identifies the order of the list: a cursor of another name is rejected. */
  readonly name: string;
  readonly record: RecordTable<Row, Model>;
  /** Definition of the filter's columns, as `within int, kind text`: the keys of Filter. */
  readonly filter: RawBuilder<unknown>;
  /** The rows that one question `q` asks for: a `from` with its `where`. */
  readonly from: OfKind<Filter>;
  /** See {@link ConnectionSource}. */
  readonly kindOf?: (filter: Filter) => string;
}

/** A connection field over records in the order of their codes. */
export function recordConnection<Filter extends object, Row, Model extends { readonly code: string }>({
  name,
  record,
  filter,
  from,
  kindOf,
}: RecordListSource<Filter, Row, Model>): LoadConnection<Filter, Model> {
  const code = sql.raw(`${record.alias}.code collate "C"`);
  return connectionLoader<Filter, Row, Model>({
    name,
    columns: filter,
    ...(kindOf && { kindOf }),
    order: [{ column: code, type: 'text' }],
    page: ({ inRange, order }, one) => sql`select ${record.columns}, row_number() over (order by ${order}) as position
      ${partOf(from, one)} and ${inRange} order by ${order} limit q.lim`,
    count: (one) => sql`select count(*) ${partOf(from, one)}`,
    toNode: record.toModel,
    keysetOf: (model) => [model.code],
  });
}
