import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openDatabase } from '../../../src/database/open-database.js';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { migrate, openOrm, writeDatabaseOf } from '../../../src/server/data/orm.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { postmasterPid } from '../../support/postmaster-pid.js';
import { queryValue } from '../../support/query.js';
import { csvFile, SMALL_DIVISIONS } from '../../support/small-dataset.js';
import { METRICS, smallTemplate } from '../../support/templates.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';
import { writeObservations } from './support/many-observations.js';

let folder: string;
let database: TestDatabase;
let orm: MikroORM;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  database = await createTestDatabase(await smallTemplate());
  orm = await openOrm({ url: database.url });
});
afterAll(async () => {
  await orm.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const stored = (year: number) =>
  queryValue(
    database.url,
    `select count(*)::int from observation where period_start >= '${year.toString()}-01-01'
    and period_end <= '${year.toString()}-12-31' and superseded_at is null`,
  );
const differences = async (of: MikroORM = orm) =>
  (await verify(of.em.fork().getKysely() as unknown as Kysely<unknown>, 20)).differences;

describe('concurrent imports of the same places', () => {
  it('queue up and leave correct roll-ups', async () => {
    const files = await Promise.all([1, 2, 3].map((value) => writeObservations(folder, 2060, value)));
    const sent = files.map(({ path }, at) =>
      runImport(
        writeDatabaseOf(orm),
        [
          csvFile('sources', `code,title\nS${at.toString()},x`),
          { kind: 'observations', name: basename(path), content: { path } },
        ],
        {
          now: new Date(),
        },
      ).then(({ receipt }) => receipt),
    );
    const receipts = await Promise.all(sent);
    expect(receipts.map(({ status, counts }) => [status, counts.rejected])).toEqual(Array(3).fill(['APPLIED', 0]));
    expect(await differences()).toEqual([]);
  });

  it('of the same bytes are stored once', async () => {
    const { path, rows } = await writeObservations(folder, 2061);
    const file = { kind: 'observations' as const, name: 'same.csv', content: { path } };
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => runImport(writeDatabaseOf(orm), [file], { now: new Date() })),
    );
    expect(outcomes.map((outcome) => outcome.isRepeated).sort()).toEqual([false, true, true]);
    expect(new Set(outcomes.map(({ receipt }) => receipt.id)).size).toBe(1);
    expect(await stored(2061)).toBe(rows);
  });
});

describe('a database that stops during an import', () => {
  it('causes an UNAVAILABLE error, and the same import succeeds when it is back', async () => {
    const dataDir = join(folder, 'own');
    const own = () => openDatabase({ dataDir, log: () => undefined, disposable: true });
    let host = await own();
    let theirs = await openOrm({ url: host.url });
    await migrate(theirs);
    const metrics = { kind: 'metrics' as const, name: 'metrics.csv', content: { path: METRICS } };
    await runImport(writeDatabaseOf(theirs), [csvFile('divisions', SMALL_DIVISIONS), metrics], { now: new Date() });
    // The test database confirms commits before they are on disk: what the crash must not lose has to be there first.
    await queryValue(host.url, 'checkpoint');
    const { path, rows } = await writeObservations(folder, 2050);
    const file = { kind: 'observations' as const, name: 'observations.csv', content: { path } };
    const pid = (await postmasterPid(dataDir)) ?? 0;
    const broken = runImport(writeDatabaseOf(theirs), [file], {
      now: new Date(),
      // At once, as a crash would: SIGQUIT lets no statement finish.
      onProgress: ({ step }) => {
        if (step === 'ROLLING_UP') process.kill(pid, 'SIGQUIT');
      },
    });
    await expect(broken).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { subject: 'database' } });
    await theirs.close();
    await host.close();
    host = await own();
    theirs = await openOrm({ url: host.url });
    expect(await queryValue(host.url, 'select count(*)::int from observation')).toBe(0);
    const { receipt, isRepeated } = await runImport(writeDatabaseOf(theirs), [file], { now: new Date() });
    expect({ isRepeated, counts: receipt.counts }).toMatchObject({ isRepeated: false, counts: { new: rows } });
    expect(await differences(theirs)).toEqual([]);
    await theirs.close();
    await host.close();
  }, 120_000);
});
