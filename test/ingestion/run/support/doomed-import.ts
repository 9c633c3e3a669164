import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { runImport, type ImportOutcome } from '../../../../src/ingestion/run/run-import.js';
import { verify } from '../../../../src/rollup/cube/verify/verify.store.js';
import { openOrm, writeDatabaseOf } from '../../../../src/server/data/orm.js';
import { createTestDatabase } from '../../../support/database.js';
import { startImportProcess } from '../../../support/start-import-process.js';

/** What the database was doing for the import when its process was killed. */
export const PHASES = ['reading', 'copying', 'roll-ups', 'receipt and bytes', 'commit', 'before or after'] as const;
export type Phase = (typeof PHASES)[number];

/** An import in its own process and database, which is killed or runs to its end. */
export interface DoomedImport {
  /** Kills it after a while. Returns what the database was doing. */
  killAfter(milliseconds: number): Promise<Phase>;
  /** Runs it to its end. Returns the duration in milliseconds. */
  complete(): Promise<number>;
  /** A digest of the stored observations: unchanged if nothing was written. */
  stored(): Promise<string>;
  differences(): Promise<readonly string[]>;
  /** Runs the same import again. */
  again(): Promise<ImportOutcome>;
  close(): Promise<void>;
}

/** Prepares everything, so that only the import itself remains. */
export async function prepareImport(template: string, path: string): Promise<DoomedImport> {
  const database = await createTestDatabase(template);
  const watcher = new Client({ connectionString: database.url });
  await watcher.connect();
  const child = startImportProcess(database.url, path);
  await child.ready;
  const theirs = await sessions(watcher);
  // Our sessions are opened after those of the process have ended.
  let orm: Promise<MikroORM> | null = null;
  const ours = (): Promise<MikroORM> => (orm ??= openOrm({ url: database.url, poolSize: 2 }));
  return {
    killAfter: async (milliseconds) => {
      child.begin();
      await sleep(milliseconds);
      const phase = await phaseOf(watcher);
      child.kill();
      await child.done;
      // Its database may take a moment to notice.
      while ((await sessions(watcher)).some((pid) => theirs.includes(pid))) await sleep(20);
      return phase;
    },
    complete: async () => {
      const started = performance.now();
      child.begin();
      await child.done;
      return performance.now() - started;
    },
    stored: async () => {
      const { rows } = await watcher.query<{ stored: string }>(
        `select md5(coalesce(string_agg(concat_ws(' ', key, value, superseded_at is null), ',' order by key), '')) || ' ' ||
          (select count(*) from import) || ' imports, ' || (select count(*) from change_set) || ' sets of changes' as stored
          from observation`,
      );
      return rows[0]?.stored ?? '';
    },
    differences: async () =>
      (await verify((await ours()).em.fork().getKysely() as unknown as Kysely<unknown>, 5)).differences,
    again: async () => {
      const file = { kind: 'observations' as const, name: basename(path), content: { path } };
      return runImport(writeDatabaseOf(await ours()), [file], { now: new Date('2024-05-01') });
    },
    close: async () => {
      child.kill();
      await (await orm)?.close();
      await watcher.end();
      await database.drop();
    },
  };
}

async function sessions(watcher: Client): Promise<readonly number[]> {
  const { rows } = await watcher.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return rows.map(({ pid }) => pid);
}

/** Derives the phase from the current or last statement of the import. */
async function phaseOf(watcher: Client): Promise<Phase> {
  const { rows } = await watcher.query<{ query: string }>(
    `select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and xact_start is not null`,
  );
  const query = rows[0]?.query;
  if (query === undefined) return 'before or after';
  if (/^commit/i.test(query)) return 'commit';
  if (/\b(?:import|import_file|stored_file)\b \(|^copy "?stored_file/i.test(query)) return 'receipt and bytes';
  if (/^copy/i.test(query)) return 'copying';
  return /rollup_|change_set/.test(query) ? 'roll-ups' : 'reading';
}
