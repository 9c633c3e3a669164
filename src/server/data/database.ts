import type { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { Pool } from 'pg';
import type { WriteDatabase } from '../../kernel/context.js';
import type { Config } from '../config.js';
import { openOrm, writeDatabaseOf } from './orm.js';
import { openRequestDatabase, type RequestDatabase } from './request-database.js';

/** The connections of one process. */
export interface Database {
  readonly orm: MikroORM;
  /** Connections for writers, each for transactions of its own. */
  readonly writer: WriteDatabase;
  /** A reader outside any transaction. */
  reader(): Kysely<unknown>;
  /** A reader for one request, with a bound on the time of its statements. */
  forRequest(): RequestDatabase;
  /** Whether the database answers, asked on a connection that no request can occupy. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** For health and for cancelling: answers within this time or not at all. */
const CONTROL_MS = 3_000;

/** Connects to a database. `onStatement` receives every SQL statement. */
export async function connectDatabase(
  url: string,
  config: Pick<Config, 'POOL_SIZE' | 'POOL_WAIT_MS' | 'STATEMENT_TIMEOUT_MS' | 'DATABASE_BUDGET_MS'>,
  onStatement?: (sql: string) => void,
): Promise<Database> {
  const orm = await openOrm({
    url,
    poolSize: config.POOL_SIZE,
    poolWaitMs: config.POOL_WAIT_MS,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
    ...(onStatement ? { onStatement } : {}),
  });
  const reader = (): Kysely<unknown> => orm.em.fork().getKysely() as unknown as Kysely<unknown>;
  const control = new Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: CONTROL_MS,
    statement_timeout: CONTROL_MS,
    query_timeout: CONTROL_MS,
    allowExitOnIdle: true,
  });
  // The next statement reports the same error; without a listener it would end the process.
  control.on('error', () => undefined);
  return {
    orm,
    writer: writeDatabaseOf(orm),
    reader,
    forRequest: () =>
      openRequestDatabase({
        pool: () => orm.em.getConnection().getNativeClient(),
        budgetMs: config.DATABASE_BUDGET_MS,
        cancel: (processId) => control.query('select pg_cancel_backend($1)', [processId]),
      }),
    isReady: async () => {
      try {
        await control.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await orm.close();
      await control.end();
    },
  };
}
