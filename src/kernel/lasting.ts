/**
 * Marks an object whose properties never change and which many requests read, such as a place of the tree in memory: what was
 * written of them once can be kept.
 */
export const LASTING: unique symbol = Symbol('lasting');

export interface Lasting {
  readonly [LASTING]?: true | undefined;
}

export function markLasting(object: object & Lasting): void {
  Object.assign(object, { [LASTING]: true });
}

/**
 * Marks a list of objects which many requests ask for: as far as only these properties of its entries are selected, any where
 * that is null, what was written of it once can be kept for as long as `of` is there.
 */
export const LASTING_LIST: unique symbol = Symbol('lasting list');

export interface LastingList {
  readonly [LASTING_LIST]: { readonly of: object; readonly properties: ReadonlySet<string> | null };
}

/** A list of what lasts itself, marked so. */
export function lastingListOf<Entry extends object>(entries: readonly Entry[]): readonly Entry[] & LastingList {
  return Object.assign(entries, { [LASTING_LIST]: { of: entries, properties: null } });
}
