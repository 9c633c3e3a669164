import { openEmbeddedDatabase } from './embedded-database.js';
import { checkExternalDatabase } from './external-database.js';

export interface OpenDatabaseOptions {
  /** A PostgreSQL of the operator's own. Without it, one that comes along runs on the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Speed instead of safety, for data that a crash may take: tests and benchmarks. */
  readonly disposable?: boolean;
}

export interface OpenDatabase {
  /** Holds the password: not for logs. */
  readonly url: string;
  readonly embedded: boolean;
  /** May be called again. The embedded server stops when the last process on its data folder has called it. */
  close(): Promise<void>;
}

/** A PostgreSQL to connect to. Rejects with a DatabaseHostError whose message can be shown as it is. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl, ...embedded } = options;
  if (databaseUrl !== undefined && databaseUrl !== '') {
    await checkExternalDatabase(databaseUrl);
    return { url: databaseUrl, embedded: false, close: () => Promise.resolve() };
  }
  const database = await openEmbeddedDatabase(embedded);
  return { url: database.url, embedded: true, close: () => database.close() };
}
