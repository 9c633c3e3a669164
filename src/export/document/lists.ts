import { isConnection, isStructure, itemsOf, type Picked } from './picked.js';

/** A list in the answer whose items can become rows. */
export interface FoundList {
  /** The keys on the path without `edges`, `node` and `nodes`, by which a request chooses the list. */
  readonly key: string;
  /** The fields on the path from the root; the last is the list itself, for a connection its edges or nodes. */
  readonly path: readonly Picked[];
  /** The connection of which it is a page; null for a plain list. */
  readonly connection: Picked | null;
}

/** Lists of these types describe columns and never become rows. */
const NOT_ROWS: ReadonlySet<string> = new Set(['TableColumn']);
/** One object of these types is one row; the lists in it, such as sources and findings, become rows only on request. */
const ONE_ROW: ReadonlySet<string> = new Set(['Rollup', 'RollupChange', 'Target', 'Metric']);

/** Every list of the answer, outer before inner. */
export function allLists(fields: readonly Picked[]): readonly FoundList[] {
  return find(fields, [], { inner: true });
}

/** The lists that are inside no other. */
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
    return !inner && ONE_ROW.has(field.type.name) ? [] : find(children, path, { inner });
  });
}

function keyOf(path: readonly Picked[]): string {
  return path
    .filter((field) => !isStructure(field))
    .map(({ key }) => key)
    .join('.');
}
