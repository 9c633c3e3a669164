import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { Client } from 'pg';
import { DatabaseHostError } from '../database-host-error.js';
import { createRoles } from '../database-roles.js';
import { addBackup, type Backup, digestOf } from './backup-folder.js';

/** Dumps a PostgreSQL of the operator's own with pg_dump. Rejects with a DatabaseHostError. */
export function dumpDatabase(backups: string, databaseUrl: string): Promise<Backup> {
  return addBackup(backups, 'DUMP', async (file) => {
    await run('pg_dump', databaseUrl, [
      '--format=custom',
      '--no-owner',
      '--no-privileges',
      '--enable-row-security',
      `--file=${file}`,
    ]);
    return { sha256: await digestOf(file), bytes: (await stat(file)).size, cluster: null };
  });
}

/** Restores a dump into an empty database of the operator's own with pg_restore. Rejects with a DatabaseHostError. */
export async function restoreDump({ file }: Backup, databaseUrl: string): Promise<void> {
  if (!(await isEmpty(databaseUrl))) {
    throw new DatabaseHostError(
      'DATABASE_BUSY',
      'The database of DATABASE_URL has tables already: create an empty one and let DATABASE_URL name it.',
    );
  }
  // Its policies name them.
  await createRoles(databaseUrl);
  const flags = ['--no-owner', '--no-privileges', '--single-transaction', '--exit-on-error'];
  await run('pg_restore', databaseUrl, [...flags, file]);
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_tables where schemaname = 'public' limit 1");
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/** The password travels in the environment: the list of processes shows arguments to everybody. */
async function run(program: string, databaseUrl: string, args: readonly string[]): Promise<void> {
  const address = new URL(databaseUrl);
  const password = decodeURIComponent(address.password);
  address.password = '';
  const child = spawn(program, [...args, '--dbname', address.href], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...(password === '' ? {} : { PGPASSWORD: password }) },
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const outcome = await new Promise<number | NodeJS.ErrnoException | null>((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  if (outcome === 0) return;
  const missing = outcome instanceof Error && outcome.code === 'ENOENT';
  throw new DatabaseHostError(
    'DATABASE_BACKUP_FAILED',
    missing
      ? `With DATABASE_URL, ${program} is needed, and it is not on PATH: install the client programs of PostgreSQL, of the ` +
          'version of the server or newer, or back the database up where it runs.'
      : `${program} failed: ${output.trim().split('\n').slice(-2).join(' · ')}`,
  );
}
