import { isConnection, isStructure, itemsOf, type Picked } from './picked.js';

/** A list in the answer whose items can become rows. */
export interface FoundList {
  /** Names as in the answer without what only holds pages together: how a caller asks for it. */
  readonly key: string;
  /** The fields on the way to it from the root, the list itself last; of a connection its edges or nodes. */
  readonly path: readonly Picked[];
  /** The connection that it is a page of. */
  readonly connection: Picked | null;
}

/** What describes the columns of a table is no list of rows. */
const NOT_ROWS: ReadonlySet<string> = new Set(['TableColumn']);
/** One thing with what explains it is one row: its sources and findings become rows only where they are asked for. */
const STANDS_FOR_ITSELF: ReadonlySet<string> = new Set(['Rollup', 'RollupChange', 'Target', 'Metric']);

/** Every list of the answer, outer before inner. */
export function allLists(fields: readonly Picked[]): readonly FoundList[] {
  return find(fields, [], { inner: true });
}

/** The lists that lie in no other. */
export function outermostLists(fields: readonly Picked[]): readonly FoundList[] {
  return find(fields, [], { inner: false });
}

function find(
  fields: readonly Picked[],
  above: readonly Picked[],
  { inner }: { readonly inner: boolean },
): readonly FoundList[] {
  return fields.flatMap((field): readonly FoundList[] => {
    const { children } = field;
    if (children === null) return [];
    const path = [...above, field];
    const items = isConnection(field) ? itemsOf(field) : null;
    if (items?.children) {
      const found = { key: keyOf(path), path: [...path, items], connection: field };
      return [found, ...(inner ? find(items.children, found.path, { inner }) : [])];
    }
    if (field.isList && !isStructure(field)) {
      if (!inner && NOT_ROWS.has(field.type.name)) return [];
      return [{ key: keyOf(path), path, connection: null }, ...(inner ? find(children, path, { inner }) : [])];
    }
    return !inner && STANDS_FOR_ITSELF.has(field.type.name) ? [] : find(children, path, { inner });
  });
}

function keyOf(path: readonly Picked[]): string {
  return path
    .filter((field) => !isStructure(field))
    .map(({ key }) => key)
    .join('.');
}
