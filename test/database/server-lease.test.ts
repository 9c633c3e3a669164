import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { startDatabaseProcess, type DatabaseProcess } from '../support/start-database-process.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

describe('the claim of a server on its data folder', () => {
  let dataDir: string;
  let first: DatabaseProcess;
  let second: DatabaseProcess;

  beforeEach(async () => {
    dataDir = await makeTemporaryFolder();
    first = startDatabaseProcess(dataDir);
    second = startDatabaseProcess(dataDir);
  });

  afterEach(async () => {
    await Promise.all([first.end(), second.end()]);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is refused to a second server, which learns process and address of the first', async () => {
    expect(await first.send('claim http://127.0.0.1:4000/')).toEqual({ outcome: 'claimed' });
    expect(await second.send('claim http://127.0.0.1:4001/')).toEqual({
      outcome: 'taken',
      pid: first.pid,
      url: 'http://127.0.0.1:4000/',
    });
  });

  it('is free again once the first server has released it', async () => {
    await first.send('claim http://127.0.0.1:4000/');
    await first.send('release');
    expect(await second.send('claim http://127.0.0.1:4001/')).toEqual({ outcome: 'claimed' });
  });

  it('ends with a server that is killed', async () => {
    await first.send('claim http://127.0.0.1:4000/');
    await first.kill();
    expect(await second.send('claim http://127.0.0.1:4001/')).toEqual({ outcome: 'claimed' });
  });

  it('goes to exactly one of two servers that claim it at once', async () => {
    const outcomes = await Promise.all([first.send('claim http://a/'), second.send('claim http://b/')]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['claimed', 'taken']);
  });
});
