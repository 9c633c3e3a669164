import type { Kysely } from 'kysely';

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
