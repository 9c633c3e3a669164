import type { MikroORM } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import type { WriteDatabase } from '../../kernel/context.js';
import type { Config } from '../config.js';
import { openOrm, writeDatabaseOf } from './orm.js';

/** The connections of one process. */
export interface Database {
  readonly orm: MikroORM;
  /** Connections for writers, each for transactions of its own. */
  readonly writer: WriteDatabase;
  /** A reader for one request, outside any transaction. */
  reader(): Kysely<unknown>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Connects to a database. `onStatement` receives every SQL statement. */
export async function connectDatabase(
  url: string,
  config: Pick<Config, 'POOL_SIZE' | 'STATEMENT_TIMEOUT_MS'>,
  onStatement?: (sql: string) => void,
): Promise<Database> {
  const orm = await openOrm({
    url,
    poolSize: config.POOL_SIZE,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
    ...(onStatement ? { onStatement } : {}),
  });
  const reader = (): Kysely<unknown> => orm.em.fork().getKysely() as unknown as Kysely<unknown>;
  return {
    orm,
    writer: writeDatabaseOf(orm),
    reader,
    isReady: async () => {
      try {
        await sql`select 1`.execute(reader());
        return true;
      } catch {
        return false;
      }
    },
    close: () => orm.close(),
  };
}
