import { readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { behindDoor, stopIfUnused } from '../../src/database/database-lease.js';
import { openDatabase, type OpenDatabase } from '../../src/database/open-database.js';
import { makeTemporaryFolder, TEST_PREFIX } from './temporary-folder.js';

const RUN_PREFIX = 'shanshui-run-';
const DATA_FOLDER = 'run';
/** A test's own folder may lie unused for a moment while its run goes on, but not for so long. */
const FORGOTTEN_MS = 3_600_000;

let running: { readonly folder: string; readonly database: OpenDatabase } | undefined;

export async function startTestServer(): Promise<string> {
  await removeAbandoned();
  const folder = await makeTemporaryFolder(RUN_PREFIX);
  const database = await openDatabase({ dataDir: join(folder, DATA_FOLDER), log: () => undefined, disposable: true });
  running = { folder, database };
  return database.url;
}

/** False when there is none of ours. */
export async function stopTestServer(): Promise<boolean> {
  if (running === undefined) return false;
  const { folder, database } = running;
  running = undefined;
  await database.close();
  await rm(folder, { recursive: true, force: true });
  return true;
}

/** A killed run leaves its server behind. Nobody holds a lease on it, which tells it from that of a run in progress. */
async function removeAbandoned(): Promise<void> {
  const temporary = await realpath(tmpdir());
  for (const name of await readdir(temporary)) {
    if (!name.startsWith(RUN_PREFIX) && !name.startsWith(TEST_PREFIX)) continue;
    const dataDir = join(temporary, name, DATA_FOLDER);
    try {
      const folder = await realpath(join(dataDir, 'postgres'));
      const age = Date.now() - (await stat(dataDir)).mtimeMs;
      if (name.startsWith(TEST_PREFIX) && age < FORGOTTEN_MS) continue;
      const unused = await behindDoor(dataDir, () => stopIfUnused(dataDir, folder));
      if (unused) await rm(join(temporary, name), { recursive: true, force: true });
    } catch {
      // Another user's, or still being made.
    }
  }
}
