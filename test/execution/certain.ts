import type { GraphQLFormattedError } from 'graphql';

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * Of several errors that leave nothing at the same place, the one that came first is reported, and those before it: which
 * is that, the database decides. Only that there is one is compared.
 */
export function certain({ data, errors, ...rest }: Result): unknown {
  const lost = new Set<string>();
  const kept = errors?.filter(({ path = [] }) => {
    let value: unknown = data;
    for (const [at, step] of path.entries()) {
      if (value === null) {
        lost.add(path.slice(0, at).join('.'));
        return false;
      }
      value = (value as Record<string | number, unknown>)[step];
    }
    return true;
  });
  return { data, errors: kept, lost: [...lost].sort(), ...rest };
}
