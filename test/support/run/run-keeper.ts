// The keeper of a run, a process of its own that start-run.ts starts: it makes the folder and the database of the run,
// prints where they are in a line of JSON, and removes them when its stdin ends. That happens whenever the run ends: by
// itself, by Ctrl-C, which does not reach the keeper, or by kill -9.
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../../../src/database/open-database.js';
import { dropRunDatabases } from '../run-databases.js';
import { makeRunFolder, removeAbandonedFolders } from './run-folder.js';
import { rootOfTests, rootOnDisk } from './temporary-root.js';

const given = process.env.TEST_DATABASE_URL;
const wantsDatabase = process.argv.includes('--database');

// The run may end before it reads this.
process.stdout.on('error', () => undefined);

await removeAbandonedFolders();
// Benchmarks, which bring their own database, measure the disk as well.
const folder = await makeRunFolder(wantsDatabase ? await rootOfTests() : await rootOnDisk());
const ended = Promise.race([once(process.stdin.resume(), 'close'), once(process, 'SIGTERM')]);
try {
  const databaseUrl = wantsDatabase && !given ? await openOwnDatabase() : given;
  process.stdout.write(`${JSON.stringify({ folder: folder.path, databaseUrl })}\n`);
  await ended;
} finally {
  await folder.remove();
  if (wantsDatabase && given) await dropRunDatabases();
}
process.exit();

async function openOwnDatabase(): Promise<string> {
  const dataDir = join(folder.path, 'database');
  const { url } = await openDatabase({ dataDir, log: () => undefined, disposable: true });
  await planOnce(url);
  return url;
}

/**
 * Has each connection plan what it prepares once, as it would from the sixth time on. On the few rows of a test our long
 * statements take ten times as long to plan as to execute, and few tests ask the same six times on one connection.
 */
async function planOnce(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('alter system set plan_cache_mode = force_generic_plan');
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
}
