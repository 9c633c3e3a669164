import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openCubeDatabase, type CubeDatabase } from '../rollup/cube/support/cube-database.js';

let database: CubeDatabase;
beforeAll(async () => {
  database = await openCubeDatabase();
});
afterAll(() => database.close());

it('no connection compiles statements just in time, regardless of the setting of the server', async () => {
  const { rows } = await sql`select setting, source from pg_settings where name = 'jit'`.execute(database.db);
  expect(rows).toEqual([{ setting: 'off', source: 'client' }]);
});
