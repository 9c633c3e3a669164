import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ends, isRunning, postmasterPid } from '../support/postmaster-pid.js';
import { queryValue } from '../support/query.js';
import { startDatabaseProcess, type DatabaseProcess } from '../support/start-database-process.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { longIt } from '../support/long.js';

describe('the database of a data folder', () => {
  let folder: string;
  let dataDir: string;
  let started: DatabaseProcess[];

  // Every test finds it stopped; creating one takes longer than any test.
  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    dataDir = join(folder, 'run');
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    started = [];
  });

  afterEach(async () => {
    await Promise.all(started.map((process) => process.end()));
  });

  function start(): DatabaseProcess {
    const process = startDatabaseProcess(dataDir);
    started.push(process);
    return process;
  }

  async function runningPid(): Promise<number> {
    const pid = await postmasterPid(dataDir);
    if (pid === null) throw new Error('no server runs');
    return pid;
  }

  it('is one server for any number of processes that open it at once', async () => {
    const answers = await Promise.all([start(), start(), start()].map((process) => process.send('open')));
    expect(answers.map(({ message }) => message)).toEqual([undefined, undefined, undefined]);
    expect(new Set(answers.map(({ url }) => url)).size).toBe(1);
    expect(await queryValue(String(answers[0]?.url), 'SELECT 1')).toBe(1);
  });

  it('stays when the process that started it leaves, and stops with the last', async () => {
    const [first, second] = [start(), start()];
    const { url } = await first.send('open');
    await second.send('open');
    const pid = await runningPid();
    await first.send('close');
    expect(await queryValue(String(url), 'SELECT 1')).toBe(1);
    await second.send('close');
    // A process that has ended stays visible until its parent has reaped it.
    expect(await ends(pid)).toBe(true);
    expect(await postmasterPid(dataDir)).toBeNull();
  });

  longIt('may be closed twice', async () => {
    const [first, second] = [start(), start()];
    await first.send('open');
    const { url } = await second.send('open');
    await first.send('close');
    await first.send('close');
    expect(await queryValue(String(url), 'SELECT 1')).toBe(1);
  });

  it('stores what was written from one start to the next', async () => {
    const process = start();
    const { url } = await process.send('open');
    await queryValue(String(url), "CREATE TABLE kept AS SELECT '东西部协作' AS text");
    await process.end();
    const later = await start().send('open');
    expect(await queryValue(String(later.url), 'SELECT text FROM kept')).toBe('东西部协作');
  });

  it('outlives a process that is killed, is found again, and stops with the one that found it', async () => {
    const killed = start();
    const { url } = await killed.send('open');
    const pid = await runningPid();
    await killed.kill();
    expect(isRunning(pid)).toBe(true);
    const next = start();
    expect((await next.send('open')).url).toBe(url);
    await next.send('close');
    expect(await ends(pid)).toBe(true);
  });

  longIt('stops with its last process even if another was killed before', async () => {
    const [killed, other] = [start(), start()];
    await killed.send('open');
    await other.send('open');
    const pid = await runningPid();
    await killed.kill();
    await other.send('close');
    expect(await ends(pid)).toBe(true);
  });

  longIt('stops when its last process exits without closing it', async () => {
    const process = start();
    await process.send('open');
    const pid = await runningPid();
    await process.send('exit');
    expect(await ends(pid)).toBe(true);
  });

  longIt('can be opened while it is stopping', async () => {
    const leaving = start();
    await leaving.send('open');
    const leavingAnswer = leaving.send('exit');
    const { url } = await start().send('open');
    await leavingAnswer;
    expect(await queryValue(String(url), 'SELECT 1')).toBe(1);
  });

  longIt('starts again after its server was killed', async () => {
    const process = start();
    await process.send('open');
    const pid = await runningPid();
    globalThis.process.kill(pid, 'SIGKILL');
    await ends(pid);
    const { url } = await start().send('open');
    expect(await queryValue(String(url), 'SELECT 1')).toBe(1);
  });

  it('starts despite the process file of a machine that was switched off, even if another process has its number', async () => {
    const process = start();
    await process.send('open');
    await process.end();
    await writeFile(
      join(dataDir, 'postgres', 'postmaster.pid'),
      `${String(globalThis.process.pid)}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n\nready   \n`,
    );
    const { url } = await start().send('open');
    expect(await queryValue(String(url), 'SELECT 1')).toBe(1);
  });
});
