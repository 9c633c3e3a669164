import { sql } from 'kysely';
import { loadDataset } from '../../datasets/load-dataset.js';
import { openDatabase } from '../../database/open-database.js';
import type { Config } from '../config.js';
import { fillIfEmpty } from '../../rollup/cube/maintain/rebuild.store.js';
import { connectDatabase, type Database } from './database.js';
import { migrate } from './orm.js';

export interface OpenData {
  readonly database: Database;
  /** The bundled database stops when the last process on its data folder has closed it. */
  close(): Promise<void>;
}

export interface OpenDataOptions {
  /** Prints a line of progress. */
  readonly print: (line: string) => void;
  /** Called with every SQL statement. */
  readonly onStatement?: (sql: string) => void;
}

/** Opens the database, migrated and filled, for the server and for every command that needs data. */
export async function openData(config: Config, { print, onStatement }: OpenDataOptions): Promise<OpenData> {
  const host = await openDatabase({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR, log: print });
  try {
    const database = await connectDatabase(host.url, config, onStatement);
    const close = async (): Promise<void> => {
      await database.close();
      await host.close();
    };
    try {
      await withStartLock(database, print, async () => {
        const migrations = await migrate(database.orm);
        for (const name of migrations) print(`Schema: ${name}`);
        if (await fillIfEmpty(database.reader())) print('Roll-ups: computed from the observations');
        await loadDataset(database.writer, config.DATASET, print);
        // Without it, a crash soon after the first start would replay the whole of it: 15 s instead of 2.
        if (host.embedded && migrations.length > 0) await sql`checkpoint`.execute(database.reader());
      });
      return { database, close };
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** Key of the advisory lock that one process holds while it migrates and fills a database. */
const START_LOCK = 7_204_118;

/** Acts alone among the processes that start on one database: the others wait, and find it migrated and filled. */
async function withStartLock(
  { writer }: Database,
  print: OpenDataOptions['print'],
  act: () => Promise<void>,
): Promise<void> {
  const client = await writer.connect();
  try {
    await client.query('set statement_timeout = 0');
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [START_LOCK]);
    if (rows[0]?.free !== true) {
      print('Another process is preparing this database; waiting for it.');
      await client.query('select pg_advisory_lock($1)', [START_LOCK]);
    }
    await act();
  } finally {
    // Closing the connection releases the lock, whatever happened to it.
    client.release(true);
  }
}
