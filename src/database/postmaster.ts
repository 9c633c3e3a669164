import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const POLL_MS = 10;
const FAST_STOP_MS = 60_000;

/** What PostgreSQL writes into its folder while it runs. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** The folder of its socket; null if it listens on the port alone. */
  readonly socketFolder: string | null;
  readonly status: string;
}

/**
 * The server that runs on this cluster, whichever process started it; null if there is none. The file alone is no proof,
 * as a crash leaves it behind: its process must live and be a PostgreSQL on this folder. A stale file whose number now
 * belongs to another process is removed, because PostgreSQL would mistake that process for a running server.
 */
export async function findPostmaster(folder: string): Promise<Postmaster | null> {
  const file = join(folder, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  if (!(await isPostmasterOf(pid, folder))) {
    await rm(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), socketFolder: lines[4] || null, status: (lines[7] ?? '').trim() };
}

/** Shuts the server down fast: sessions are cut, everything is written. Resolves when its process is gone. */
export async function stopPostmaster(folder: string, pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await isGone(folder, pid, FAST_STOP_MS)) return;
  // After a minute, an immediate shutdown: the next start replays the log.
  signal(pid, 'SIGQUIT');
  await isGone(folder, pid, FAST_STOP_MS);
}

/** Kills the server of a cluster that is about to be deleted. */
export async function killPostmaster(folder: string): Promise<void> {
  const running = await findPostmaster(folder);
  if (running === null) return;
  signal(running.pid, 'SIGQUIT');
  await isGone(folder, running.pid, 10_000);
}

/** Waits for the process of a server to end; false if that takes longer than the timeout. */
export async function isGone(folder: string, pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (await isPostmasterOf(pid, folder)) {
    if (Date.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

async function isPostmasterOf(pid: number, folder: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const command = await commandLine(pid);
  // Where the system hides the command line, a live process counts as the server: a start would fail, not corrupt.
  return command === null || command.includes(folder);
}

/** Empty for a process that has ended and waits to be reaped; null if the system hides it. */
async function commandLine(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    return readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch((error: unknown) =>
      ['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '') ? '' : null,
    );
  }
  return promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
