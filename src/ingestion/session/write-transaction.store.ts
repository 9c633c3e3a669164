import { Kysely, PostgresDialect, sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { WriteDatabase } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { CopyIn } from './copy-in.store.js';

/** A transaction on one connection of its own, which can also take rows in by COPY. */
export interface WriteTransaction {
  readonly db: Kysely<unknown>;
  readonly copy: (into: CopyTarget, rows: Buffer) => Promise<void>;
  /** The same if none of them is there already; else nothing is taken in, and it says false. */
  readonly copyIfNew: (into: CopyTarget, rows: Buffer) => Promise<boolean>;
}

export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
  /** Whoever sends them makes sure himself that what they point at is there: the keys are not asked. Only some may say so. */
  readonly skipsForeignKeys?: boolean;
}

/** Imports queue up behind this number: each sees what the one before it has written. */
const IMPORT_LOCK = 7_204_116;

/** Commits what `write` did, or takes all of it back when it throws. Whoever else writes figures waits meanwhile. */
export async function inWriteTransaction<T>(
  database: WriteDatabase,
  write: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const client = await database.connect().catch((error: unknown) => {
    throw isConnectionLost(error) ? unavailable(error) : error;
  });
  // Said again by whatever statement comes next; without a listener it would end the process.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  const tx = { db: kyselyOver(client), copy: copyOver(client), copyIfNew: copyIfNewOver(client) };
  try {
    // A process that is killed must not leave the others waiting until its last statement has run to its end. Not every
    // system can tell that the other end has gone.
    await client.query("set client_connection_check_interval = '2s'").catch(ignore);
    await client.query('begin');
    // A large import may take longer than any request, and so may waiting for one.
    await client.query('set local statement_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
    const result = await write(tx);
    await client.query('commit');
    client.off('error', ignore);
    client.release();
    return result;
  } catch (error) {
    // Ending the connection ends the transaction, even where the server no longer answers.
    client.release(true);
    throw isConnectionLost(error) ? unavailable(error) : error;
  }
}

/** Classes 08 and 57P of PostgreSQL, and what the network says. */
function isConnectionLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code) || /^Connection terminated|not queryable/.test(message);
}

/** Whether the commit was the last thing that came through nobody can know. It does not matter. */
function unavailable(cause: unknown): CodedError {
  const expected = 'the same to be sent again when it is back: what was written is never written twice';
  const message = `The database went away before the import was confirmed, and nothing is half done: expected ${expected}.`;
  return Object.assign(new CodedError('UNAVAILABLE', message, { subject: 'database', expected }), { cause });
}

/** Takes back whatever `attempt` has written when it says so, and goes on in the same transaction. */
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

/** In one message: the database goes from one statement to the next without waiting for us. */
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
