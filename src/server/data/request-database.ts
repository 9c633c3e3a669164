import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { CodedError } from '../../kernel/errors.js';

/** The database as one request sees it. */
export interface RequestDatabase {
  readonly db: Kysely<unknown>;
  /** Cancels its statements and refuses further ones: for a client that has left. */
  end(): void;
}

export interface RequestDatabaseOptions {
  readonly pool: () => Promise<Pool>;
  /** Time that the statements of the request may take together, in milliseconds. */
  readonly budgetMs: number;
  /** Cancels what the backend with this process id executes. */
  readonly cancel: (processId: number) => Promise<unknown>;
}

/** Throws LIMIT_EXCEEDED from every statement once their time is used up, and UNAVAILABLE after `end`. */
export function openRequestDatabase({ pool, budgetMs, cancel }: RequestDatabaseOptions): RequestDatabase {
  const since = new Map<PoolClient, number>();
  const cancelled = new Set<PoolClient>();
  let spentMs = 0;
  let ended: CodedError | null = null;

  const spent = (): number => [...since.values()].reduce((sum, start) => sum + Date.now() - start, spentMs);
  const endWith = (error: CodedError): void => {
    ended ??= error;
    for (const client of since.keys()) {
      if (cancelled.has(client)) continue;
      cancelled.add(client);
      const { processID } = client as PoolClient & { readonly processID?: number };
      if (processID !== undefined) void cancel(processID).catch(() => undefined);
    }
  };
  const check = (): void => {
    if (since.size === 0) return;
    const left = budgetMs - spent();
    if (left <= 0) endWith(overBudget(budgetMs));
    else setTimeout(check, Math.ceil(left / since.size)).unref();
  };

  const connect = async () => {
    if (ended) throw ended;
    const client = await (await pool()).connect();
    // It may have ended during the wait.
    const refusal = ended as CodedError | null;
    if (refusal) {
      client.release();
      throw refusal;
    }
    since.set(client, Date.now());
    if (since.size === 1) check();
    return {
      query: (...args: [string, unknown[]]) =>
        client.query(...args).catch((error: unknown) => {
          throw cancelled.has(client) && ended ? ended : error;
        }),
      release: () => {
        spentMs += Date.now() - (since.get(client) ?? Date.now());
        since.delete(client);
        // A cancel that is still on its way must not meet the statement of another request.
        client.release(cancelled.has(client));
        if (spentMs > budgetMs) endWith(overBudget(budgetMs));
      },
    };
  };
  const requestPool = { connect, end: () => Promise.resolve() };
  return {
    db: new Kysely({ dialect: new PostgresDialect({ pool: requestPool as never }) }),
    end: () => {
      endWith(new CodedError('UNAVAILABLE', 'The client has left.', { subject: 'client' }));
    },
  };
}

function overBudget(budgetMs: number): CodedError {
  const expected = `a query whose statements take at most ${budgetMs.toString()} ms together: select less at once`;
  return new CodedError('LIMIT_EXCEEDED', `The answer takes too long: expected ${expected}.`, {
    subject: 'time',
    expected,
  });
}
