/** A value that is kept with an object, as long as that lives. */
export interface Attachment<Owner extends object, Value> {
  get(owner: Owner): Value | undefined;
  set(owner: Owner, value: Value): void;
}

/**
 * Keeps values with the objects of one request, as a property that nobody else can name. A WeakMap would do the same at a
 * cost: V8 takes what an old WeakMap holds for alive until it collects the old generation. A value that leads back to its
 * key, as most do, would let all objects of every request grow old.
 */
export function attachment<Owner extends object, Value>(name: string): Attachment<Owner, Value> {
  const key = Symbol(name);
  return {
    get: (owner) => (owner as Record<symbol, Value | undefined>)[key],
    set: (owner, value) => {
      (owner as Record<symbol, Value>)[key] = value;
    },
  };
}
