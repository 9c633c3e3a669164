import type { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { CodedError } from './errors.js';

/** What a resolver may reach: handed to it, never imported, so that tests can hand it something else. */
export interface RequestContext {
  /** Reads. Bound to no transaction unless the caller made one. */
  readonly db: Kysely<unknown>;
  /** Identifies the request in the log and in masked errors. */
  readonly requestId: string;
  /** The moment the request came in: one clock for the whole answer. */
  readonly now: Date;
  /** Folder with report definitions of an office's own; none if not given. */
  readonly reportsFolder?: string | null;
  /** Absent where nobody may write. */
  readonly writer?: Writer;
}

/** What a mutation may reach. */
export interface Writer {
  readonly orm: MikroORM;
  /** Who asks; throws UNAUTHENTICATED or FORBIDDEN for whoever may not write. */
  readonly identify: () => Promise<string>;
}

/** For everything that writes: who asks, and where to. */
export async function requireWriter({ writer }: RequestContext): Promise<{ orm: MikroORM; actor: string }> {
  if (!writer) throw new CodedError('FORBIDDEN', 'Nothing can be written here.', { subject: 'mutation' });
  return { orm: writer.orm, actor: await writer.identify() };
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
