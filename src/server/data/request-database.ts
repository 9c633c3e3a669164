import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import { CodedError } from '../../kernel/errors.js';
import type { Statement } from '../observe/account.js';
import { Slots } from './slots.js';

/** The database as one request sees it. */
export interface RequestDatabase {
  readonly db: Kysely<unknown>;
  /** Cancels its statements and refuses further ones: for a client that has left. */
  end(): void;
  /** Leaves connections to others from now on: for an answer that is long, and for files. */
  beHeavy(): void;
}

export interface RequestDatabaseOptions {
  /** Takes a connection in the scope of the caller. */
  readonly take: () => Promise<PoolClient>;
  /** Time that the statements of the request may take together, in milliseconds. */
  readonly budgetMs: number;
  /** Cancels what the backend with this process id executes. */
  readonly cancel: (processId: number) => Promise<unknown>;
  /** The connections that heavy requests share. */
  readonly heavy: Slots;
  /** Called after every statement. */
  readonly onStatement: (statement: Statement) => void;
}

/**
 * Connections that one request uses at once. Its further statements wait for its own, not for those of others: a few
 * requests of fifty statements each would keep everybody else waiting for all of them.
 */
const AT_ONCE = 3;

/** Throws LIMIT_EXCEEDED from every statement once their time is used up, and UNAVAILABLE after `end`. */
export function openRequestDatabase({
  take,
  budgetMs,
  cancel,
  heavy,
  onStatement,
}: RequestDatabaseOptions): RequestDatabase {
  const since = new Map<PoolClient, number>();
  const cancelled = new Set<PoolClient>();
  let spentMs = 0;
  let ended: CodedError | null = null;
  const own = new Slots(AT_ONCE, budgetMs);
  let isHeavy = false;

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
    const leaveOwn = await own.take();
    const leaveHeavy = isHeavy
      ? await heavy.take().catch((error: unknown) => {
          leaveOwn();
          throw error;
        })
      : () => undefined;
    const leave = (): void => {
      leaveHeavy();
      leaveOwn();
    };
    const client = await take().catch((error: unknown) => {
      leave();
      throw error;
    });
    // It may have ended during the wait.
    const refusal = ended as CodedError | null;
    if (refusal) {
      client.release();
      leave();
      throw refusal;
    }
    since.set(client, Date.now());
    if (since.size === 1) check();
    return {
      query: async (...args: [string, unknown[]]) => {
        const start = performance.now();
        let rows = 0;
        try {
          const result = await client.query(...args);
          rows = result.rows.length;
          return result;
        } catch (error) {
          throw cancelled.has(client) && ended ? ended : error;
        } finally {
          onStatement({ sql: args[0], start, end: performance.now(), rows });
        }
      },
      release: () => {
        spentMs += Date.now() - (since.get(client) ?? Date.now());
        since.delete(client);
        // A cancel that is still on its way must not meet the statement of another request.
        client.release(cancelled.has(client));
        leave();
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
    beHeavy: () => {
      isHeavy = true;
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
