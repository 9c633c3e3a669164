import type { Keyset, Page } from './page.js';
import { formatCursor } from './page.js';

/** One page of a longer list, as every connection of the API returns it. */
export interface Connection<Node, Extra extends object = object> {
  readonly edges: readonly ({ readonly cursor: string; readonly node: Node } & Extra)[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counts the whole list. Called only if the client asks, because counting can cost more than the page. */
  readonly count: () => Promise<number> | number;
}

/**
 * Makes a connection of rows that were loaded with one row more than the page holds: the extra row shows that there is a
 * next page without a second statement.
 */
export function toConnection<Node, Extra extends object = object>(
  name: string,
  page: Page,
  rows: readonly Node[],
  keysetOf: (node: Node) => Keyset,
  count: () => Promise<number> | number,
  extra: (node: Node) => Extra = () => ({}) as Extra,
): Connection<Node, Extra> {
  const nodes = rows.slice(0, page.limit);
  // Most clients ask for the nodes alone.
  const edges = once(() => nodes.map((node) => ({ cursor: formatCursor(name, keysetOf(node)), node, ...extra(node) })));
  return {
    get edges() {
      return edges();
    },
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      get startCursor() {
        return edges()[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges().at(-1)?.cursor ?? null;
      },
    },
    count,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The same page with other nodes: cursors, page information and count stay. */
export function mapConnection<Node, Other>(
  connection: Connection<Node>,
  toOther: (node: Node) => Other,
): Connection<Other> {
  const { pageInfo, count } = connection;
  const nodes = connection.nodes.map(toOther);
  const edges = once(() => connection.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] as Other })));
  return {
    get edges() {
      return edges();
    },
    nodes,
    pageInfo,
    count,
  };
}

/** A page of a list that is already in memory. */
export function connectionOfArray<Node>(name: string, page: Page, all: readonly Node[]): Connection<Node> {
  const from = page.after === null ? 0 : Number(page.after[0]) + 1;
  const positions = new Map(all.map((node, index) => [node, index]));
  const rows = all.slice(from, from + page.limit + 1);
  return toConnection(
    name,
    page,
    rows,
    (node) => [positions.get(node) ?? 0],
    () => all.length,
  );
}
