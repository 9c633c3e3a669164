/** The value at a JSON pointer (RFC 6901); undefined if there is none. A bare name is a property. */
export function valueAt(value: unknown, pointer: string): unknown {
  const parts = pointer === '' ? [] : pointer.startsWith('/') ? pointer.slice(1).split('/') : [pointer];
  return parts.reduce<unknown>((found, part) => {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    return (found as Readonly<Record<string, unknown>>)[name];
  }, value);
}
