import type { ArgumentNode, GraphQLNamedType } from 'graphql';

/** A field that a query selects, fragments resolved and the same field selected twice made one. */
export interface Picked {
  /** Its name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly args: readonly ArgumentNode[];
  /** Types that it was selected for, outermost first; empty where it was selected for all. */
  readonly on: readonly string[];
  /** Type that declares it. */
  readonly parent: string;
  readonly type: GraphQLNamedType;
  readonly isList: boolean;
  /** Null for a leaf. */
  readonly children: readonly Picked[] | null;
  readonly description: string | null;
}

/** A page of a longer list. */
export function isConnection({ type }: Pick<Picked, 'type'>): boolean {
  return type.name.endsWith('Connection');
}

/** Where a page of a connection holds its items: edges if they are selected, for they can say more than nodes. */
export function itemsOf(connection: Picked): Picked | null {
  const of = (name: string): Picked | undefined => connection.children?.find((child) => child.name === name);
  return of('edges') ?? of('nodes') ?? null;
}

const PARTS_OF_PAGES: ReadonlySet<string> = new Set(['edges', 'node', 'nodes']);

/** Whether it only holds a page together and says nothing to a reader. */
export function isStructure({ name, parent }: Pick<Picked, 'name' | 'parent'>): boolean {
  return PARTS_OF_PAGES.has(name) && (parent.endsWith('Connection') || parent.endsWith('Edge'));
}

/** Whether it is about the page rather than about what is on it. */
export function isAboutPage({ name, parent }: Pick<Picked, 'name' | 'parent'>): boolean {
  return name === 'pageInfo' || (parent.endsWith('Edge') && name === 'cursor') || name.startsWith('__');
}
