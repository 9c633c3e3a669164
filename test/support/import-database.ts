import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Fault } from '../../src/ingestion/fault/fault.js';
import type { ImportFile } from '../../src/ingestion/session/import-file.js';
import { runImport } from '../../src/ingestion/run/run-import.js';
import type { Receipt } from '../../src/ingestion/receipt/receipt.js';
import { openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { createTestDatabase } from './database.js';

export const NOW = new Date('2024-05-01T08:00:00Z');

/** A database to import into and to inspect. */
export interface ImportDatabase {
  readonly orm: MikroORM;
  readonly url: string;
  import(...files: readonly ImportFile[]): Promise<Receipt>;
  /** As import, but fails the test if the import is rejected. */
  apply(...files: readonly ImportFile[]): Promise<Receipt>;
  rows<T = Record<string, unknown>>(query: string): Promise<T[]>;
  /** Number of rows of every table that holds data; receipts and the bytes of files are stored for rejected imports too. */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export async function openImportDatabase(template: string): Promise<ImportDatabase> {
  const database = await createTestDatabase(template);
  const orm = await openOrm({ url: database.url });
  const db = orm.em.fork().getKysely() as unknown as Kysely<unknown>;
  const rows = async <T>(query: string): Promise<T[]> => (await sql.raw<T>(query).execute(db)).rows;
  const tables = await rows<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'
      and tablename not in ('import', 'import_file', 'stored_file') order by tablename`,
  );
  const counting = tables.map(({ name }) => `(select count(*)::int from "${name}") as "${name}"`).join(', ');
  const run = (...files: readonly ImportFile[]): Promise<Receipt> =>
    runImport(writeDatabaseOf(orm), files, { now: NOW }).then(({ receipt }) => receipt);
  return {
    orm,
    url: database.url,
    rows,
    import: run,
    apply: async (...files) => {
      const receipt = await run(...files);
      if (receipt.status !== 'APPLIED') throw new Error(receipt.faults.map((fault) => fault.message).join('\n'));
      return receipt;
    },
    counts: async () => (await rows<Record<string, number>>(`select ${counting}`))[0] ?? {},
    close: async () => {
      await orm.close();
      await database.drop();
    },
  };
}

/** The code and place of an error, without its message. */
export function places(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ file, row, column, code }) => `${code} ${file}:${String(row)} ${column ?? '-'}`);
}
