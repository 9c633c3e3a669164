export interface ResultList {
  /** The field names that lead to it, as the export expects them: without edges, node and nodes. */
  readonly path: string;
  readonly rows: number;
}

/** Fields between a connection and its items. */
const WRAPPERS = new Set(['edges', 'node', 'nodes']);

/** The lists of objects in a response, outermost first: each can be downloaded as a table. */
export function listsIn(response: unknown): readonly ResultList[] {
  const found = new Map<string, number>();
  let level: readonly { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: response, path: [] }];
  while (level.length > 0) {
    const next: { value: unknown; path: readonly string[] }[] = [];
    for (const { value, path } of level) {
      if (Array.isArray(value)) {
        const items = value.filter((item) => typeof item === 'object' && item !== null);
        if (items.length > 0) found.set(path.join('.'), (found.get(path.join('.')) ?? 0) + items.length);
        for (const item of items) next.push(...entriesOf(item as object, path));
      } else if (typeof value === 'object' && value !== null) {
        next.push(...entriesOf(value, path));
      }
    }
    level = next;
  }
  return [...found].map(([path, rows]) => ({ path, rows }));
}

function entriesOf(value: object, path: readonly string[]) {
  return Object.entries(value).map(([name, inner]: [string, unknown]) => ({
    value: inner,
    path: WRAPPERS.has(name) ? path : [...path, name],
  }));
}
