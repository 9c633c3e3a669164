import type { ArgumentNode, GraphQLNamedType } from 'graphql';

/** A field that a query selects. Fragments are resolved, and fields that are selected twice are merged. */
export interface Picked {
  /** Its name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly args: readonly ArgumentNode[];
  /** The types for which it is selected, outermost first; empty for all types. */
  readonly on: readonly string[];
  /** The type that declares it. */
  readonly parent: string;
  readonly type: GraphQLNamedType;
  readonly isList: boolean;
  /** Null for a leaf. */
  readonly children: readonly Picked[] | null;
  readonly description: string | null;
}

/** Whether it is a page of a longer list. */
export function isConnection({ type }: Pick<Picked, 'type'>): boolean {
  return type.name.endsWith('Connection');
}

/** The items of a connection: its edges if they are selected, else its nodes; null if neither is. */
export function itemsOf(connection: Picked): Picked | null {
  const of = (name: string): Picked | undefined => connection.children?.find((child) => child.name === name);
  return of('edges') ?? of('nodes') ?? null;
}

const PAGE_ARGUMENTS: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);

/** Whether the query chooses a page of a connection. */
export function hasPageArguments({ args }: Pick<Picked, 'args'>): boolean {
  return args.some(({ name }) => PAGE_ARGUMENTS.has(name.value));
}

const PARTS_OF_PAGES: ReadonlySet<string> = new Set(['edges', 'node', 'nodes']);

/** Whether it only structures a page and has no meaning to readers: edges, node and nodes. */
export function isStructure({ name, parent }: Pick<Picked, 'name' | 'parent'>): boolean {
  return PARTS_OF_PAGES.has(name) && (parent.endsWith('Connection') || parent.endsWith('Edge'));
}

/** Whether it describes the page rather than its items. */
export function isAboutPage({ name, parent }: Pick<Picked, 'name' | 'parent'>): boolean {
  return name === 'pageInfo' || (parent.endsWith('Edge') && name === 'cursor') || name.startsWith('__');
}
