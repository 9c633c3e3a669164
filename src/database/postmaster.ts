import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const POLL_MS = 10;
const FAST_STOP_MS = 60_000;

/** What PostgreSQL writes about itself into its folder while it runs. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/**
 * The server that runs on this cluster, whoever started it. A file left by a crash is no proof: its process must live
 * and must be a PostgreSQL on this very folder. A left-over file whose number now belongs to some other process is
 * removed, for PostgreSQL itself would take that process for a running server and refuse to start.
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
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** Ends the server the fast way: sessions are cut, everything is written. Returns when its process is gone. */
export async function stopPostmaster(folder: string, pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await isGone(folder, pid, FAST_STOP_MS)) return;
  // What is not stopped in a minute is stopped as by a crash; the next start replays the log.
  signal(pid, 'SIGQUIT');
  await isGone(folder, pid, FAST_STOP_MS);
}

/** For a cluster that is about to be deleted. */
export async function killPostmaster(folder: string): Promise<void> {
  const running = await findPostmaster(folder);
  if (running === null) return;
  signal(running.pid, 'SIGQUIT');
  await isGone(folder, running.pid, 10_000);
}

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
  // Where the system hides it, the live process gets the benefit of the doubt: a start would fail, not corrupt.
  return command === null || command.includes(folder);
}

/** Empty for a process that has ended and only waits to be reaped; null when the system does not tell. */
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
