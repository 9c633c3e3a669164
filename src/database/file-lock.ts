import { accessSync, constants, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A lock between processes that the kernel releases when its holder dies, however it dies: there are no stale locks, and
 * no recycled process id is mistaken for the holder. Node has no flock, but the SQLite it brings locks its files, and an
 * empty file is a valid database that stays empty as long as no table is written.
 */
export interface FileLock {
  release(): void;
}

const SQLITE_BUSY = 5;
const RETRY_MS = 15;

/** Locks a file; null if another process holds a lock that excludes this one. Throws if the file cannot be used. */
export function tryFileLock(file: string, mode: 'shared' | 'exclusive'): FileLock | null {
  // SQLite would open a read-only file and take a lock that excludes nobody.
  if (existsSync(file)) accessSync(file, constants.W_OK);
  const database = new DatabaseSync(file);
  try {
    // An exclusive transaction prepares to write: on a full disk it could not create its journal.
    database.exec('PRAGMA journal_mode = MEMORY');
    if (mode === 'exclusive') database.exec('BEGIN EXCLUSIVE');
    // A transaction takes its shared lock with the first read.
    else database.exec('BEGIN; SELECT count(*) FROM sqlite_master');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return {
    release: () => {
      if (database.isOpen) database.close();
    },
  };
}

/** Locks a file exclusively, waiting for other holders; null if that takes longer than the timeout. */
export async function waitForFileLock(file: string, timeoutMs: number): Promise<FileLock | null> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const lock = tryFileLock(file, 'exclusive');
    if (lock !== null || Date.now() > deadline) return lock;
    await sleep(RETRY_MS);
  }
}
