import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePeriod, type Period } from '../../../src/kernel/period.js';
import type { MetricModel } from '../../../src/metric/metric.type.js';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { loadCubeAnswers } from '../../../src/rollup/cube/read/read.store.js';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { Random } from '../support/random.js';
import { applySteps, type CubeDatabase, openCubeDatabase, run } from './support/cube-database.js';
import { insert } from './support/insert.js';
import { World } from './support/world.js';

describe('bounds where places were merged', () => {
  let database: CubeDatabase;
  beforeAll(async () => {
    database = await openCubeDatabase();
  });
  afterAll(() => database.close());

  async function report(world: World, observations: readonly Record<string, unknown>[]): Promise<void> {
    const ids = observations.map((_, index) => world.base + 500 + index);
    await database.db.transaction().execute(async (tx) => {
      await run(
        tx,
        observations.map((observation, index) => insert('observation', { ...observation, id: ids[index] })),
      );
      await maintain(tx, { observations: ids });
    });
  }

  const valued = (value: string) => ({ value, lower: value, upper: value });

  it('takes off once what a merged place has in the total of where it was, and in another that crosses where it is', async () => {
    const { world, town, was, heir, is } = await mergedAcrossCounties(10);
    const [above, below] = [world.base + 1, world.base + 2];
    const reading = (division_id: number, pairing_id: number, value: string, enterprise_id: number | null = null) => ({
      ...{ metric_id: world.stock, division_id, pairing_id, enterprise_id, basis: 'STOCK' },
      ...{ scope: enterprise_id === null ? 'TOTAL' : 'OWN', source_id: world.base + 1, preferred: false },
      ...{ period_start: '2021-07-01', period_end: '2021-07-01', ...valued(value) },
    });
    await report(world, [
      // That of an enterprise goes on counting where its place was merged.
      reading(town, above, '10', world.base + 1),
      reading(was, above, '12'),
      reading(heir, above, '21'),
      reading(is, below, '33'),
    ]);
    const metric = { rowId: world.stock, code: 'S', nature: 'STOCK', scale: 2 } as MetricModel;
    const [answer] = await loadCubeAnswers({ db: database.db }, [
      { metric, place: { tree: 'PROGRAM', program: world.base + 1 }, period: parsePeriod('2021') as Period },
    ]);
    // 12 with the 10 in it, 21 and 33: none of these is known to lie in another.
    expect([answer?.total?.value, answer?.total?.upper].map((one) => one?.toFixed())).toEqual(['45', '66']);
    expect((await verify(database.db, 300)).differences).toEqual([]);
  });

  it('begins a new total of a stock where a place was merged into it, which it did not hold before', async () => {
    for (let number = 20; number < 32; number++) {
      const { world, town, was, heir, is } = await mergedAcrossCounties(number);
      const random = new Random(number + 200);
      const days = ['2019', '2020', '2021', '2022', '2023'].flatMap((year) =>
        ['01', '04', '07', '11'].map((month) => `${year}-${month}-01`),
      );
      const readings = Array.from({ length: 14 }, () => {
        const day = random.pick(days);
        return {
          ...{ metric_id: world.stock, division_id: random.pick([town, was, heir, is]), basis: 'STOCK' },
          ...{ scope: random.chance(0.75) ? 'TOTAL' : 'OWN', source_id: world.base + 1, preferred: false },
          ...{ period_start: day, period_end: day, ...valued(random.pick(['3', '7', '12', '20', '40', '90'])) },
          ...(random.chance(0.4) && { pairing_id: world.base + 1 }),
        };
      });
      await report(world, readings);
    }
    const { differences } = await verify(database.db, 500);
    expect(differences.filter((one) => !isOfDayAlone(one))).toEqual([]);
  }, 60_000);

  /**
   * The last day of an answer also counts what has ended, which the cube does not know of totals that stand alone: amounts, and
   * how many there are, have to be the same.
   */
  function isOfDayAlone(difference: string): boolean {
    const [, recomputed = '', stored] = difference.replaceAll(/, latest [^,]*/g, '').split('\n');
    const amounts = (line = ''): string => line.replace(/^ *from the (?:observations|cube) */, '');
    return stored !== undefined && amounts(recomputed) === amounts(stored);
  }

  /** A world with a town that was merged into one of another county, and two pairings, one below the other. */
  async function mergedAcrossCounties(number: number) {
    const CHANGES = 8;
    for (let next = 1; ; next++) {
      const foreseen = new World(new Random(next), number);
      const [pairing] = foreseen.pairings;
      foreseen.create();
      for (let change = 0; change < CHANGES; change++) foreseen.change();
      const { divisions } = foreseen.country;
      const heirOf = (one: (typeof divisions)[number]) => divisions.find(({ id, open }) => open && id === one.current);
      const countyOf = (one: (typeof divisions)[number] | undefined) =>
        divisions.find(({ id, open }) => open && id === one?.above[2]);
      const town = divisions.find((one) => {
        const [was, is] = [countyOf(one), countyOf(heirOf(one))];
        return one.level === 4 && one.canonical === null && was && is && was !== is;
      });
      const heir = town && heirOf(town);
      const [was, is] = [countyOf(town), countyOf(heir)];
      if (!pairing || !town || !heir || !was || !is) continue;
      const world = new World(new Random(next), number);
      world.pairings.length = 0;
      const above = { id: world.base + 1, parent: null, supporter: pairing.supporter };
      world.pairings.push(above, { id: world.base + 2, parent: above, supporter: pairing.supporter });
      await run(database.db, world.create());
      for (let change = 0; change < CHANGES; change++) await applySteps(database.db, [world.change()]);
      return { world, town: town.id, was: was.id, heir: heir.id, is: is.id };
    }
  }
});
