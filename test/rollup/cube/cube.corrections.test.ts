import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { differencesFromRebuild, verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { LONG } from '../../support/long.js';
import { Random } from '../support/random.js';
import { type CubeDatabase, openCubeDatabase, run } from './support/cube-database.js';
import { drawAmount } from './support/draw-observation.js';
import { insert } from './support/insert.js';
import { type Step, TO_OBSERVATIONS, World } from './support/world.js';

const SEED = Number(process.env.CUBE_SEED ?? 1);
const ROUNDS = (LONG ? 6 : 3) * Number(process.env.CUBE_LONGER ?? 1);
const WORLDS = 12;
const DAYS = ['2020-12-31', '2021-03-31', '2021-06-30'];
const MONTHS = [
  ['2021-01-01', '2021-01-31'],
  ['2021-02-01', '2021-02-28'],
  ['2021-08-05', '2021-08-20'],
] as const;

type Columns = Readonly<Record<string, unknown>>;
interface Stored {
  readonly id: number;
  readonly columns: Columns;
}

/**
 * A batch that changes nothing but amounts leaves out the steps that look for what nests and crosses. In the worlds of other
 * tests something crosses nearly everywhere, so that none of their batches is one; here totals nest, and nothing crosses.
 */
describe('corrections of amounts where totals nest and nothing crosses', () => {
  let database: CubeDatabase;
  const random = new Random(SEED);
  const stored: Stored[] = [];
  let nextId = 0;

  const take = (columns: Columns): Stored => {
    const one = { id: ++nextId, columns };
    stored.push(one);
    return one;
  };

  /** Totals of years above months of their own, and readings of stocks on the same days at every place. */
  function reportsOf(world: World): Stored[] {
    const source = { source_id: world.base + 1, preferred: false };
    const paired = random.chance(0.5) ? (world.pairings[0]?.id ?? null) : null;
    return world.country.divisions.flatMap(({ id }) => {
      const flow = { ...source, division_id: id, metric_id: world.flow, basis: 'INCREMENT' };
      const stock = { ...source, division_id: id, metric_id: world.stock, basis: 'STOCK' };
      const total = random.chance(0.6);
      return [
        ...(total ? [{ ...flow, scope: 'TOTAL', period_start: '2021-01-01', period_end: '2021-12-31' }] : []),
        ...MONTHS.map(([start, end]) => ({
          ...{ ...flow, scope: 'OWN', pairing_id: paired, period_start: start, period_end: end },
        })),
        ...DAYS.flatMap((day) =>
          ['OWN', ...(total ? ['TOTAL'] : [])].map((scope) => ({
            ...{ ...stock, scope, period_start: day, period_end: day },
          })),
        ),
      ].map((columns) => take({ ...columns, ...drawAmount(random) }));
    });
  }

  /** Each has a revision that says another amount; the ids of both. */
  async function correct(tx: CubeDatabase['db'], chosen: readonly Stored[]): Promise<number[]> {
    const next = chosen.map((old) => {
      stored.splice(stored.indexOf(old), 1);
      return { old, now: take({ ...old.columns, ...drawAmount(random) }) };
    });
    await run(
      tx,
      next.flatMap(({ old, now }) => [
        insert('observation', {
          ...{ ...now.columns, id: now.id, retracted_at: '2022-01-01', retraction_reason: 'while it is written' },
        }),
        `update observation set superseded_by_id = ${now.id.toString()}, superseded_at = now() where id = ${old.id.toString()}`,
        `update observation set retracted_at = null, retraction_reason = null where id = ${now.id.toString()}`,
      ]),
    );
    return next.flatMap(({ old, now }) => [old.id, now.id]);
  }

  beforeAll(async () => {
    database = await openCubeDatabase();
    const { db } = database;
    const worlds = Array.from({ length: WORLDS }, (_, at) => new World(new Random(SEED * 1_000 + at), at + 1));
    await run(
      db,
      worlds.flatMap((world) => world.create()),
    );
    await db.transaction().execute(async (tx) => {
      const reports = worlds.flatMap(reportsOf);
      await run(
        tx,
        reports.map(({ id, columns }) => insert('observation', { ...columns, id })),
      );
      await maintain(tx, { observations: reports.map(({ id }) => id) });
    });
  });
  afterAll(() => database.close());

  it.each([
    ['one', 1],
    ['some', 3],
    ['many', 200],
  ])('are followed by every total above them, %s at a time', async (_what, count) => {
    for (let round = 0; round < ROUNDS; round++) {
      await database.db.transaction().execute(async (tx) => {
        const observations = await correct(tx, random.shuffled(stored).slice(0, count));
        await maintain(tx, { observations });
      });
    }
    const { db } = database;
    expect(await db.transaction().execute((tx) => differencesFromRebuild(tx, 'public'))).toEqual([]);
    expect((await verify(db, 200)).differences).toEqual([]);
  });

  it('replace what competed with another source, which withdraws its own at the same time', async () => {
    const { db } = database;
    const chosen = random.shuffled(stored.filter(({ columns }) => columns.basis !== 'STOCK')).slice(0, 30);
    const rivals = chosen.map(({ columns }) => ({
      ...{ id: ++nextId, columns: { ...columns, source_id: Number(columns.source_id) + 1, ...drawAmount(random) } },
    }));
    const ids = rivals.map(({ id }) => id);
    await db.transaction().execute(async (tx) => {
      await run(
        tx,
        rivals.map(({ id, columns }) => insert('observation', { ...columns, id })),
      );
      await maintain(tx, { observations: ids });
    });
    await db.transaction().execute(async (tx) => {
      const observations = await correct(tx, chosen);
      await run(tx, [
        `update observation set retracted_at = now(), retraction_reason = 'withdrawn' where id in (${ids.join(', ')})`,
      ]);
      await maintain(tx, { observations: [...observations, ...ids] });
    });
    expect(await db.transaction().execute((tx) => differencesFromRebuild(tx, 'public'))).toEqual([]);
  });

  it('meet totals with parts, and nothing that crosses: else these batches would be like any other', async () => {
    const { rows } = await sql<{ totals: number; crossing: number }>`
      select (select count(*)::int from rollup_entry where composite) as totals,
        (select count(*)::int from rollup_crossing) as crossing`.execute(database.db);
    expect(rows[0]).toEqual({ totals: expect.any(Number), crossing: 0 });
    expect(rows[0]?.totals).toBeGreaterThan(100);
  });
});

/** The same where observations come, go and compete as well, and cross what is corrected: it is set apart from them. */
describe('corrections of amounts among other changes', () => {
  let database: CubeDatabase;
  beforeAll(async () => {
    database = await openCubeDatabase();
  });
  afterAll(() => database.close());

  it('are followed by every total above them, whatever else changes in the batch', async () => {
    const { db } = database;
    const worlds = Array.from({ length: 40 }, (_, at) => new World(new Random(SEED * 2_000 + at), at + 1));
    await run(
      db,
      worlds.flatMap((world) => world.create()),
    );
    const corrected = { apart: 0, others: 0 };
    for (let batch = 0; batch <= ROUNDS; batch++) {
      // Many at first: what follows is less than half of what is stored, and so does not compute the cube anew.
      const steps = worlds.flatMap((world) =>
        Array.from({ length: batch === 0 ? 20 : 3 }, () => world.step(TO_OBSERVATIONS)),
      );
      await db.transaction().execute(async (tx) => {
        await run(
          tx,
          steps.flatMap((step) => step.sql),
        );
        await maintain(tx, { observations: steps.flatMap(({ observations }) => observations) });
        const { rows } = await sql<{ apart: number; others: number }>`
          select (select count(*)::int from rollup_now_is) as apart, (select count(*)::int from rollup_now_new) as others`.execute(
          tx,
        );
        corrected.apart += rows[0]?.apart ?? 0;
        corrected.others += rows[0]?.others ?? 0;
      });
      expect(await db.transaction().execute((tx) => differencesFromRebuild(tx, 'public'))).toEqual([]);
    }
    expect((await verify(db, 200)).differences).toEqual([]);
    expect(corrected.apart).toBeGreaterThan(5 * ROUNDS);
    expect(corrected.others).toBeGreaterThan(5 * ROUNDS);
  });

  it.each([
    ['many metrics at a time', 100, 20, 20],
    ['one at a time', 200, 8, 1],
  ])('leave alone what crosses where nothing else changes, %s', async (_what, before, count, atATime) => {
    const { db } = database;
    const worlds = Array.from({ length: count }, (_, at) => {
      const number = before + at;
      return new World(new Random(SEED * 3_000 + number), number);
    });
    const follow = (steps: readonly Step[]): Promise<number> =>
      db.transaction().execute(async (tx) => {
        await run(
          tx,
          steps.flatMap((step) => step.sql),
        );
        await maintain(tx, { observations: steps.flatMap(({ observations }) => observations) });
        const { rows } = await sql<{ knots: number }>`
          select count(*)::int as knots from (select * from rollup_now_is union all select * from rollup_now_new) one where knot`.execute(
          tx,
        );
        return rows[0]?.knots ?? 0;
      });
    await run(
      db,
      worlds.flatMap((world) => world.create()),
    );
    await follow(worlds.flatMap((world) => Array.from({ length: 25 }, () => world.step(TO_OBSERVATIONS))));
    let kept = 0;
    for (let batch = 0; batch < ROUNDS; batch++) {
      // In one of the worlds observations come and go as well.
      const corrections = worlds.map((world, at) => world.step(at === batch ? TO_OBSERVATIONS : ['CORRECT']));
      for (let first = 0; first < corrections.length; first += atATime)
        kept += await follow(corrections.slice(first, first + atATime));
      expect(await db.transaction().execute((tx) => differencesFromRebuild(tx, 'public'))).toEqual([]);
    }
    expect((await verify(db, 200)).differences).toEqual([]);
    expect(kept).toBeGreaterThan(3 * ROUNDS);
  });
});
