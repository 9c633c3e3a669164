import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from './make-folder.js';
import { tryFileLock } from './file-lock.js';

export type ServerClaim =
  | {
      readonly outcome: 'claimed';
      /** Publishes another address, if the port was known only after listening. */
      announce(url: string): Promise<void>;
      release(): Promise<void>;
    }
  | { readonly outcome: 'taken'; readonly pid: number; readonly url: string };

/** How long a claim may be held before its address is written. */
const WRITE_MS = 1000;
const POLL_MS = 20;

/**
 * Claims a data folder for one server. The claim is a lock that the kernel releases when the server dies, so that none is
 * ever stale; the file next to it only names the holder.
 */
export async function claimServer(dataDir: string, { url }: { readonly url: string }): Promise<ServerClaim> {
  const folder = resolve(dataDir);
  await makeFolder(folder);
  const note = join(folder, 'server.json');
  const lock = tryFileLock(join(folder, 'server.lock'), 'exclusive');
  if (lock === null) return { outcome: 'taken', ...(await readNote(note)) };
  const announce = async (address: string): Promise<void> => {
    // Renamed into place, so that no reader sees half of it.
    await writeFile(`${note}.new`, `${JSON.stringify({ pid: process.pid, url: address })}\n`);
    await rename(`${note}.new`, note);
  };
  await announce(url);
  return {
    outcome: 'claimed',
    announce,
    release: async () => {
      await rm(note, { force: true });
      lock.release();
    },
  };
}

async function readNote(file: string): Promise<{ pid: number; url: string }> {
  const deadline = Date.now() + WRITE_MS;
  for (;;) {
    try {
      const note = JSON.parse(await readFile(file, 'utf8')) as { pid: number; url: string };
      // A killed server left its note; the holder of the lock is about to replace it.
      if (isAlive(note.pid) || Date.now() > deadline) return note;
    } catch {
      if (Date.now() > deadline) return { pid: 0, url: '' };
    }
    await sleep(POLL_MS);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
