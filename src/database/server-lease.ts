import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryFileLock } from './file-lock.js';

export type ServerClaim =
  | {
      readonly outcome: 'claimed';
      /** Writes down another address, where the port was known only after listening. */
      announce(url: string): Promise<void>;
      release(): Promise<void>;
    }
  | { readonly outcome: 'taken'; readonly pid: number; readonly url: string };

/** The claim is held a moment before it is written down. */
const WRITE_MS = 1000;
const POLL_MS = 20;

/**
 * At most one server per data folder. The claim is a lock that the kernel drops when the server dies, so nobody has to
 * judge whether an old claim still stands; the file beside it only tells whose it is.
 */
export async function claimServer(dataDir: string, { url }: { readonly url: string }): Promise<ServerClaim> {
  const folder = resolve(dataDir);
  await mkdir(folder, { recursive: true });
  const note = join(folder, 'server.json');
  const lock = tryFileLock(join(folder, 'server.lock'), 'exclusive');
  if (lock === null) return { outcome: 'taken', ...(await readNote(note)) };
  const announce = async (address: string): Promise<void> => {
    // Renamed into place, so that no reader meets half of it.
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
      // A server that was killed left its note; the one that holds the lock is about to replace it.
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
