import { loadDataset } from '../../datasets/load-dataset.js';
import { openDatabase } from '../../database/open-database.js';
import type { Config } from '../config.js';
import { fillIfEmpty } from '../../rollup/cube/maintain/rebuild.store.js';
import { connectDatabase, type Database } from './database.js';
import { migrate } from './orm.js';

export interface OpenData {
  readonly database: Database;
  /** The embedded server stops when the last process on its data folder has closed. */
  close(): Promise<void>;
}

export interface OpenDataOptions {
  /** Tells the person at the terminal what goes on. */
  readonly print: (line: string) => void;
  /** Receives every SQL statement. */
  readonly onStatement?: (sql: string) => void;
}

/** The database, up to date and filled: the same for the server and for every command that needs data. */
export async function openData(config: Config, { print, onStatement }: OpenDataOptions): Promise<OpenData> {
  const host = await openDatabase({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR, log: print });
  try {
    const database = await connectDatabase(host.url, config, onStatement);
    const close = async (): Promise<void> => {
      await database.close();
      await host.close();
    };
    try {
      for (const name of await migrate(database.orm)) print(`Schema: ${name}`);
      if (await fillIfEmpty(database.reader())) print('Roll-ups: worked out from the figures');
      await loadDataset(database.writer, config.DATASET, print);
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
