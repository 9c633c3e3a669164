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
 * Marks a list which many requests ask for: as far as only these properties of its entries are selected, what was written of it
 * once can be kept for as long as `of` is there.
 */
export const LASTING_LIST: unique symbol = Symbol('lasting list');

export interface LastingList {
  readonly [LASTING_LIST]: { readonly of: object; readonly properties: ReadonlySet<string> };
}
