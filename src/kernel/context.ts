import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import { CodedError } from './errors.js';

/** What a resolver may reach: handed to it, never imported, so that tests can hand it something else. */
export interface RequestContext {
  /** Reads. Bound to no transaction unless the caller made one. */
  readonly db: Kysely<unknown>;
  /** Identifies the request in the log and in masked errors. */
  readonly requestId: string;
  /** The moment the request came in: one clock for the whole answer. */
  readonly now: Date;
  /** Absent where nobody may write. */
  readonly writer?: Writer;
}

/** Where a writer takes a connection of its own from; it gives it back by `release`. */
export interface WriteDatabase {
  connect(): Promise<PoolClient>;
}

/** What a mutation may reach. */
export interface Writer {
  readonly database: WriteDatabase;
  /** Who asks; throws UNAUTHENTICATED or FORBIDDEN for whoever may not write. */
  readonly identify: () => Promise<string>;
}

/** For everything that writes: who asks, and where to. */
export async function requireWriter({ writer }: RequestContext): Promise<{ database: WriteDatabase; actor: string }> {
  if (!writer) throw new CodedError('FORBIDDEN', 'Nothing can be written here.', { subject: 'mutation' });
  return { database: writer.database, actor: await writer.identify() };
}

/**
 * Makes something once per request and keeps it for that request alone: loaders and their caches must not outlive the
 * request, or one caller would be shown what another had loaded.
 */
export function perRequest<T>(make: (context: RequestContext) => T): (context: RequestContext) => T {
  const made = new WeakMap<RequestContext, T>();
  return (context) => {
    let value = made.get(context);
    if (value === undefined) {
      value = make(context);
      made.set(context, value);
    }
    return value;
  };
}
