/** The names in a JSON pointer (RFC 6901). A bare name is a property. */
export function pointerNames(pointer: string): readonly string[] {
  const parts = pointer === '' ? [] : pointer.startsWith('/') ? pointer.slice(1).split('/') : [pointer];
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON pointer; undefined if there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointerNames(pointer).reduce<unknown>((found, name) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    return (found as Readonly<Record<string, unknown>>)[name];
  }, value);
}
