import { Kysely, PostgresDialect, sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { WriteDatabase } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { CopyIn } from './copy-in.store.js';

/** A transaction on a connection of its own, which can also COPY rows. */
export interface WriteTransaction {
  readonly db: Kysely<unknown>;
  readonly copy: (into: CopyTarget, rows: Buffer) => Promise<void>;
  /** Like `copy`, but copies nothing and returns false if any row violates a unique key. */
  readonly copyIfNew: (into: CopyTarget, rows: Buffer) => Promise<boolean>;
}

export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
  /**
   * Whether foreign keys are not checked, because the caller does that. Requires the privilege to set
   * session_replication_role.
   */
  readonly skipsForeignKeys?: boolean;
}

/** Notified by every write that commits: other processes hear of it before its writer does. */
export const WRITTEN_CHANNEL = 'shanshui_written';
/** Key of the advisory lock behind which imports queue: each sees what the one before has written. */
const IMPORT_LOCK = 7_204_116;

/**
 * A large import, or waiting for one, may take longer than the statement timeout of requests. What is committed is in the
 * log when its writer hears of it, so that its position there can be named.
 */
const OF_WRITERS = `select set_config('statement_timeout', '0', true),
  case when current_setting('synchronous_commit') = 'off' then set_config('synchronous_commit', 'on', true) end`;

/**
 * Runs `write` in a transaction: commits when it returns, rolls back when it throws. Other writers of observations wait
 * meanwhile. Throws UNAVAILABLE when the connection is lost.
 */
export async function inWriteTransaction<T>(
  database: WriteDatabase,
  write: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const client = await database.connect().catch((error: unknown) => {
    throw isConnectionLost(error) ? unavailable(error) : error;
  });
  // The next statement reports the same error; without a listener it would end the process.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  const tx = { db: kyselyOver(client), copy: copyOver(client), copyIfNew: copyIfNewOver(client) };
  try {
    // If this process is killed, other imports must not wait for its last statement to finish. Not every system supports
    // this setting.
    await client.query("set client_connection_check_interval = '2s'").catch(ignore);
    await client.query('begin');
    await client.query(OF_WRITERS);
    await client.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
    const result = await write(tx);
    await client.query(`notify ${WRITTEN_CHANNEL}; commit`);
    client.off('error', ignore);
    client.release();
    await database.whenCommitted?.();
    return result;
  } catch (error) {
    // Closing the connection ends the transaction, even if the server no longer responds.
    client.release(true);
    throw isConnectionLost(error) ? unavailable(error) : error;
  }
}

/** Error classes 08 and 57P of PostgreSQL, and network errors. */
function isConnectionLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code) || /^Connection terminated|not queryable/.test(message);
}

/**
 * The commit may have been executed before the connection was lost. This is harmless, because imports are idempotent.
 */
function unavailable(cause: unknown): CodedError {
  const expected = 'the same import to be sent again when the database is back: nothing is ever imported twice';
  const message = `The database connection was lost before the import was confirmed; the import is complete or undone: expected ${expected}.`;
  return Object.assign(new CodedError('UNAVAILABLE', message, { subject: 'database', expected }), { cause });
}

/** Runs `attempt` in a savepoint. Unless its result says `keep`, rolls back to the savepoint and continues. */
export async function inSavepoint<T>(
  { db }: WriteTransaction,
  attempt: () => Promise<{ readonly keep: boolean; readonly result: T }>,
): Promise<T> {
  await sql`savepoint attempt`.execute(db);
  const { keep, result } = await attempt();
  if (!keep) await sql`rollback to savepoint attempt`.execute(db);
  await sql`release savepoint attempt`.execute(db);
  return result;
}

function kyselyOver(client: PoolClient): Kysely<unknown> {
  const connection = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve() };
  return new Kysely({ dialect: new PostgresDialect({ pool: pool as never }) });
}

function copyOver(client: PoolClient): WriteTransaction['copy'] {
  return (into, rows) => send(client, copyStatements(into), rows);
}

/** Sends all statements in one message, to save round trips. */
function copyIfNewOver(client: PoolClient): WriteTransaction['copyIfNew'] {
  return async (into, rows) => {
    try {
      await send(client, ['savepoint copied', ...copyStatements(into), 'release savepoint copied'], rows);
      return true;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
      await client.query('rollback to savepoint copied; release savepoint copied');
      return false;
    }
  };
}

const UNIQUE_VIOLATION = '23505';

function copyStatements({ table, columns, skipsForeignKeys = false }: CopyTarget): readonly string[] {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const copy = `copy "${table}" (${names}) from stdin (format binary)`;
  return skipsForeignKeys
    ? ['set local session_replication_role = replica', copy, 'set local session_replication_role = origin']
    : [copy];
}

function send(client: PoolClient, statements: readonly string[], rows: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(
      new CopyIn(statements.join('; '), rows, (error) => {
        if (error === null) resolve();
        else reject(error);
      }),
    );
  });
}
