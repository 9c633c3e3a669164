import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseHostError } from './database-host-error.js';
import { tryFileLock, waitForFileLock } from './file-lock.js';
import { findPostmaster, stopPostmaster } from './postmaster.js';

/** Longer than the slowest start or stop of somebody else. */
const DOOR_MS = 150_000;

/** Held while the server is being started or stopped, so that entering and leaving never overlap. */
function doorFile(dataDir: string): string {
  return join(dataDir, 'database.lock');
}

/** Held shared by every process that uses the server: whoever can have it alone is the last. */
function usersFile(dataDir: string): string {
  return join(dataDir, 'database.users');
}

/** One process's right to have the server running. */
export interface Lease {
  /** Gives it up, and stops the server if nobody else holds one. */
  leave(): Promise<void>;
  /** The same for one who already stands behind the door. */
  leaveBehindDoor(): Promise<void>;
}

/** Throws when the data folder does not let us lock anything in it. */
export function checkLocks(dataDir: string): void {
  tryFileLock(usersFile(dataDir), 'shared')?.release();
}

export async function behindDoor<T>(dataDir: string, act: () => Promise<T>): Promise<T> {
  const door = await waitForFileLock(doorFile(dataDir), DOOR_MS);
  if (door === null) {
    throw new DatabaseHostError(
      'DATABASE_BUSY',
      `Another process has been starting or stopping the database in ${dataDir} for over ${String(DOOR_MS / 1000)} s. ` +
        'End it, then try again.',
    );
  }
  try {
    return await act();
  } finally {
    door.release();
  }
}

/** To be called behind the door. */
export function takeLease(dataDir: string, folder: string, postmasterPid: number): Lease {
  const users = tryFileLock(usersFile(dataDir), 'shared');
  if (users === null) throw new DatabaseHostError('DATABASE_BUSY', `${usersFile(dataDir)} is held by a stranger.`);

  // process.exit() and uncaught errors skip leave(). There is no waiting here: the signal is sent, and whoever comes
  // next waits for the server to finish stopping.
  const leaveAtExit = (): void => {
    users.release();
    try {
      if (tryFileLock(doorFile(dataDir), 'exclusive') === null) return;
      if (tryFileLock(usersFile(dataDir), 'exclusive') === null) return;
      const current = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0];
      if (current === String(postmasterPid)) process.kill(postmasterPid, 'SIGINT');
    } catch {
      // The server has stopped or its folder is gone: nothing to tidy.
    }
  };
  process.once('exit', leaveAtExit);

  const leaveBehindDoor = async (): Promise<void> => {
    process.off('exit', leaveAtExit);
    users.release();
    await stopIfUnused(dataDir, folder);
  };
  return { leave: () => behindDoor(dataDir, leaveBehindDoor), leaveBehindDoor };
}

/** To be called behind the door. True when nobody uses the server, which then does not run any more. */
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
