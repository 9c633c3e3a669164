import { openEmbeddedDatabase } from './embedded-database.js';
import { checkExternalDatabase } from './external-database.js';

export interface OpenDatabaseOptions {
  /** Address of the operator's own PostgreSQL. Without it, Shanshui runs its own on the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Trades crash safety for speed: tests and benchmarks. */
  readonly disposable?: boolean;
  /** How many connections the embedded server must allow, if it is started here. */
  readonly connections?: number;
}

export interface OpenDatabase {
  /** Contains the password: not for logs. */
  readonly url: string;
  readonly embedded: boolean;
  /** Idempotent. The embedded server stops when the last process on its data folder has closed it. */
  close(): Promise<void>;
}

/** Opens a PostgreSQL to connect to. Rejects with a DatabaseHostError, whose message can be printed. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl, ...embedded } = options;
  if (databaseUrl !== undefined && databaseUrl !== '') {
    await checkExternalDatabase(databaseUrl);
    return { url: databaseUrl, embedded: false, close: () => Promise.resolve() };
  }
  const database = await openEmbeddedDatabase(embedded);
  return { url: database.url, embedded: true, close: () => database.close() };
}
