export interface ResultList {
  /** Names on the way, as the server's export names it: without edges, node and nodes. */
  readonly path: string;
  readonly rows: number;
}

/** What stands between a connection and its items, and is no name of anything. */
const WRAPPINGS = new Set(['edges', 'node', 'nodes']);

/** The lists of objects in an answer, outer ones first: each can be taken as a table. */
export function listsIn(answer: unknown): readonly ResultList[] {
  const found = new Map<string, number>();
  let level: readonly { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: answer, path: [] }];
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
    path: WRAPPINGS.has(name) ? path : [...path, name],
  }));
}
