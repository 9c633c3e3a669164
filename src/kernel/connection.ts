import { formatCursor, type Keyset, type Page } from './page.js';

type Edge<Node, Extra extends object> = { readonly cursor: string; readonly node: Node } & Extra;

/** One page of a longer list, as every connection of the API returns it. */
export interface Connection<Node, Extra extends object = object> {
  readonly edges: readonly Edge<Node, Extra>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  /** Counts the whole list. Called only if the client asks, because counting can cost more than the page. */
  readonly count: () => Promise<number> | number;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * Makes a connection of rows that were loaded with one row more than the page holds: the extra row shows that more follow
 * without a second statement. The rows of a backward page come in the order in which they were read, the last first.
 */
export function toConnection<Node, Extra extends object = object>(
  name: string,
  page: Page,
  rows: readonly Node[],
  keysetOf: (node: Node) => Keyset,
  count: () => Promise<number> | number,
  extra?: (node: Node) => Extra,
): Connection<Node, Extra> {
  const cursorOf = (node: Node): string => formatCursor(name, keysetOf(node));
  return new ListPage(rows, page, cursorOf, count, extra ?? null);
}

/** Getters of a class, not of an object: an answer has hundreds of connections, and makes what is asked for of each. */
class ListPage<Node, Extra extends object> implements Connection<Node, Extra> {
  readonly nodes: readonly Node[];
  private made: readonly Edge<Node, Extra>[] | null = null;

  constructor(
    private readonly rows: readonly Node[],
    private readonly page: Page,
    private readonly cursorOf: (node: Node) => string,
    readonly count: () => Promise<number> | number,
    private readonly extra: ((node: Node) => Extra) | null,
  ) {
    const read = rows.length > page.limit ? rows.slice(0, page.limit) : rows;
    this.nodes = page.backward ? read.toReversed() : read;
  }

  get edges(): readonly Edge<Node, Extra>[] {
    return (this.made ??= this.nodes.map((node) =>
      Object.assign(new ListEdge(node, this.cursorOf), this.extra?.(node) ?? ({} as Extra)),
    ));
  }

  get pageInfo(): PageInfo {
    const { rows, page, nodes, cursorOf } = this;
    const isMore = rows.length > page.limit;
    const cursorAt = (index: number): string | null => {
      const node = nodes.at(index);
      return node === undefined ? null : cursorOf(node);
    };
    return {
      hasNextPage: page.backward ? page.before !== null : isMore,
      hasPreviousPage: page.backward ? isMore : page.after !== null,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    };
  }
}

class ListEdge<Node> {
  constructor(
    readonly node: Node,
    private readonly cursorOf: (node: Node) => string,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.node);
  }
}

/** The same page with other nodes: cursors, page information and count stay. */
export function mapConnection<Node, Other>(
  connection: Connection<Node>,
  toOther: (node: Node, index: number) => Other,
): Connection<Other> {
  return new MappedPage(connection, connection.nodes.map(toOther));
}

class MappedPage<Node, Other> implements Connection<Other> {
  private made: Connection<Other>['edges'] | null = null;

  constructor(
    private readonly connection: Connection<Node>,
    readonly nodes: readonly Other[],
  ) {}

  get edges(): Connection<Other>['edges'] {
    const { nodes } = this;
    return (this.made ??= this.connection.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] as Other })));
  }

  get pageInfo(): PageInfo {
    return this.connection.pageInfo;
  }

  get count(): () => Promise<number> | number {
    return this.connection.count;
  }
}

/** A page of a list that is already in memory. */
export function connectionOfArray<Node>(name: string, page: Page, all: readonly Node[]): Connection<Node> {
  const { limit, after, before, backward } = page;
  const start = after === null ? 0 : indexOf(after) + 1;
  const end = Math.max(start, before === null ? all.length : Math.min(indexOf(before), all.length));
  const positions = new Map(all.map((node, index) => [node, index]));
  const rows = backward
    ? all.slice(Math.max(start, end - limit - 1), end).toReversed()
    : all.slice(start, Math.min(end, start + limit + 1));
  return toConnection(
    name,
    page,
    rows,
    (node) => [positions.get(node) ?? 0],
    () => all.length,
  );
}

/** The index that a position names; a forged one names the first. */
const indexOf = ([index]: Keyset): number => (typeof index === 'number' ? Math.max(index, 0) : 0);
