/** The place of a row in the answer: the chosen item of every list on the path to it. */
export interface RowScope {
  readonly data: unknown;
  readonly chosen: ReadonlyMap<string, unknown>;
}

/** The values at a path of the answer. */
export interface Found {
  readonly values: readonly unknown[];
  /** Whether a list on the path has more items than the page holds. */
  readonly hasMore: boolean;
}

/** The rows of a list: one for each item, within each item of the lists around it. */
export function* rowScopes(data: unknown, path: readonly string[]): Generator<RowScope> {
  yield* descend(data, path, 0, { data, chosen: new Map() });
}

function* descend(current: unknown, path: readonly string[], depth: number, scope: RowScope): Generator<RowScope> {
  const key = path[depth];
  if (key === undefined) {
    yield scope;
    return;
  }
  const next = propertyOf(current, key);
  if (next === null) return;
  if (!Array.isArray(next)) {
    yield* descend(next, path, depth + 1, scope);
    return;
  }
  const at = keyOf(path.slice(0, depth + 1));
  for (const item of next as readonly unknown[]) {
    yield* descend(item, path, depth + 1, { ...scope, chosen: new Map([...scope.chosen, [at, item]]) });
  }
}

/**
 * The values of a row at a path. A key of digits selects a position among the values so far. Of a list in which the row
 * has no item, all items are included.
 */
export function find({ data, chosen }: RowScope, path: readonly string[]): Found {
  let values: readonly unknown[] = [data];
  let hasMore = false;
  for (const [depth, key] of path.entries()) {
    const item = chosen.get(keyOf(path.slice(0, depth + 1)));
    if (item !== undefined) {
      values = [item];
      continue;
    }
    hasMore ||= values.some((value) => propertyOf(propertyOf(value, 'pageInfo'), 'hasNextPage') === true);
    const position = /^\d+$/.test(key) ? Number(key) : null;
    values =
      position === null
        ? values.flatMap((value) => listOf(propertyOf(value, key)))
        : values.slice(position, position + 1);
  }
  return { values, hasMore };
}

function listOf(value: unknown): readonly unknown[] {
  return value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The first value of a row at a path; null if there is none. */
export function findOne(scope: RowScope, path: readonly string[]): unknown {
  return find(scope, path).values[0] ?? null;
}

/** A property of an object; null if it is absent or the value is no object. */
export function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? ((value as Record<string, unknown>)[key] ?? null) : null;
}

function keyOf(path: readonly string[]): string {
  return path.join('\n');
}
