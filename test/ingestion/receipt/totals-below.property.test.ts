import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { placeGroups } from '../../../src/ingestion/record/group.store.js';
import { type BatchSize, dirtyTotalsBelowParts } from '../../../src/rollup/provenance/dirty-totals.fragment.js';
import { applySteps, openCubeDatabase, run, type CubeDatabase } from '../../rollup/cube/support/cube-database.js';
import { World } from '../../rollup/cube/support/world.js';
import { Random } from '../../rollup/support/random.js';

const WORLDS = 100;
const STEPS = 4;

interface Found {
  readonly all: number;
  readonly older: number;
  readonly pairs: readonly (readonly [one: string, other: string, amount: string])[] | null;
}

describe('the totals of an import that are below their parts, in random worlds', () => {
  let database: CubeDatabase;
  beforeAll(async () => {
    database = await openCubeDatabase();
  });
  afterAll(() => database.close());

  it('are the same whether each is looked up or all are compared as sets', async () => {
    const { db } = database;
    const random = new Random(17);
    const worlds = Array.from({ length: WORLDS }, (_, at) => new World(new Random(7_000 + at), 1 + at, true));
    await run(
      db,
      worlds.flatMap((world) => world.create()),
    );
    await placeGroups(db);
    let [older, listed] = [0, 0];
    for (let step = 0; step < STEPS; step++) {
      await applySteps(
        db,
        worlds.map((world) => world.step()),
      );
      for (const share of [1, 0.5, 0.1, 0.02]) {
        const most = random.pick([2, 200]);
        await db.transaction().execute(async (tx) => {
          await sql`create temporary table dirty_observation on commit drop as
            select observation_id as id from rollup_entry where hashint8(observation_id) & 1023 < ${Math.ceil(share * 1024)}`.execute(
            tx,
          );
          await sql`analyze dirty_observation`.execute(tx);
          const find = async (size: BatchSize): Promise<Found> => {
            const { rows } = await sql<Found>`with ${dirtyTotalsBelowParts(most, size)}
              select (select count from below_all)::int as all, (select count(*) from low_of where older)::int as older, (select json_agg(json_build_array(one, other, amount) order by one, other) from pair) as pairs`.execute(
              tx,
            );
            return rows[0] as Found;
          };
          const few = await find('FEW');
          expect(await find('MANY')).toEqual(few);
          listed += few.pairs?.length ?? 0;
          older += few.older;
        });
      }
    }
    expect(listed).toBeGreaterThan(30);
    expect(older).toBeGreaterThan(5);
  }, 120_000);
});
