import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseHostError } from './database-host-error.js';
import { tryFileLock, waitForFileLock } from './file-lock.js';
import { findPostmaster, stopPostmaster } from './postmaster.js';

/** Longer than the slowest start or stop by another process. */
const TRANSITION_TIMEOUT_MS = 150_000;

/** Locked while the server is being started or stopped, so that the two never overlap. */
function transitionLockFile(dataDir: string): string {
  return join(dataDir, 'database.lock');
}

/** Locked shared by every process that uses the server: the process that can lock it exclusively is the last. */
function usersFile(dataDir: string): string {
  return join(dataDir, 'database.users');
}

/** One process's claim that the server keeps running. */
export interface Lease {
  /** Ends the claim, and stops the server if no other process holds one. */
  leave(): Promise<void>;
  /** The same for a caller that already holds the transition lock. */
  leaveLocked(): Promise<void>;
}

/** Throws if files in the data folder cannot be locked. */
export function checkLocks(dataDir: string): void {
  tryFileLock(usersFile(dataDir), 'shared')?.release();
}

/** Acts while no other process starts or stops the server. Throws DATABASE_BUSY if another one takes over 150 seconds. */
export async function withTransitionLock<T>(dataDir: string, act: () => Promise<T>): Promise<T> {
  const lock = await waitForFileLock(transitionLockFile(dataDir), TRANSITION_TIMEOUT_MS);
  if (lock === null) {
    throw new DatabaseHostError(
      'DATABASE_BUSY',
      `Another process has been starting or stopping the database in ${dataDir} for over ${String(TRANSITION_TIMEOUT_MS / 1000)} s. ` +
        'End it, then try again.',
    );
  }
  try {
    return await act();
  } finally {
    lock.release();
  }
}

/** Acquires a lease. The caller holds the transition lock. */
export function acquireLease(dataDir: string, folder: string, postmasterPid: number): Lease {
  const users = tryFileLock(usersFile(dataDir), 'shared');
  if (users === null)
    throw new DatabaseHostError('DATABASE_BUSY', `${usersFile(dataDir)} is locked by another program.`);

  // process.exit() and uncaught errors skip leave(). Nothing can be awaited here: the signal is sent, and the next
  // process waits for the server to finish stopping.
  const leaveAtExit = (): void => {
    users.release();
    try {
      if (tryFileLock(transitionLockFile(dataDir), 'exclusive') === null) return;
      if (tryFileLock(usersFile(dataDir), 'exclusive') === null) return;
      const current = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0];
      if (current === String(postmasterPid)) process.kill(postmasterPid, 'SIGINT');
    } catch {
      // The server has stopped or its folder is gone.
    }
  };
  process.once('exit', leaveAtExit);

  const leaveLocked = async (): Promise<void> => {
    process.off('exit', leaveAtExit);
    users.release();
    await stopIfUnused(dataDir, folder);
  };
  return { leave: () => withTransitionLock(dataDir, leaveLocked), leaveLocked };
}

/** Stops the server if no process uses it; true if so. The caller holds the transition lock. */
export async function stopIfUnused(dataDir: string, folder: string): Promise<boolean> {
  const alone = tryFileLock(usersFile(dataDir), 'exclusive');
  if (alone === null) return false;
  try {
    const running = await findPostmaster(folder);
    if (running !== null) await stopPostmaster(folder, running.pid);
    return true;
  } finally {
    alone.release();
  }
}
