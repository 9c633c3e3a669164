import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { rebuild } from '../../../src/rollup/cube/maintain/rebuild.store.js';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { Random } from '../support/random.js';
import { firstDifference } from './support/compare.js';
import { openCubeDatabase, run, type CubeDatabase } from './support/cube-database.js';
import { World } from './support/world.js';

/** All that a table is besides its rows. */
async function shapeOf(db: Kysely<unknown>): Promise<readonly unknown[]> {
  const { rows } = await sql`
    select c.relname, c.reloptions, c.relacl::text, (select json_agg(pg_get_indexdef(indexrelid) order by indexrelid::regclass::text) from pg_index where indrelid = c.oid) as indexes,
      (select json_agg(array[conname::text, pg_get_constraintdef(oid)] order by conname) from pg_constraint where conrelid = c.oid and contype <> 'n') as constraints,
      (select json_agg(array[attname::text, atttypid::regtype::text, attnotnull::text, pg_get_expr(adbin, adrelid)] order by attnum)
        from pg_attribute left join pg_attrdef on (adrelid, adnum) = (attrelid, attnum) where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
    from pg_class c where relkind = 'r' and relname like 'rollup%' and relnamespace = 'public'::regnamespace order by 1`.execute(
    db,
  );
  return rows;
}

/** Indexes that the transaction which made them has to pass over, as rows changed before in a way that they do not know. */
async function unusableIndexes(tx: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index where indcheckxmin and indrelid::regclass::text like 'rollup%' order by 1`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}

describe('a batch of most of the observations', () => {
  let database: CubeDatabase;
  const random = new Random(11);
  const worlds = Array.from({ length: 60 }, (_, index) => new World(new Random(900 + index), 901 + index));
  beforeAll(async () => {
    database = await openCubeDatabase();
    const { db } = database;
    await run(
      db,
      worlds.flatMap((world) => world.create()),
    );
  });
  afterAll(() => database.close());

  it('rebuilds the cube with the same result as one observation at a time', async () => {
    const { db } = database;
    await sql`grant select on rollup_cube to public`.execute(db);
    const shape = await shapeOf(db);
    const history = worlds.map((world) => ({ world, history: 'filled at once' }));
    await db.transaction().execute(async (tx) => {
      for (let step = 0; step < 8; step++) {
        const steps = worlds.map((world) => world.step());
        await run(
          tx,
          steps.flatMap(({ sql: statements }) => statements),
        );
      }
      // What was stored before must go, whatever it was.
      await sql`insert into rollup_place values (-1, -1, '{-1}', -1, 0, null, null, null, null)`.execute(tx);
      await sql`create temporary table dirty on commit drop as select id from observation`.execute(tx);
      await maintain(tx, { observations: { table: 'dirty' } });
      // The findings of the same import look things up by them.
      expect(await unusableIndexes(tx)).toEqual([]);
    });
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from rollup_entry`.execute(db);
    expect(rows[0]?.count).toBeGreaterThan(250);
    expect(await firstDifference(db, history, random, 200)).toBeNull();
    expect((await verify(db, 200)).differences).toEqual([]);
    expect(await shapeOf(db)).toEqual(shape);
  }, 120_000);

  it('does not disturb transactions that are reading', async () => {
    const { db } = database;
    const read = (tx: Kysely<unknown>, table: string) =>
      sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx);
    const filled = await db.transaction().execute(async (tx) => {
      await read(tx, 'rollup_span');
      const filling = rebuild(db);
      const waited = await Promise.race([filling, new Promise((resolve) => setTimeout(resolve, 1500, 'WAITING'))]);
      expect(waited).toBe('WAITING');
      const { rows } = await read(tx, 'rollup_entry');
      expect(rows[0]?.count).toBeGreaterThan(250);
      return { filling };
    });
    await filled.filling;
    expect((await verify(db, 50)).differences).toEqual([]);
  }, 60_000);

  it('is rolled back completely with its transaction', async () => {
    const { db } = database;
    const before = await shapeOf(db);
    const entries = async () => (await sql`select * from rollup_entry order by observation_id`.execute(db)).rows;
    const then = await entries();
    await expect(
      db.transaction().execute(async (tx) => {
        await sql`update observation set value = value + 1, lower = lower + 1, upper = upper + 1`.execute(tx);
        await sql`create temporary table dirty on commit drop as select id from observation`.execute(tx);
        await maintain(tx, { observations: { table: 'dirty' } });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect(await entries()).toEqual(then);
    expect(await shapeOf(db)).toEqual(before);
  }, 60_000);
});
