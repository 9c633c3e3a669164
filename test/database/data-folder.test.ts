import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, chown, lstat, mkdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { queryValue } from '../support/query.js';
import { startDatabaseProcess, type DatabaseProcess } from '../support/start-database-process.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { longIt } from '../support/long.js';

const IS_ROOT = process.getuid?.() === 0;

describe('a data folder', () => {
  let shared: string;
  let folder: string;
  let started: DatabaseProcess[];

  beforeAll(async () => {
    shared = await makeTemporaryFolder();
    const process = startDatabaseProcess(join(shared, 'run'));
    await process.send('open');
    await process.end();
  });

  afterAll(async () => {
    await rm(shared, { recursive: true, force: true });
  });

  beforeEach(async () => {
    folder = await makeTemporaryFolder();
    started = [];
  });

  afterEach(async () => {
    await Promise.all(started.map((process) => process.end()));
    await rm(folder, { recursive: true, force: true });
  });

  function start(dataDir: string, cwd?: string): DatabaseProcess {
    const process = startDatabaseProcess(dataDir, cwd === undefined ? {} : { cwd });
    started.push(process);
    return process;
  }

  async function open(dataDir: string, cwd?: string): Promise<Record<string, unknown>> {
    return start(dataDir, cwd).send('open');
  }

  async function openAndEnd(dataDir: string): Promise<Record<string, unknown>> {
    const process = start(dataDir);
    const answer = await process.send('open');
    await process.end();
    return answer;
  }

  /** A folder with a stopped database: a copy, which takes a tenth of the time of a new one. */
  async function usedFolder(name = 'run'): Promise<string> {
    const dataDir = join(folder, name);
    await promisify(execFile)('cp', ['-a', join(shared, 'run'), dataDir]);
    return dataDir;
  }

  it('may have a relative path with spaces, quotes and Chinese characters', async () => {
    const { url, message } = await open(`数据 文件夹/it's "$HOME"`, folder);
    expect(message).toBeUndefined();
    expect(await queryValue(String(url), 'SELECT 1')).toBe(1);
    expect((await stat(join(folder, '数据 文件夹', `it's "$HOME"`, 'postgres'))).isDirectory()).toBe(true);
  });

  it('is reached through a socket in it, or over TCP where it lies deeper than the path of a socket can be long', async () => {
    const isLocal = 'SELECT inet_server_addr() IS NULL';
    const { url } = await open(await usedFolder());
    expect(await queryValue(String(url), isLocal)).toBe(true);
    const deep = await open(await usedFolder('d'.repeat(120)));
    expect(await queryValue(String(deep.url), isLocal)).toBe(false);
  });

  it('holds a database that is safe against crashes and closed to strangers', async () => {
    const { url } = await open(await usedFolder());
    const setting = (name: string): Promise<unknown> => queryValue(String(url), `SHOW ${name}`);
    expect(await setting('data_checksums')).toBe('on');
    expect(await setting('fsync')).toBe('on');
    expect(await setting('synchronous_commit')).toBe('on');
    expect(await setting('listen_addresses')).toBe('127.0.0.1');
    // Who may not enter the folder of the socket finds no server in it to guess passwords of.
    expect((await stat(join(folder, 'run', 'socket'))).mode & 0o777).toBe(0o700);
    expect(await setting('server_encoding')).toBe('UTF8');
    const password = join(folder, 'run', 'postgres-password');
    expect((await stat(password)).mode & 0o777).toBe(0o600);
    const stranger = new URL(String(url));
    stranger.password = 'guessed';
    await expect(queryValue(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    stranger.hostname = '127.0.0.1';
    await expect(queryValue(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('holds a database that treats Chinese characters as letters', async () => {
    const { url } = await open(await usedFolder());
    await queryValue(String(url), 'CREATE EXTENSION pg_trgm');
    expect(await queryValue(String(url), `SELECT similarity('东西部协作', '东西部') > 0.3`)).toBe(true);
    expect(await queryValue(String(url), `SELECT upper('éà')`)).toBe('ÉÀ');
  });

  longIt('that only its owner can enter works too', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const dataDir = join(closed, 'data');
    const first = await openAndEnd(dataDir);
    const second = await open(dataDir);
    expect(await queryValue(String(second.url), 'SELECT 1')).toBe(1);
    const kept = await realpath(join(dataDir, 'postgres'));
    // PostgreSQL does not run as root, and no other user can enter: the files must be elsewhere, and the log says so once.
    const elsewhere = { moved: true, said: `its files are kept in ${join(kept, '..')}` };
    const inside = { moved: false, said: `Making a PostgreSQL 18 database in ${join(dataDir, 'postgres')}` };
    const { moved, said } = IS_ROOT ? elsewhere : inside;
    expect((await lstat(join(dataDir, 'postgres'))).isSymbolicLink()).toBe(moved);
    expect((first.printed as string[]).at(-1)).toContain(said);
    expect(second.printed).toEqual([]);
    await Promise.all(started.map((process) => process.end()));
    if (moved) await rm(join(kept, '..'), { recursive: true });
  });

  it('made by another version of PostgreSQL is refused by name', async () => {
    const dataDir = await usedFolder();
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    const { code, message } = await open(dataDir);
    expect(code).toBe('DATABASE_FOLDER_VERSION');
    expect(message).toContain('made by PostgreSQL 17');
  });

  longIt('that belongs to another user is refused', async () => {
    const dataDir = await usedFolder();
    // Only root can change the owner of a folder; other users test a folder whose files they may not write.
    if (IS_ROOT) await chown(join(dataDir, 'postgres'), 12_345, 12_345);
    else await chmod(join(dataDir, 'database.users'), 0o444);
    const { code, message } = await open(dataDir);
    expect(code).toBe('DATABASE_FOLDER_UNUSABLE');
    expect(message).toContain(dataDir);
    expect(message).toContain('DATA_DIR');
  });

  it('that cannot be created is refused', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, message } = await open(join(folder, 'file', 'data'));
    expect(code).toBe('DATABASE_FOLDER_UNUSABLE');
    expect(message).toContain(join(folder, 'file', 'data'));
  });

  it('in a place that takes no folders is refused at once', async () => {
    const answer = await open('/proc/shanshui/data');
    expect(answer).toMatchObject({
      code: 'DATABASE_FOLDER_UNUSABLE',
      message: expect.stringContaining('/proc/shanshui'),
    });
  });

  it('whose password is lost is refused, not filled anew', async () => {
    const dataDir = await usedFolder();
    await rm(join(dataDir, 'postgres-password'));
    expect((await open(dataDir)).code).toBe('DATABASE_FOLDER_UNUSABLE');
  });

  longIt('in which PostgreSQL cannot start is refused with the words of PostgreSQL', async () => {
    const dataDir = await usedFolder();
    await writeFile(join(dataDir, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
    const { code, message } = await open(dataDir);
    expect(code).toBe('DATABASE_START_FAILED');
    expect(message).toContain('no_such_setting');
    expect(message).toContain('postgres.log');
  });
});
