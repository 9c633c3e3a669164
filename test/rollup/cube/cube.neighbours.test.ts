import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { Random } from '../support/random.js';
import { insert } from './support/insert.js';
import { openCubeDatabase, run, type CubeDatabase } from './support/cube-database.js';
import { World } from './support/world.js';

/** Of an observation in a series only its neighbours are worked out anew: here they are hard to find. */
describe('the neighbours of an observation in its series', () => {
  let database: CubeDatabase;
  beforeAll(async () => {
    database = await openCubeDatabase();
  });
  afterAll(() => database.close());

  let row = 500;
  const observation = (world: World, division: number, day: string, value: string, start = day) => ({
    ...{ id: world.base + row++, source_id: world.base + 1, preferred: false, scope: 'OWN', division_id: division },
    ...{ period_start: start, period_end: day, value, lower: value, upper: value },
    ...(start === day
      ? { metric_id: world.stock, basis: 'STOCK' }
      : { metric_id: world.flow, basis: start.endsWith('01-01') ? 'CUMULATIVE' : 'INCREMENT' }),
  });

  async function report(
    observations: readonly ReturnType<typeof observation>[],
    { heirs = [], retracts = [] }: { heirs?: readonly [of: number, heir: number][]; retracts?: readonly number[] } = {},
  ): Promise<void> {
    await database.db.transaction().execute(async (tx) => {
      await run(tx, [
        ...heirs.map(
          ([of, heir]) => `update division set canonical_id = ${heir.toString()} where id = ${of.toString()}`,
        ),
        ...retracts.map(
          (id) => `update observation set retracted_at = now(), retraction_reason = 'r' where id = ${id.toString()}`,
        ),
        ...observations.map((one) => insert('observation', one)),
      ]);
      await maintain(tx, {
        observations: [...observations.map(({ id }) => id), ...retracts],
        divisions: heirs.map(([of]) => of),
      });
    });
  }

  const differences = async (): Promise<readonly string[]> => (await verify(database.db, 200)).differences;

  function towns(seed: number, at: number): { world: World; ids: [number, number, number] } {
    const world = new World(new Random(seed), at);
    const [a, b, c] = world.country.divisions.filter(({ level }) => level >= 3).map(({ id }) => id);
    if (!a || !b || !c) throw new Error('this world has too few places');
    return { world, ids: [a, b, c] };
  }

  it('are found under the new code of a place', async () => {
    const { world, ids } = towns(6, 1);
    const [moving, before, after] = ids;
    await run(database.db, world.create());
    await report(
      [
        observation(world, moving, '2021-02-28', '1', '2021-02-01'),
        observation(world, before, '2021-06-30', '20'),
        observation(world, after, '2021-09-30', '300'),
      ],
      { heirs: [[moving, before]] },
    );
    await report([observation(world, moving, '2021-03-31', '4000')], { heirs: [[moving, after]] });
    expect(await differences()).toEqual([]);
  });

  it('are found beyond observations that the same batch retracts', async () => {
    const { world, ids } = towns(7, 2);
    await run(database.db, world.create());
    const ends = ['2021-01-31', '2021-03-31', '2021-04-30', '2021-08-31', '2021-12-31'];
    const chain = ends.map((end, at) => observation(world, ids[0], end, ((at + 1) * 10).toString(), '2021-01-01'));
    const readings = ends.map((end, at) => observation(world, ids[1], end, ((at + 1) * 10).toString()));
    await report([...chain, ...readings]);
    const gone = [1, 2].flatMap((at) => [chain[at]?.id ?? 0, readings[at]?.id ?? 0]);
    await report(
      [observation(world, ids[0], '2021-06-30', '37', '2021-01-01'), observation(world, ids[1], '2021-06-30', '37')],
      {
        retracts: gone,
      },
    );
    expect(await differences()).toEqual([]);
  });

  it('are the whole series when increments and cumulative observations begin or cease to overlap', async () => {
    const { world, ids } = towns(8, 3);
    await run(database.db, world.create());
    await report([
      observation(world, ids[0], '2021-03-31', '30', '2021-01-01'),
      observation(world, ids[0], '2021-06-30', '60', '2021-01-01'),
    ]);
    const part = observation(world, ids[0], '2021-05-31', '7', '2021-05-01');
    await report([part]);
    expect(await differences()).toEqual([]);
    await report([observation(world, ids[0], '2021-09-30', '90', '2021-01-01')], { retracts: [part.id] });
    expect(await differences()).toEqual([]);
  });
});
