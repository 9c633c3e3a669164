/** Puts in its place what is awaited. */
export function put(
  awaited: Promise<unknown>,
  places: Record<string, unknown> | unknown[],
  at: string | number,
): Promise<void> {
  return awaited.then((found) => {
    (places as Record<string | number, unknown>)[at] = found;
  });
}

/** They are reported where they are awaited, if anything still awaits them. */
export function ignoreFailures(pending: readonly Promise<unknown>[]): void {
  for (const one of pending) one.catch(() => undefined);
}
