import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import { clientLeft, CodedError } from '../../kernel/errors.js';
import type { Statement } from '../observe/account.js';
import { OUTSIDE, type ShardPath, takePath } from './shards/shard-path.js';
import { Slots } from './slots.js';

/** The database as one request sees it. */
export interface RequestDatabase {
  readonly db: Kysely<unknown>;
  /** Of a cluster: the database that takes a path. */
  onPath(path: ShardPath): Kysely<unknown>;
  /** Cancels its statements and refuses further ones: for a client that has left. */
  end(): void;
  /** Leaves connections to others from now on: for an answer that is long, and for files. */
  beHeavy(): void;
  /** Reads from now on what has been committed, and never what a replica has. */
  readPrimary(): void;
}

/** A connection, and where it leads. */
export interface Taken {
  readonly client: PoolClient;
  /** Gives it back; `broken`: it cannot be used again. */
  release(isBroken: boolean): void;
  /** Cancels what it executes. */
  cancel(): Promise<unknown>;
  /** Whether an error is that of its server, which another one can answer instead of; it is left out then. */
  isAway(error: unknown): boolean;
}

export interface RequestDatabaseOptions {
  /** Takes a connection in the scope of the caller, of the primary if so asked. */
  readonly take: (isPrimary: boolean) => Promise<Taken>;
  /** Time that the statements of the request may take together, in milliseconds. */
  readonly budgetMs: number;
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
export function openRequestDatabase({ take, budgetMs, heavy, onStatement }: RequestDatabaseOptions): RequestDatabase {
  const since = new Map<Taken, number>();
  const cancelled = new Set<Taken>();
  let spentMs = 0;
  /** Why it has ended. Every request ends, and few ask: an error costs the stack that it is made with. */
  let ended: (() => CodedError) | null = null;
  const own = new Slots(AT_ONCE, budgetMs);
  let isHeavy = false;
  let isPrimary = false;

  const spent = (): number => [...since.values()].reduce((sum, start) => sum + Date.now() - start, spentMs);
  const endWith = (error: () => CodedError): void => {
    ended ??= error;
    for (const taken of since.keys()) {
      if (cancelled.has(taken)) continue;
      cancelled.add(taken);
      void taken.cancel().catch(() => undefined);
    }
  };
  /** Holds all that the request has: it is kept no longer than a statement runs. */
  let timer: NodeJS.Timeout | null = null;
  const check = (): void => {
    timer = null;
    const left = budgetMs - spent();
    if (left <= 0) endWith(() => overBudget(budgetMs));
    else timer = setTimeout(check, Math.ceil(left / since.size)).unref();
  };
  const enter = (taken: Taken): void => {
    since.set(taken, Date.now());
    if (timer === null) check();
  };
  const leave = (taken: Taken, isBroken: boolean): void => {
    spentMs += Date.now() - (since.get(taken) ?? Date.now());
    since.delete(taken);
    if (since.size === 0 && timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
    taken.release(isBroken);
  };

  const connect = async (path: ShardPath) => {
    if (ended) throw ended();
    const leaveOwn = await own.take();
    const leaveHeavy = isHeavy
      ? await heavy.take().catch((error: unknown) => {
          leaveOwn();
          throw error;
        })
      : () => undefined;
    const leaveSlots = (): void => {
      leaveHeavy();
      leaveOwn();
    };
    let taken = await take(isPrimary).catch((error: unknown) => {
      leaveSlots();
      throw error;
    });
    // It may have ended during the wait.
    const refusal = ended as (() => CodedError) | null;
    if (refusal) {
      taken.release(false);
      leaveSlots();
      throw refusal();
    }
    enter(taken);
    try {
      await takePath(taken.client, path);
    } catch (error) {
      leave(taken, true);
      leaveSlots();
      throw error;
    }
    let isIdle = true;
    return {
      query: async (...args: [string, unknown[]]) => {
        const start = performance.now();
        let rows = 0;
        const send = async () => {
          const result = await taken.client.query(...args);
          rows = result.rows.length;
          return result;
        };
        // A transaction that began there cannot go on elsewhere.
        const isAlone = isIdle;
        if (BEGINS.test(args[0])) isIdle = false;
        try {
          return await send().catch(async (error: unknown) => {
            if (!isAlone || ended || !taken.isAway(error)) throw error;
            isPrimary = true;
            leave(taken, true);
            taken = await take(true);
            enter(taken);
            await takePath(taken.client, path);
            return send();
          });
        } catch (error) {
          throw cancelled.has(taken) && ended ? ended() : error;
        } finally {
          onStatement({ sql: args[0], start, end: performance.now(), rows });
        }
      },
      release: () => {
        // A cancel that is still on its way must not meet the statement of another request.
        leave(taken, cancelled.has(taken));
        leaveSlots();
        if (spentMs > budgetMs) endWith(() => overBudget(budgetMs));
      },
    };
  };
  const databases = new Map<ShardPath, Kysely<unknown>>();
  const onPath = (path: ShardPath): Kysely<unknown> => {
    let db = databases.get(path);
    if (!db) {
      const pool = { connect: () => connect(path), end: () => Promise.resolve() };
      db = new Kysely({ dialect: new PostgresDialect({ pool: pool as never }) });
      databases.set(path, db);
    }
    return db;
  };
  return {
    db: onPath(OUTSIDE),
    onPath,
    end: () => {
      endWith(clientLeft);
    },
    beHeavy: () => {
      isHeavy = true;
    },
    readPrimary: () => {
      isPrimary = true;
    },
  };
}

const BEGINS = /^\s*(begin|start transaction)/i;

function overBudget(budgetMs: number): CodedError {
  const expected = `a query whose statements take at most ${budgetMs.toString()} ms together: select less at once`;
  return new CodedError('LIMIT_EXCEEDED', `The answer takes too long: expected ${expected}.`, {
    subject: 'time',
    expected,
  });
}
