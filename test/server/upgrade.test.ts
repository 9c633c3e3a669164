import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import { fillIfEmpty } from '../../src/rollup/cube/maintain/rebuild.store.js';
import { verify } from '../../src/rollup/cube/verify/verify.store.js';

import { migrate, openOrm } from '../../src/server/data/orm.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { csvFile } from '../support/small-dataset.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { filledTemplate, SMALL } from '../support/templates.js';

const BEFORE = 'Migration20261122215600_changes_since_a_moment';
const CHANGES = ['Migration20261126155732_words_of_the_api', 'Migration20261126192709_one_rule_for_what_overlaps'];

const OBSERVATIONS = `
  metric,place,period,value,basis,scope,source,pairing
  MUTUAL_VISITS,520200,2021-01/2021-08,40,CUMULATIVE,TOTAL,PAPER,CITY
  MUTUAL_VISITS,520200,2021-01/2021-06,30,CUMULATIVE,TOTAL,PAPER,CITY
  MUTUAL_VISITS,520203,2021-05,7,,OWN,PAPER,CITY
  AID_PROJECTS,520200,2021-08-31,3,,TOTAL,PAPER,CITY
  AID_PROJECTS,520203,2021-06-30,1,,OWN,PAPER,CITY`;

let database: TestDatabase;
let orm: MikroORM;
let db: Kysely<unknown>;

beforeAll(async () => {
  const template = await filledTemplate('upgrade', [SMALL, [...SMALL_PROGRAM, csvFile('observations', OBSERVATIONS)]]);
  database = await createTestDatabase(template);
  orm = await openOrm({ url: database.url });
  db = orm.em.fork().getKysely() as unknown as Kysely<unknown>;
}, 180_000);

afterAll(async () => {
  await orm.close();
  await database.drop();
});

/** Rows by table, and the identity of the cube table: a rebuild replaces it. */
async function contents(): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from rollup_entry)::int as entries, (select count(*) from rollup_adjustment)::int as adjustments,
      (select count(*) from rollup_place)::int as places, 'rollup_cube'::regclass::oid as cube`.execute(db);
  return rows[0];
}

it('a database with observations from before the rule for what overlaps fills its cube anew', async () => {
  const before = await contents();
  expect(before).toMatchObject({ entries: 5, adjustments: 2, places: 2 });
  await orm.migrator.down({ to: BEFORE });
  await expect(sql`select says, start_day from rollup_adjustment`.execute(db)).resolves.toBeDefined();
  expect(await migrate(orm)).toEqual(expect.arrayContaining(CHANGES));
  expect(await contents()).toMatchObject({ entries: 0, adjustments: 0, places: 0 });
  expect(await fillIfEmpty(db)).toBe(true);
  expect(await contents()).toMatchObject({ entries: 5, adjustments: 2, places: 2 });
  expect(await verify(db, 20)).toEqual({ compared: expect.any(Number), differences: [] });
});
