import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import { attachment } from './memory/attachment.js';

/** What a resolver may use: an argument rather than an import, so that tests can pass something else. */
export interface RequestContext {
  /** For reading; in no transaction unless the caller began one. */
  readonly db: Kysely<unknown>;
  /** Identifies the request in the log and in masked errors. */
  readonly requestId: string;
  /** When the request arrived: one clock for the whole answer. */
  readonly now: Date;
  /** Absent where writing is impossible. */
  readonly writer?: Writer;
  /** Reads from now on what has been committed, and never the earlier state of a replica. Absent where there are none. */
  readPrimary?(): void;
}

/** Hears how far a long step has come: what it does, and how many of how many; the total is null where it is unknown. */
export type OnProgress = (step: string, done: number, total: number | null) => void;

/** Hands a writer a connection of its own, to be returned with `release`. */
export interface WriteDatabase {
  connect(): Promise<PoolClient>;
  /** Called after every commit: what this process keeps in memory follows before the writer answers. */
  readonly whenCommitted?: () => Promise<void>;
}

/** What a mutation may use. */
export interface Writer {
  readonly database: WriteDatabase;
}

/**
 * Makes something once per request and keeps it for that request only: caches that outlived it would show one caller
 * what another had loaded.
 */
export function perRequest<T>(make: (context: RequestContext) => T): (context: RequestContext) => T {
  const key = {};
  return (context) => {
    let made = madeOf.get(context);
    // What a copy of a context has is made for it anew.
    if (made?.context !== context) madeOf.set(context, (made = { context, values: new Map() }));
    const { values } = made;
    let value = values.get(key) as T | undefined;
    if (value === undefined) {
      value = make(context);
      values.set(key, value);
    }
    return value;
  };
}

interface Made {
  readonly context: RequestContext;
  readonly values: Map<object, unknown>;
}

const madeOf = attachment<RequestContext, Made>('made for this request');
