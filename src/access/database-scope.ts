import { type Caller, type Extent, isEverything } from './caller.js';

/** The part of the database that the statements of a caller see. */
export interface DatabaseScope {
  /** Whether all rows are seen: then no statement is planned otherwise than without a policy. */
  readonly everything: boolean;
  /** What the policies read; equal for callers that see the same. */
  readonly text: string;
}

const ALL: DatabaseScope = { everything: true, text: 'everything' };

/** The same extent serves all requests of a key for some seconds, and can be long. */
const scopes = new WeakMap<Extent, { readonly name: string; readonly scope: DatabaseScope }>();

/** The scope in which a caller's statements run. */
export function databaseScope({ name, reading }: Pick<Caller, 'name' | 'reading'>): DatabaseScope {
  if (isEverything(reading)) return ALL;
  const known = scopes.get(reading);
  if (known?.name === name) return known.scope;
  const scope = scopeOf(name, reading);
  scopes.set(reading, { name, scope });
  return scope;
}

function scopeOf(name: string, reading: Extent): DatabaseScope {
  const { divisions, programs, families } = reading;
  const listed = (ids: ReadonlySet<number> | null) => ids && [...ids].toSorted((one, other) => one - other);
  const text = JSON.stringify({
    ...{
      name,
      divisions: listed(divisions),
      programs: listed(programs),
      families: families && [...families].toSorted(),
    },
  });
  return { everything: false, text };
}
