import { afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ends, isRunning, postmasterPid } from '../postmaster-pid.js';
import { longIt, shortly } from '../long.js';

const HOOK = new URL('../../../src/typescript-sources.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('run-process.ts', import.meta.url));
const KEEPER = fileURLToPath(new URL('run-keeper.ts', import.meta.url));

interface Begun {
  readonly child: ChildProcess;
  readonly folder: string;
  /** The processes that the run has started. */
  readonly pids: readonly number[];
}

describe('a run', () => {
  let started: ChildProcess[] = [];

  afterEach(() => {
    for (const child of started) child.kill('SIGKILL');
    started = [];
  });

  function start(program: string, ...args: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, ['--no-warnings', '--import', HOOK, program, ...args], {
      env: { ...process.env, TEST_DATABASE_URL: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    started.push(child);
    return child;
  }

  async function said<T>({ stdout }: ChildProcess): Promise<T> {
    for await (const line of createInterface({ input: stdout as Readable })) return JSON.parse(line) as T;
    throw new Error('the run did not begin');
  }

  async function begin(...args: readonly string[]): Promise<Begun> {
    const child = start(PROGRAM, ...args);
    return { child, ...(await said<Omit<Begun, 'child'>>(child)) };
  }

  async function expectGone({ folder, pids }: Omit<Begun, 'child'>): Promise<void> {
    for (let tries = 0; tries < 1000 && existsSync(folder); tries++) await sleep(20);
    expect(existsSync(folder)).toBe(false);
    expect(await Promise.all(pids.map((pid) => ends(pid)))).toEqual(pids.map(() => true));
  }

  it('removes its folder and ends what it started when it is over', async () => {
    const run = await begin();
    run.child.stdin?.end();
    await once(run.child, 'exit');
    expect(existsSync(run.folder)).toBe(false);
    await expectGone(run);
  });

  it.each(shortly(['SIGINT', 'SIGTERM', 'SIGKILL'] as const, (signal) => signal === 'SIGKILL'))(
    'does so when it ends by %s, with its database',
    async (signal) => {
      const run = await begin('--database');
      expect(run.pids).toHaveLength(2);
      run.child.kill(signal);
      await expectGone(run);
    },
  );

  longIt('does not disturb other runs', async () => {
    const [first, second] = [await begin(), await begin()];
    second.child.kill('SIGKILL');
    await expectGone(second);
    expect([existsSync(first.folder), ...first.pids.map(isRunning)]).toEqual([true, true]);
  });

  it('removes what remains of a run whose keeper was killed, as by switching the machine off', async () => {
    const keeper = start(KEEPER, '--database');
    const { folder } = await said<{ folder: string }>(keeper);
    const postmaster = await postmasterPid(join(folder, 'database'));
    keeper.kill('SIGKILL');
    await once(keeper, 'exit');
    expect([existsSync(folder), isRunning(postmaster ?? 0)]).toEqual([true, true]);
    await begin();
    await expectGone({ folder, pids: [postmaster ?? 0] });
  });
});
