import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const HOOK = new URL('../../../src/typescript-sources.mjs', import.meta.url).href;
const KEEPER = fileURLToPath(new URL('run-keeper.ts', import.meta.url));

/** The run whose main process is this one. */
let running: { readonly end: () => Promise<void> } | undefined;

/**
 * Begins a run: the temporary files of this process, and of those that it starts from now on, are in one folder, which is
 * removed when the run ends, at the latest with this process, even if it is killed. With a database, the address of
 * a PostgreSQL for the run: the one that TEST_DATABASE_URL names, or one of its own in that folder.
 */
export async function startRun({ database = false } = {}): Promise<string | undefined> {
  const args = ['--no-warnings', '--import', HOOK, KEEPER, ...(database ? ['--database'] : [])];
  // In a session of its own, so that Ctrl-C does not reach it.
  const keeper = spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(keeper, 'exit');
  const begun = await firstLine(keeper.stdout);
  if (begun === null) throw new Error('The run could not begin: its keeper ended.');
  const { folder, databaseUrl } = JSON.parse(begun) as { folder: string; databaseUrl?: string };
  const { TMPDIR: before } = process.env;
  process.env.TMPDIR = folder;
  // This process can exit without waiting for the keeper, which notices the exit.
  keeper.unref();
  for (const stream of [keeper.stdin, keeper.stdout]) unref(stream);
  running = {
    end: async () => {
      keeper.ref();
      keeper.stdin.end();
      await exited;
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    },
  };
  return databaseUrl;
}

/** Kills the processes of the run and removes its folder. */
export async function endRun(): Promise<void> {
  await running?.end();
  running = undefined;
}

async function firstLine(stream: Readable): Promise<string | null> {
  for await (const line of createInterface({ input: stream })) return line;
  return null;
}

function unref(stream: Readable | Writable): void {
  if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
}
