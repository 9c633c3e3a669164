import { sql } from 'kysely';
import { loadDataset } from '../../datasets/load-dataset.js';
import { createRoles } from '../../database/database-roles.js';
import { openDatabase } from '../../database/open-database.js';
import type { Config } from '../config.js';
import { loadClearances } from '../../agency/clearance.store.js';
import { decideDisclosure } from '../../rollup/disclosure/decide.store.js';
import { fillIfEmpty } from '../../rollup/cube/maintain/rebuild.store.js';
import { grantReading } from '../../access/grants.store.js';
import type { OnProgress } from '../../kernel/context.js';
import { mostConnections } from '../sizes.js';
import { otherTables } from './shards/divided-errors.js';
import { withStartLock } from './start-lock.js';
import { StepProgress } from './step-progress.js';
import { connectDatabase, type Database } from './database.js';
import { migrate } from './orm.js';

export interface OpenData {
  readonly database: Database;
  /** Of the owner of the tables. Contains its password: not for logs. */
  readonly ownerUrl: string;
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
export async function openData(config: Config, { print: printLine, onStatement }: OpenDataOptions): Promise<OpenData> {
  const progress = new StepProgress(process.stderr);
  const print = (line: string): void => {
    progress.stop();
    printLine(line);
  };
  const onProgress: OnProgress = (step, done, total) => {
    progress.show(step, done, total);
  };
  const connections = mostConnections(config);
  const host = await openDatabase({
    databaseUrl: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    log: print,
    connections,
  });
  try {
    const database = await connectDatabase(host.url, config, onStatement);
    if (!host.embedded) await warnOfConnections(database, connections, print);
    const close = async (): Promise<void> => {
      await database.close();
      await host.close();
    };
    try {
      await withStartLock(database.orm, print, async () => {
        if (database.shards) return requireSameSchema(database.orm);
        await createRoles(host.url);
        const migrations = await migrate(database.orm);
        if (migrations.length > 0) print(`Schema: ${describeMigrations(migrations)}`);
        if (await fillIfEmpty(database.reader(), onProgress)) print('Roll-ups: computed from the observations');
        const clearances = await loadClearances(database.reader());
        if ((await decideDisclosure(database.reader(), clearances)) > 0)
          print('Disclosure: decided for sensitive observations');
        await loadDataset(database.writer, config.DATASET, print, onProgress);
        progress.stop();
        await grantReading(database.reader());
        // Without it, a crash soon after the first start would replay the whole of it: 15 s instead of 2.
        if (host.embedded && migrations.length > 0) await sql`checkpoint`.execute(database.reader());
      });
      return { database, ownerUrl: host.url, close };
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** A divided database is made anew from one that was migrated. */
async function requireSameSchema(orm: Database['orm']): Promise<void> {
  const pending = await orm.migrator.getPending();
  if (pending.length === 0) return;
  throw otherTables(pending.map(({ name }) => name));
}

/** A server of the operator's own has the connections that it was given. */
async function warnOfConnections(database: Database, most: number, print: (line: string) => void): Promise<void> {
  const { rows } = await sql<{ allowed: number }>`
    select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as allowed`.execute(
    database.reader(),
  );
  const { allowed = most } = rows[0] ?? {};
  if (allowed >= most) return;
  print(
    `The database allows ${allowed.toString()} connections, and this server may open ${most.toString()}: set a smaller POOL_SIZE or fewer WORKERS.`,
  );
}

function describeMigrations(names: readonly string[]): string {
  const count = names.length === 1 ? '1 migration' : `${names.length.toString()} migrations`;
  return `${count} applied, the last one ${names.at(-1) ?? ''}`;
}
