import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maintain } from '../../../src/rollup/store/maintain.store.js';
import { Random } from '../support/random.js';
import { firstDifference } from './support/compare.js';
import { openStoreDatabase, run, type StoreDatabase } from './support/store-database.js';
import { World } from './support/world.js';

/** Worlds side by side, and how often something happens in each. A long run asks for more. */
const WORLDS = Number(process.env.STORE_WORLDS ?? 100);
const STEPS = Number(process.env.STORE_STEPS ?? 30);
const SEED = Number(process.env.STORE_SEED ?? 1);
const QUESTIONS = Number(process.env.STORE_QUESTIONS ?? 60);

async function dump(db: StoreDatabase['db'], metric: number): Promise<void> {
  const { sql } = await import('kysely');
  for (const query of [
    `select id, division_id, pairing_id, period_start::text, period_end::text, basis, scope, value, lower, upper, preferred, source_id from observation where metric_id = ${metric} and superseded_at is null and retracted_at is null`,
    `select observation_id, total, division_id, start_day::text, end_day::text, value, below, above, open from rollup_entry where metric_id = ${metric}`,
    `select j.* from rollup_adjustment j join rollup_entry using (observation_id) where metric_id = ${metric}`,
    `select tree, node, start_day::text, end_day::text, value, figures, below, above, open from rollup_span where metric_id = ${metric}`,
    `select * from rollup_place where division_id between ${metric - metric % 1000} and ${metric + 900}`,
  ]) console.table((await sql.raw(query).execute(db)).rows);
}

describe('the roll-up store in worlds that change', () => {
  let database: StoreDatabase;
  beforeAll(async () => {
    database = await openStoreDatabase();
  });
  afterAll(() => database.close());

  it('answers as the reference after every step', async () => {
    const { db } = database;
    const random = new Random(SEED);
    const worlds = Array.from(
      { length: WORLDS },
      (_, index) => new World(new Random(SEED * 100_000 + index), index + 1),
    );
    await run(
      db,
      worlds.flatMap((world) => world.create()),
    );
    for (let step = 1; step <= STEPS; step++) {
      const steps = worlds.map((world) => ({ world, ...world.step() }));
      await db.transaction().execute(async (tx) => {
        await run(
          tx,
          steps.flatMap(({ sql }) => sql),
        );
        await maintain(tx, {
          observations: steps.flatMap(({ figures }) => figures),
          divisions: steps.flatMap(({ divisions }) => divisions),
          pairings: steps.flatMap(({ pairings }) => pairings),
        });
      });
      const told = steps.map(({ world, what }) => ({ world, told: `step ${step.toString()} ${what}` }));
      const difference = await firstDifference(db, told, random, QUESTIONS);
      if (difference && process.env.STORE_DEBUG) await dump(db, Number(/M(\d+)/.exec(difference)?.[1]));
      if (difference) expect(difference).toBeNull();
    }
  }, 600_000);
});
