import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileLock, tryFileLock } from '../../../src/database/file-lock.js';
import { removeForgottenClusters } from '../../../src/database/postgres-site.js';
import { killPostmaster } from '../../../src/database/postmaster.js';
import { killProcesses } from './run-processes.js';
import { allTemporaryRoots } from './temporary-root.js';

const PREFIX = 'shanshui-tests-';
/** Held by the keeper of a run for as long as it lives. */
const LOCK_FILE = 'in-use';
/** The greatest depth of data folders. */
const DEPTH = 4;
/** A folder that has no lock file after this time is abandoned, not new. */
const MAKING_MS = 60_000;

/** One folder for all temporary files of a run, so that it can be removed as a whole. */
export interface RunFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Below `root`. Other users can enter the folder: PostgreSQL, which refuses root, may have to run as one of them. */
export async function makeRunFolder(root: string): Promise<RunFolder> {
  for (;;) {
    const path = await mkdtemp(join(root, PREFIX));
    await chmod(path, 0o755);
    const lock = lockOf(path);
    // Another run may have removed it as abandoned before it was locked.
    if (lock === null || !existsSync(join(path, LOCK_FILE))) continue;
    return { path, remove: () => removeFolder(path, lock) };
  }
}

/** Removes the folders of runs whose keeper was killed, or whose machine was switched off. */
export async function removeAbandonedFolders(): Promise<void> {
  for (const root of await allTemporaryRoots()) {
    for (const name of await readdir(root)) {
      if (name.startsWith(PREFIX)) await removeIfAbandoned(join(root, name));
    }
  }
}

async function removeIfAbandoned(path: string): Promise<void> {
  try {
    const inMaking = !existsSync(join(path, LOCK_FILE)) && Date.now() - (await stat(path)).mtimeMs < MAKING_MS;
    const lock = inMaking ? null : lockOf(path);
    if (lock !== null) await removeFolder(path, lock);
  } catch {
    // It belongs to another user, or was removed meanwhile.
  }
}

function lockOf(path: string): FileLock | null {
  return tryFileLock(join(path, LOCK_FILE), 'exclusive');
}

async function removeFolder(path: string, lock: FileLock): Promise<void> {
  await killProcesses(path);
  await stopClusters(path, DEPTH);
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
  await removeForgottenClusters();
  lock.release();
}

/** Stops every PostgreSQL of a data folder below this one. */
async function stopClusters(folder: string, depth: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.name === 'postgres') await realpath(path).then(killPostmaster, () => undefined);
    else if (entry.isDirectory() && depth > 1) await stopClusters(path, depth - 1);
  }
}
