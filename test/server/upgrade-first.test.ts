import { afterAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import { fillIfEmpty } from '../../src/rollup/cube/maintain/rebuild.store.js';
import { verify } from '../../src/rollup/cube/verify/verify.store.js';
import { migrate, openOrm } from '../../src/server/data/orm.js';
import { startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { digest } from '../faults/support/digest.js';

/** The first state of the tables that was ever released. */
const FIRST = 'Migration20261122025654_baseline';

/** Rows in the columns of the first release, all of which there still are. */
const PLACES = `
  insert into division (id, key, code, level, name, official_name, kind, pinyin, initials, province_id, city_id, district_id) overriding system value values
    (1, '520000', '520000', 1, '贵州省', '贵州省', 'PROVINCE', 'guizhou', 'gz', 1, null, null),
    (2, '520200', '520200', 2, '六盘水市', '六盘水市', 'PREFECTURE_CITY', 'liupanshui', 'lps', 1, 2, null),
    (3, '520201', '520201', 3, '钟山区', '钟山区', 'DISTRICT', 'zhongshan', 'zs', 1, 2, 3),
    (4, '520203', '520203', 3, '六枝特区', '六枝特区', 'SPECIAL_DISTRICT', 'liuzhi', 'lz', 1, 2, 4),
    (5, '440000', '440000', 1, '广东省', '广东省', 'PROVINCE', 'guangdong', 'gd', 5, null, null),
    (6, '442000', '442000', 2, '中山市', '中山市', 'PREFECTURE_CITY', 'zhongshan', 'zs', 5, 6, null)`;
const ROWS = `${PLACES};
  insert into metric (id, code, name, name_en, unit, scale, nature, position) overriding system value values
    (1, 'VISITS', '互访', 'Visits', '次', 0, 'FLOW', 1), (2, 'PROJECTS', '项目', 'Projects', '个', 0, 'STOCK', 2);
  insert into source (id, code, title) overriding system value values (1, 'PAPER', '报'), (2, 'BUREAU', '局');
  insert into program (id, code, name) overriding system value values (1, 'ZS-LPS', '中山市—六盘水市');
  insert into pairing (id, code, program_id, kind, supporter_division_id, recipient_division_id, path) overriding system value
    values (1, 'P', 1, 'CITY', 6, 2, '{1}');
  insert into observation (id, key, metric_id, division_id, pairing_id, period_start, period_end, basis, scope, value, lower, upper, as_printed, source_id,
      recorded_at, superseded_by_id, superseded_at, revision, retracted_at, retraction_reason) overriding system value
    select id, md5(id::text)::uuid, metric, place, pairing, first::date, last::date, basis, scope, value, value, case when open then null else value end,
      value::text, source, '2026-11-22T03:00Z', by, case when by is not null then '2026-11-22T04:00Z'::timestamptz end, revision,
      case when gone then '2026-11-22T05:00Z'::timestamptz end, case when gone then 'x' end
    from (values
      (1, 1, 2, 1, '2021-01-01', '2021-08-31', 'CUMULATIVE', 'TOTAL', 40, false, 1, null, 0, false),
      (2, 1, 2, 1, '2021-01-01', '2021-06-30', 'CUMULATIVE', 'TOTAL', 30, true, 1, null, 0, false),
      (3, 1, 3, 1, '2021-05-01', '2021-05-31', 'INCREMENT', 'OWN', 7, false, 1, 4, 0, false),
      (4, 1, 3, 1, '2021-05-01', '2021-05-31', 'INCREMENT', 'OWN', 8, false, 1, null, 1, false),
      (5, 1, 4, null, '2021-05-01', '2021-05-31', 'INCREMENT', 'OWN', 5, false, 2, null, 0, true),
      (6, 2, 2, 1, '2021-08-31', '2021-08-31', 'STOCK', 'TOTAL', 3, false, 1, null, 0, false),
      (7, 2, 4, 1, '2021-06-30', '2021-06-30', 'STOCK', 'OWN', 1, false, 2, null, 0, false))
      as r(id, metric, place, pairing, first, last, basis, scope, value, open, source, by, revision, gone)`;

/** What the tables are, in the order of their names. */
const TABLES = `select md5(string_agg(line, ' ' order by line)) from (
  select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as line from information_schema.columns where table_schema = 'public'
  union all select concat_ws(' ', tablename, indexdef) from pg_indexes where schemaname = 'public'
  union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace) l`;

const opened: (readonly [TestDatabase, MikroORM])[] = [];
afterAll(async () => {
  for (const [database, orm] of opened) {
    await orm.close();
    await database.drop();
  }
});

async function emptyDatabase() {
  const database = await createTestDatabase();
  const orm = await openOrm({ url: database.url });
  opened.push([database, orm]);
  const db = orm.em.fork().getKysely() as unknown as Kysely<unknown>;
  return { url: database.url, orm, run: (text: string) => sql.raw<Record<string, unknown>>(text).execute(db), db };
}

async function filled({ url, db, run }: Awaited<ReturnType<typeof emptyDatabase>>) {
  expect(await fillIfEmpty(db)).toBe(true);
  expect((await verify(db, 20)).differences).toEqual([]);
  return { digest: await digest(url), tables: (await run(TABLES)).rows };
}

it('a database of the first release becomes what a new one with the same rows is', async () => {
  const old = await emptyDatabase();
  await old.orm.migrator.up({ to: FIRST });
  await old.run(ROWS);
  await migrate(old.orm);
  const recent = await emptyDatabase();
  await migrate(recent.orm);
  await recent.run(ROWS);
  const [upgraded, made] = [await filled(old), await filled(recent)];
  // What was done before there were changes is listed too, as the program would have recorded it.
  expect(upgraded.digest['changes']).toMatch(/^8 /);
  expect({ ...upgraded, digest: { ...upgraded.digest, changes: made.digest['changes'] } }).toEqual(made);
  expect(made.digest['figures']).toMatch(/^7 /);
  expect(made.digest['entries']).toMatch(/^5 /);
}, 180_000);

it('two servers that start at once on one old database upgrade it once, one after the other', async () => {
  const { url, orm, run } = await emptyDatabase();
  await orm.migrator.up({ to: FIRST });
  await run(PLACES);
  const printed: string[][] = [[], []];
  const start = (at: number) => startApi(url, {}, (line) => printed[at]?.push(line));
  const started = await Promise.allSettled([start(0), start(1)]);
  for (const one of started) if (one.status === 'fulfilled') await one.value.stop();
  expect(started.map((one) => (one.status === 'fulfilled' ? 'started' : String(one.reason)))).toEqual([
    'started',
    'started',
  ]);
  const lines = printed.flat();
  const migrations = lines.filter((line) => line.startsWith('Schema: '));
  expect(migrations).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('Another process is preparing this database'))).toHaveLength(1);
  expect(await orm.migrator.getPending()).toEqual([]);
}, 180_000);
