import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallTemplate } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { workbook } from '../support/workbook.js';

const TITLE = 'Parks of the region||\n';

describe('agencies that have a table', () => {
  let database: TestDatabase;
  let api: TestApi;
  let folder: string;
  let client: pg.Client;

  const parks = (rows: string): Promise<void> =>
    writeFile(
      join(folder, 'parks.xlsx'),
      workbook([
        { name: 'Notes', rows: 'Nothing here' },
        { name: 'Parks', rows: `${TITLE}区划代码|公园数|绿地率|验收日期\n${rows}` },
      ]),
    );

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    client = new pg.Client(database.url);
    await client.connect();
    await client.query(`
      create schema bureau;
      create table bureau.job (area text, seekers bigint, rate numeric(6, 3), open boolean, since date);
      insert into bureau.job values
        ('5202', 1204, 3.125, true, '2021-05-04'), ('442000', 99999999999, null, false, null),
        ('520000', 1, 1, true, null), ('520000', 2, 2, true, null);
      create view bureau.jobs as select * from bureau.job;`);
    folder = await makeTemporaryFolder();
    await parks('=520200|=7|=0.412|@44439\n442000|=3|many|\n|=1||');
    await writeFile(join(folder, 'database'), database.url);
    await writeFile(
      join(folder, 'partners.yaml'),
      `partners:
- name: parks
  table:
    { type: City, file: parks.xlsx, sheet: Parks, code: 区划代码, refreshSeconds: 1, fields: {
      parks: { from: 公园数, type: Int, description: Parks that are open. },
      parkShare: { from: 绿地率, type: Float }, parkDay: { from: 验收日期 } } }
- name: jobs
  timeoutMs: 3000
  table:
    { type: City, view: bureau.jobs, database: "file:database", code: area, fields: {
      jobSeekers: { from: seekers, type: Int }, jobRate: { from: rate, type: Float },
      jobsOpen: { from: open, type: Boolean }, jobsSince: { from: since } } }
- name: province-jobs
  table: { type: Province, view: bureau.jobs, database: "file:database", code: area, fields: { provinceSeekers: { from: seekers, type: Int } } }
- name: gone
  table: { type: City, view: bureau.nowhere, database: "file:database", code: area, fields: { gone: { from: seekers } } }
- name: mistaken
  table: { type: City, file: parks.xlsx, code: 区划代码, fields: { mistaken: { from: 公园 } } }
`,
    );
    api = await startApi(database.url, { HUB: join(folder, 'partners.yaml'), ADMIN_TOKEN: 'token-of-the-operator' });
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await client.end();
    await database.drop();
  });

  it('add the columns of a workbook and of a view to our places', async () => {
    const { body } = await api.ask(
      '{ city(code: "520200") { name parks parkShare parkDay jobSeekers jobRate jobsOpen jobsSince } }',
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.city).toEqual({
      ...{ name: '六盘水市', parks: 7, parkShare: 0.412, parkDay: '2021-08-31' },
      ...{ jobSeekers: 1204, jobRate: 3.125, jobsOpen: true, jobsSince: '2021-05-04' },
    });
  });

  it('leave what is ours as it is, asked for the first time or again', async () => {
    const query = 'query ($code: DivisionCode!) { city(code: $code) { name districts { nodes { name } } } }';
    const ask = async (code: string) => (await api.ask(query, { code })).body;
    const first = await ask('520200');
    expect(first).toEqual({ data: { city: { name: '六盘水市', districts: expect.anything() } } });
    expect(await ask('520200')).toEqual(first);
    const wrong = await ask('x');
    expect(wrong.errors?.[0]?.extensions['code']).toBe('INVALID_DIVISION_CODE');
    expect(await ask('x')).toEqual(wrong);
  });

  it('show null where a cell is empty, and an error where it is no value of its field', async () => {
    const { body } = await api.ask(
      '{ city(code: "442000") { name parks parkShare parkDay jobSeekers jobRate } province(code: "520000") { name provinceSeekers } }',
    );
    expect(body.data).toEqual({
      city: { name: '中山市', parks: 3, parkShare: null, parkDay: null, jobSeekers: null, jobRate: null },
      province: { name: '贵州省', provinceSeekers: null },
    });
    const described = (body.errors ?? []).map(
      ({ path, extensions }) => `${String(path)} ${String(extensions['service'])} ${String(extensions['reason'])}`,
    );
    expect(described.sort()).toEqual([
      'city,jobSeekers jobs TYPE',
      'city,parkShare parks TYPE',
      'province,provinceSeekers province-jobs REPORTED',
    ]);
  });

  it('ask a view for the codes of a request in one statement that only reads', async () => {
    const names = ['520200', '442000'].map((code, at) => `c${at.toString()}: city(code: "${code}") { jobRate }`);
    const { body } = await api.ask(`{ ${names.join(' ')} }`);
    expect(body.data).toEqual({ c0: { jobRate: 3.125 }, c1: { jobRate: null } });
    // A view that is made to write is refused by the connection.
    await client.query(`
      create function bureau.steal() returns boolean language sql as 'insert into bureau.job values (''1'') returning true';
      create or replace view bureau.jobs as select area, seekers, rate, bureau.steal() as open, since from bureau.job;`);
    expect((await api.ask('{ city(code: "520200") { name jobsOpen } }')).body).toMatchObject({
      data: { city: { name: '六盘水市', jobsOpen: null } },
      errors: [{ extensions: { service: 'jobs', reason: 'CONNECTION' } }],
    });
    await client.query('create or replace view bureau.jobs as select * from bureau.job');
  });

  it('give up a view that is slow, and answer for the rest', async () => {
    await client.query('begin; lock table bureau.job');
    try {
      expect((await api.ask('{ city(code: "520200") { name jobRate parks } }')).body).toMatchObject({
        data: { city: { name: '六盘水市', jobRate: null, parks: 7 } },
        errors: [{ path: ['city', 'jobRate'], extensions: { service: 'jobs', reason: 'TIME' } }],
      });
    } finally {
      await client.query('rollback');
    }
  });

  it('read a file again when it has changed, and keep what was read when it cannot be', async () => {
    const ask = async () => (await api.ask('{ city(code: "520200") { parks } }')).body;
    await parks('=520200|=8|=0.412|@44439');
    await utimes(join(folder, 'parks.xlsx'), new Date(), new Date(Date.now() + 5_000));
    await sleep(1_100);
    expect((await ask()).data).toEqual({ city: { parks: 8 } });
    await writeFile(join(folder, 'parks.xlsx'), 'no workbook');
    await utimes(join(folder, 'parks.xlsx'), new Date(), new Date(Date.now() + 9_000));
    await sleep(1_100);
    expect((await ask()).data).toEqual({ city: { parks: 8 } });
  });

  it('tell the operator which column or view a description names that is not there', async () => {
    const response = await fetch(`${api.url}/hub/partners`, {
      headers: { authorization: 'Bearer token-of-the-operator' },
    });
    const { partners } = (await response.json()) as {
      partners: { name: string; state: string; faults: { rule: string; message: string }[] }[];
    };
    const by = Object.fromEntries(partners.map((one) => [one.name, one]));
    expect(by['gone']).toMatchObject({ state: 'ABSENT', faults: [{ rule: 'UNREACHABLE' }] });
    expect(by['gone']?.faults[0]?.message).toContain('bureau.nowhere');
    expect(by['mistaken']?.faults[0]?.message).toContain('no column 公园, expected one of 区划代码, 公园数');
  });
});
