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
      for (const name of await migrate(database.orm)) print(`Schema: ${name}`);
      if (await fillIfEmpty(database.reader())) print('Roll-ups: computed from the observations');
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
