import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePeriod, type Period } from '../../../src/kernel/period.js';
import type { MetricModel } from '../../../src/metric/metric.type.js';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { loadKeyedAnswers } from '../../../src/rollup/cube/read/keyed.store.js';
import { loadTop } from '../../../src/rollup/cube/read/top.store.js';
import { decimal } from '../../../src/kernel/decimal.js';
import { loadCubeAnswers } from '../../../src/rollup/cube/read/read.store.js';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { Random } from '../support/random.js';
import { firstDifference } from './support/compare.js';
import { insert } from './support/insert.js';
import { openCubeDatabase, run, type CubeDatabase } from './support/cube-database.js';
import { World } from './support/world.js';

describe('the cube, in cases that random worlds rarely produce', () => {
  let database: CubeDatabase;
  beforeAll(async () => {
    database = await openCubeDatabase();
  });
  afterAll(() => database.close());

  async function report(world: World, observations: readonly Record<string, unknown>[]): Promise<void> {
    await database.db.transaction().execute(async (tx) => {
      const ids = observations.map((_, index) => world.base + 500 + index);
      const common = { scope: 'TOTAL', source_id: world.base + 1, preferred: false };
      const rows = observations.map((observation, index) => ({ ...common, ...observation, id: ids[index] }));
      await run(
        tx,
        rows.map((row) => insert('observation', row)),
      );
      await maintain(tx, { observations: ids });
    });
  }

  const valued = (value: string) => ({ value, lower: value, upper: value });

  it('nests totals once if two chains cover the same interval', async () => {
    const world = new World(new Random(3), 1);
    await run(database.db, world.create());
    const division = world.country.divisions.find(({ level }) => level === 3)?.id ?? 0;
    const observation = (start: string, end: string, value: string) => ({
      metric_id: world.flow,
      division_id: division,
      period_start: start,
      period_end: end,
      basis: 'CUMULATIVE',
      ...valued(value),
    });
    await report(world, [
      observation('2021-01-01', '2021-01-31', '100'),
      observation('2021-01-01', '2021-04-30', '500'),
      observation('2021-02-01', '2021-04-30', '450'),
    ]);
    const metric = { rowId: world.flow, code: 'F', nature: 'FLOW', scale: 2 } as MetricModel;
    const place = { tree: 'RECIPIENT', division } as const;
    const [year] = await loadCubeAnswers({ db: database.db }, [
      { metric, place, period: parsePeriod('2021') as Period },
    ]);
    // January to April is 500, whatever January and February to April add up to.
    expect(year?.total?.value.toFixed()).toBe('500');
    expect(year?.reported?.value.toFixed()).toBe('500');
    expect((await verify(database.db, 50)).differences).toEqual([]);
  });

  it('knows a total that says nothing and adds nothing for a total, by key as well', async () => {
    const world = new World(new Random(5), 40);
    await run(database.db, world.create());
    const inner = world.country.divisions.find(({ level, parent }) => level === 3 && parent !== null);
    const outer = inner?.parent;
    if (!inner || !outer) throw new Error('a country without counties');
    const metrics = (['FLOW', 'STOCK'] as const).map(
      (nature) => ({ rowId: nature === 'FLOW' ? world.flow : world.stock, code: 'M', nature, scale: 2 }) as MetricModel,
    );
    const zeros = metrics.flatMap(({ rowId, nature }) =>
      [outer.id, inner.id].map((division_id) => ({
        ...{ metric_id: rowId, division_id, basis: 'CUMULATIVE', ...valued('0') },
        ...{ period_start: nature === 'FLOW' ? '2021-01-01' : '2021-12-31', period_end: '2021-12-31' },
      })),
    );
    await report(world, zeros);
    const place = { tree: 'RECIPIENT', division: outer.id } as const;
    const asked = metrics.map((metric) => ({ metric, place, period: parsePeriod('2021') as Period }));
    const { answers: byKey } = await loadKeyedAnswers({ db: database.db }, asked);
    for (const answer of [...(await loadCubeAnswers({ db: database.db }, asked)), ...byKey]) {
      expect(answer).toMatchObject({ basis: 'MIXED', observationCount: 2 });
      expect(answer?.reported?.value.toFixed()).toBe('0');
    }
  });

  it('ranks by amounts alone where an interval across two years was reported inexactly', async () => {
    const world = new World(new Random(5), 41);
    await run(database.db, world.create());
    const [one, other] = world.country.divisions.filter(({ level }) => level === 4).map(({ id }) => id);
    if (one === undefined || other === undefined) throw new Error('a country without towns');
    const observation = (division_id: number, upper: string | null) => ({
      ...{ metric_id: world.flow, division_id, basis: 'CUMULATIVE', value: '5', lower: '5', upper },
      ...{ period_start: '2020-12-01', period_end: '2021-02-28' },
    });
    await report(world, [observation(one, null), observation(other, '5')]);
    const metric = { rowId: world.flow, code: 'F', nature: 'FLOW', scale: 2 } as MetricModel;
    const ranked = {
      ...({ metric, by: null, level: 'TOWN', within: null, side: 'RECIPIENT', order: 'ASC', limit: 5 } as const),
      period: parsePeriod('2019/2021') as Period,
    } as const;
    const all = await loadTop({ db: database.db }, ranked);
    expect(all.map(({ rowId }) => rowId)).toEqual([one, other]);
    const [first] = all;
    const from = { value: decimal('5'), code: first?.code ?? '', rowId: one };
    expect((await loadTop({ db: database.db }, { ...ranked, from })).map(({ rowId }) => rowId)).toEqual([other]);
  });

  it('ends a total of a stock when its place reports under another code, and begins one there', async () => {
    const world = new World(new Random(4), 2);
    await run(database.db, world.create());
    const { divisions } = world.country;
    const below = divisions.find(({ level, above }) => level === 5 && above[3]);
    const old = divisions.find(({ id }) => id === below?.above[3]);
    const heir = divisions.find((one) => one.level === 4 && one !== old);
    if (!old || !heir || !below) throw new Error('this world has too few towns');
    const reading = (division: number, day: string, value: string, scope = 'TOTAL') => ({
      metric_id: world.stock,
      division_id: division,
      period_start: day,
      period_end: day,
      basis: 'STOCK',
      scope,
      ...valued(value),
    });
    await database.db.transaction().execute(async (tx) => {
      await run(tx, [`update division set canonical_id = ${heir.id.toString()} where id = ${old.id.toString()}`]);
      await maintain(tx, { divisions: [old.id] });
    });
    await report(world, [
      reading(old.id, '2021-03-31', '10'),
      reading(below.id, '2021-03-31', '4', 'OWN'),
      reading(heir.id, '2021-06-30', '12'),
    ]);
    expect((await verify(database.db, 200)).differences).toEqual([]);
  });

  it('distinguishes an odd interval from a whole year with the same amount that it replaces', async () => {
    const world = new World(new Random(5), 3);
    await run(database.db, world.create());
    const division = world.country.divisions.find(({ level }) => level === 3)?.id ?? 0;
    const observation = (end: string) => ({
      ...{ metric_id: world.flow, division_id: division, period_start: '2021-01-01', period_end: end },
      ...{ basis: 'INCREMENT', scope: 'OWN', ...valued('100') },
    });
    await report(world, [observation('2021-12-31')]);
    await database.db.transaction().execute(async (tx) => {
      const [whole, part] = [world.base + 500, world.base + 600];
      const rest = { id: part, source_id: world.base + 1, preferred: false };
      await run(tx, [
        `update observation set retracted_at = now(), retraction_reason = 'r' where id = ${whole.toString()}`,
        insert('observation', { ...observation('2021-11-30'), ...rest }),
      ]);
      await maintain(tx, { observations: [whole, part] });
    });
    const metric = { rowId: world.flow, code: 'F', nature: 'FLOW', scale: 2 } as MetricModel;
    const place = { tree: 'RECIPIENT', division } as const;
    const [year] = await loadCubeAnswers({ db: database.db }, [
      { metric, place, period: parsePeriod('2021') as Period },
    ]);
    expect(year?.latestEnd).toBe('2021-11-30');
    expect((await verify(database.db, 50)).differences).toEqual([]);
  });

  /** Expects the cube to equal the recomputation in hundreds of questions, with their provenance. */
  async function expectRight(world: World): Promise<void> {
    const history = [{ world, history: 'the example' }];
    expect(await firstDifference(database.db, history, new Random(world.number), 400)).toBeNull();
    expect((await verify(database.db, 50)).differences).toEqual([]);
  }

  it('nests each of three chains of totals in the one that began later', async () => {
    const world = new World(new Random(6), 4);
    await run(database.db, world.create());
    const division = world.country.divisions.find(({ level }) => level === 3)?.id ?? 0;
    const observation = (from: string, to: string, value: string) => ({
      ...{ metric_id: world.flow, division_id: division, basis: 'CUMULATIVE', ...valued(value) },
      ...{ period_start: `2021-${from}-01`, period_end: `2021-${to}` },
    });
    await report(world, [
      ...[observation('03', '03-31', '100'), observation('03', '04-30', '180')],
      ...[observation('01', '03-31', '300'), observation('01', '04-30', '400')],
      ...[observation('02', '03-31', '200'), observation('02', '04-30', '290')],
    ]);
    const metric = { rowId: world.flow, code: 'F', nature: 'FLOW', scale: 2 } as MetricModel;
    const place = { tree: 'RECIPIENT', division } as const;
    const [april] = await loadCubeAnswers({ db: database.db }, [
      { metric, place, period: parsePeriod('2021-04') as Period },
    ]);
    // 100, 90 and 80 for the very same month, by the chains from January, February and March.
    expect(april?.total?.value.toFixed()).toBe('80');
    expect(april?.reported?.value.toFixed()).toBe('80');
    await expectRight(world);
  });

  it('alternates the totals of a place that reports under its old, its new and its old code again', async () => {
    const { world, old, heir, below } = await renamed(7, 5);
    const reading = (division: number, day: string, value: string, scope = 'TOTAL') => ({
      ...{ metric_id: world.stock, division_id: division, period_start: day, period_end: day, basis: 'STOCK', scope },
      ...valued(value),
    });
    await report(world, [
      reading(old, '2020-12-31', '10'),
      reading(below, '2020-12-31', '4', 'OWN'),
      reading(heir, '2021-03-31', '12'),
      reading(below, '2021-06-15', '6', 'OWN'),
      reading(old, '2021-06-30', '15'),
    ]);
    await expectRight(world);
  });

  it('separates the observations of two places when a succession is withdrawn', async () => {
    const { world, old, heir, below } = await renamed(8, 6);
    const observation = (division: number, end: string, value: string, scope = 'TOTAL') => ({
      ...{ metric_id: world.flow, division_id: division, period_start: '2021-01-01', period_end: end },
      ...{ basis: 'CUMULATIVE', scope, ...valued(value) },
    });
    await report(world, [
      observation(old, '2021-03-31', '10'),
      observation(heir, '2021-06-30', '25'),
      observation(below, '2021-06-30', '5', 'OWN'),
    ]);
    await expectRight(world);
    const before = world.country.divisions.find(({ id }) => id === old);
    if (before) before.canonical = null;
    await database.db.transaction().execute(async (tx) => {
      await run(tx, [`update division set canonical_id = null where id = ${old.toString()}`]);
      await maintain(tx, { divisions: [old] });
    });
    await expectRight(world);
    // Both of one series in one batch, under either code.
    await database.db.transaction().execute(async (tx) => {
      await run(tx, [`update division set canonical_id = ${heir.toString()} where id = ${old.toString()}`]);
      await run(tx, [
        `update observation set value = 11, lower = 11, upper = 11 where id = ${(world.base + 500).toString()}`,
      ]);
      await run(tx, [
        `update observation set value = 26, lower = 26, upper = 26 where id = ${(world.base + 501).toString()}`,
      ]);
      await maintain(tx, { divisions: [old], observations: [world.base + 500, world.base + 501] });
    });
    if (before) before.canonical = heir;
    await expectRight(world);
  });

  it('bounds what crosses below a pairing by what its totals cover there, though the pairing itself has none', async () => {
    const world = new World(new Random(9), 7);
    const [supporter] = world.pairings.map((one) => one.supporter);
    if (!supporter) throw new Error('this world has no pairing');
    world.pairings.length = 0;
    const above = { id: world.base + 1, parent: null, supporter };
    world.pairings.push(above, { id: world.base + 2, parent: above, supporter });
    await run(database.db, world.create());
    const division = world.country.divisions.find(({ level }) => level === 3)?.id ?? 0;
    const observation = (from: string, to: string, value: string) => ({
      ...{ metric_id: world.flow, division_id: division, pairing_id: world.base + 2, basis: 'INCREMENT' },
      ...{ period_start: `2021-${from}`, period_end: `2021-${to}`, ...valued(value) },
    });
    await report(world, [
      observation('01-01', '02-28', '10'),
      observation('01-05', '01-20', '4'),
      observation('02-01', '03-31', '20'),
    ]);
    const metric = { rowId: world.flow, code: 'F', nature: 'FLOW', scale: 2 } as MetricModel;
    const period = parsePeriod('2021') as Period;
    const [answer] = await loadCubeAnswers({ db: database.db }, [
      { metric, place: { tree: 'PAIRING', pairing: above.id }, period },
    ]);
    // Those days of January lie in the first two months: at most 10 and 20, not 4 more.
    for (const amount of [answer?.total, answer?.itemized])
      expect([amount?.value, amount?.upper].map((one) => one?.toFixed())).toEqual(['24', '30']);
    await expectRight(world);
  });

  /** A world with a town that goes on as another one, and a village below it. */
  async function renamed(
    seed: number,
    number: number,
  ): Promise<{ readonly world: World; readonly old: number; readonly heir: number; readonly below: number }> {
    for (let next = seed; ; next += 100) {
      const world = new World(new Random(next), number);
      const { divisions } = world.country;
      const below = divisions.find(({ level, above }) => level === 5 && above[3]);
      const old = divisions.find(({ id }) => id === below?.above[3]);
      const heir = divisions.find((one) => one.level === 4 && one !== old);
      if (!old || !heir || !below) continue;
      await run(database.db, world.create());
      await database.db.transaction().execute(async (tx) => {
        await run(tx, [`update division set canonical_id = ${heir.id.toString()} where id = ${old.id.toString()}`]);
        await maintain(tx, { divisions: [old.id] });
      });
      return { world, old: old.id, heir: heir.id, below: below.id };
    }
  }
});
