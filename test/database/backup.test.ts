import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listBackups } from '../../src/database/backup/backup-folder.js';
import { makeBackup, type MadeBackup } from '../../src/database/backup/make-backup.js';
import { restoreBackup, type Restored } from '../../src/database/backup/restore-backup.js';
import { openDatabase } from '../../src/database/open-database.js';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { migrate, openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { type TestApi, startApi } from '../support/api.js';
import { digest } from '../faults/support/digest.js';
import { queryValue } from '../support/query.js';
import { csvFile } from '../support/small-dataset.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { SMALL } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { longIt } from '../support/long.js';

const CHANGES = 'query ($since: String) { changes(since: $since) { nodes { kind } pageInfo { endCursor } } }';

let folder: string;
let backups: string;
let dataDir: string;
let open: Awaited<ReturnType<typeof openDatabase>>;
let api: TestApi;

/** Imports one observation and returns the state after it, its moment, and the cursor of a client that has followed. */
async function record(year: number) {
  const orm = await openOrm({ url: open.url, poolSize: 2 });
  const row = `metric,place,period,value,source\nMUTUAL_VISITS,520201,${year.toString()},1,PAPER`;
  const { receipt } = await runImport(writeDatabaseOf(orm), [csvFile('observations', row)], { now: new Date() });
  await orm.close();
  expect(receipt.status).toBe('APPLIED');
  const cursor: string = (await api.ask(CHANGES)).body.data.changes.pageInfo.endCursor;
  const state = { at: new Date(), digest: await digest(open.url), cursor };
  // Moments in the log have a resolution, and none belongs to two states.
  await new Promise((tick) => setTimeout(tick, 20));
  return state;
}

let first: MadeBackup;
const states: Awaited<ReturnType<typeof record>>[] = [];

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  backups = join(folder, 'backups');
  dataDir = join(folder, 'live');
  open = await openDatabase({ dataDir, log: () => undefined });
  const orm = await openOrm({ url: open.url });
  await migrate(orm);
  for (const files of [SMALL, SMALL_PROGRAM]) await runImport(writeDatabaseOf(orm), files, { now: new Date() });
  await orm.close();
  api = await startApi(open.url);
  states.push(await record(2001));
  first = await makeBackup(backups, { dataDir, log: () => undefined });
  states.push(await record(2002), await record(2003));
  // What a minute of archive_timeout does.
  const segment = await queryValue(open.url, 'select pg_walfile_name(pg_switch_wal())');
  await until(async () => (await archived()).some((name) => name >= `${String(segment)}.gz`));
}, 300_000);

afterAll(async () => {
  await api.stop();
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

async function archived(): Promise<string[]> {
  const [archive = ''] = (await readdir(backups)).filter((name) => name.startsWith('wal-'));
  return (await readdir(join(backups, archive))).filter((name) => name.endsWith('.gz'));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300 && !(await holds()); tries++) await new Promise((tick) => setTimeout(tick, 100));
  expect(await holds()).toBe(true);
}

/** Restores onto an empty folder, and inspects what is there. */
async function restored<T>(
  name: string,
  moment: Date | null,
  inspect: (url: string, outcome: Restored) => Promise<T>,
): Promise<T> {
  const target = join(folder, name);
  const outcome = await restoreBackup(backups, {
    dataDir: target,
    until: moment,
    backup: null,
    log: () => undefined,
  });
  const database = await openDatabase({ dataDir: target, log: () => undefined });
  try {
    return await inspect(database.url, outcome);
  } finally {
    await database.close();
    await rm(target, { recursive: true, force: true });
  }
}

const restoreTo = (target: string, options: Partial<Parameters<typeof restoreBackup>[1]> = {}) =>
  restoreBackup(backups, { dataDir: target, until: null, backup: null, log: () => undefined, ...options });

describe('a backup of a database in use', () => {
  it('restores the state of a moment, and refuses the cursor of a client that knows what followed', async () => {
    await restored('moment', states[1]?.at ?? null, async (url) => {
      expect(await digest(url)).toEqual(states[1]?.digest);
      const again = await startApi(url);
      const codes = [];
      for (const { cursor } of states) {
        const { data, errors } = (await again.ask(CHANGES, { since: cursor })).body;
        codes.push(errors?.[0]?.extensions.code ?? data.changes.nodes.length);
      }
      await again.stop();
      expect(codes).toEqual([1, 0, 'CURSOR_EXPIRED']);
    });
  }, 300_000);

  longIt(
    'restores onto an empty folder with all that was archived, and says that the archive ends before the moment',
    async () => {
      expect(first).toMatchObject({ continuous: true, removed: [], backup: { note: { kind: 'CLUSTER' } } });
      await restored('later', new Date(Date.now() + 3_600_000), async (url, { lastCommit, endsEarlier }) => {
        expect(await digest(url)).toEqual(states[2]?.digest);
        expect(endsEarlier).toBe(true);
        expect(lastCommit?.getTime()).toBeGreaterThan(new Date(first.backup.note.finishedAt).getTime());
        // It is a database like any other: written to, and with a password of its own.
        expect(url).not.toContain(first.backup.note.cluster?.password);
        expect(await queryValue(url, "insert into source (code, title) values ('NEW', 'x') returning code")).toBe(
          'NEW',
        );
      });
    },
    300_000,
  );

  it('is refused with one sentence where it would do harm or cannot be made', async () => {
    await expect(restoreTo(dataDir)).rejects.toThrow(/holds a database already: choose an empty folder/);
    await expect(restoreTo(join(folder, 'x'), { until: new Date(0) })).rejects.toThrow(
      `The earliest moment that can be restored is ${first.backup.note.finishedAt}.`,
    );
    await expect(restoreTo(join(folder, 'x'), { backup: 'none' })).rejects.toThrow(
      `Expected --backup to be one of ${first.backup.name}.`,
    );
    await expect(
      restoreBackup(join(folder, 'nowhere'), { dataDir: folder, until: null, backup: null, log: () => undefined }),
    ).rejects.toThrow(/nowhere cannot be read/);
    await expect(makeBackup(backups, { dataDir: join(folder, 'empty'), log: () => undefined })).rejects.toThrow(
      /There is no database in/,
    );
    await expect(makeBackup('/proc/backups', { dataDir, log: () => undefined })).rejects.toThrow(
      /The backup folder \/proc\/backups cannot be used/,
    );
  });

  longIt(
    'keeps the newest, and the log that these need',
    async () => {
      const before = await archived();
      const second = await makeBackup(backups, { dataDir, keep: 1, log: () => undefined });
      expect(second.removed).toEqual([first.backup.name]);
      expect((await listBackups(backups)).map(({ name }) => name)).toEqual([second.backup.name]);
      const after = await archived();
      expect(before.some((name) => !after.includes(name))).toBe(true);
      await restored('kept', null, async (url, { endsEarlier }) => {
        expect(await digest(url)).toEqual(states[2]?.digest);
        expect(endsEarlier).toBe(false);
      });
      await appendFile(second.backup.file, 'x');
      await expect(restoreTo(join(folder, 'x'))).rejects.toThrow(/is damaged: its digest is not the one/);
      const file = await readFile(second.backup.file);
      await writeFile(second.backup.file, file.subarray(0, -1));
    },
    300_000,
  );
});
