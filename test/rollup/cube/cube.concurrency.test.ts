import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { lockCube } from '../../../src/rollup/cube/lock.store.js';
import { Random } from '../support/random.js';
import { openCubeDatabase, run, type CubeDatabase } from './support/cube-database.js';
import { World } from './support/world.js';
import { LONG } from '../../support/long.js';

const WRITERS = 4;
const BATCHES = LONG ? 25 : 8;

/** Writes some observations into the same few places and months as everyone else. */
async function writeBatch(db: CubeDatabase['db'], random: Random, world: World): Promise<void> {
  const divisions = world.country.divisions.map(({ id }) => id);
  await db.transaction().execute(async (tx) => {
    await lockCube(tx);
    const { rows } = await sql<{ id: string }>`
      insert into observation (key, metric_id, division_id, period_start, period_end, basis, scope, value, lower, upper, as_printed, source_id, recorded_at)
      select gen_random_uuid(), metric_id, division_id, day, (day + interval '1 month - 1 day')::date, 'INCREMENT', scope, value, value, value, '1', ${world.base + 1}, now()
      from jsonb_to_recordset(${JSON.stringify(
        Array.from({ length: 12 }, () => ({
          metric_id: world.flow,
          division_id: random.pick(divisions),
          day: `2021-0${random.between(1, 6).toString()}-01`,
          scope: random.chance(0.3) ? 'TOTAL' : 'OWN',
          value: random.between(1, 900),
        })),
      )}::jsonb) as f(metric_id int, division_id int, day date, scope text, value numeric)
      on conflict do nothing returning id`.execute(tx);
    // Now and then an observation is retracted, by any writer.
    const gone = await sql<{ id: string }>`
      update observation set retracted_at = now(), retraction_reason = 'r' where id in (
        select id from observation where retracted_at is null and metric_id = ${world.flow} order by random() limit 2) returning id`.execute(
      tx,
    );
    await maintain(tx, { observations: [...rows, ...gone.rows].map(({ id }) => id) });
  });
}

describe('concurrent writers of the cube', () => {
  let database: CubeDatabase;
  beforeAll(async () => {
    database = await openCubeDatabase();
  });
  afterAll(() => database.close());

  it('neither lose an observation nor deadlock', async () => {
    const { db } = database;
    const world = new World(new Random(7), 1);
    await run(db, world.create());
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const random = new Random(writer);
        for (let batch = 0; batch < BATCHES; batch++) await writeBatch(db, random, world);
      }),
    );
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from rollup_entry`.execute(db);
    expect(rows[0]?.count).toBeGreaterThan(20);
    expect((await verify(db, 100)).differences).toEqual([]);
  });

  it('do not hide an error in the cube from verification', async () => {
    const { db } = database;
    await sql`update rollup_cube set total = total + 1, v17 = coalesce(v17, 0) + 1 where tree = 1 and year = 0 and node <> 0`.execute(
      db,
    );
    const { differences } = await verify(db, 50);
    expect(differences.join('\n')).toContain('rollup_cube, only in the cube');
    expect(differences.join('\n')).toContain('from the observations');
  });

  it('refuse an amount that overflows', async () => {
    const { db } = database;
    const world = new World(new Random(8), 2);
    await run(db, world.create());
    const write = (value: string, division: number) =>
      db.transaction().execute(async (tx) => {
        const { rows } = await sql<{ id: string }>`
          insert into observation (key, metric_id, division_id, period_start, period_end, basis, scope, value, lower, upper, as_printed, source_id, recorded_at)
          values (gen_random_uuid(), ${world.flow}, ${division}, '2021-01-01', '2021-01-31', 'INCREMENT', 'OWN', ${value}, ${value}, ${value}, '1', ${world.base + 1}, now()) returning id`.execute(
          tx,
        );
        await maintain(tx, { observations: rows.map(({ id }) => id) });
      });
    const [first, second] = world.country.divisions.map(({ id }) => id);
    await write('60000000000000000', first as number);
    await expect(write('60000000000000000', second as number)).rejects.toThrow(/out of range/);
    await expect(write('900000000000000000', second as number)).rejects.toThrow(/out of range/);
    await expect(write('1.234', second as number)).rejects.toThrow(/more than 2 digits/);
  });
});
