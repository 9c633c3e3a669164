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
