import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;
const GONE_MS = 10_000;

/**
 * Kills the remaining processes of a run: workers, servers, browsers. Their environment names the folder of the run as
 * the one for temporary files; only Linux shows it.
 */
export async function killProcesses(runFolder: string): Promise<void> {
  const deadline = Date.now() + GONE_MS;
  for (;;) {
    const pids = await processesOf(runFolder);
    if (pids.length === 0 || Date.now() > deadline) return;
    for (const pid of pids) kill(pid);
    await sleep(POLL_MS);
  }
}

async function processesOf(runFolder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const mark = `\0TMPDIR=${runFolder}\0`;
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || name === String(process.pid)) continue;
    // Empty for a process that has ended and was not reaped yet; unreadable for one of another user.
    const environment = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '');
    if (`\0${environment}`.includes(mark)) found.push(Number(name));
  }
  return found;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
