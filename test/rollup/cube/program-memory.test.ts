import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, type KyselyPlugin, sql } from 'kysely';
import { ALL, type Period } from '../../../src/kernel/period.js';
import { VersionedMemory } from '../../../src/kernel/memory/versioned-memory.js';
import type { MetricModel } from '../../../src/metric/metric.type.js';
import { CUBE_VERSION } from '../../../src/rollup/cube/cube-version.store.js';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { loadCubeAnswers, loadGeneralAnswers } from '../../../src/rollup/cube/read/read.store.js';
import type { CubeQuestion } from '../../../src/rollup/rules/question.plan.js';
import { Random } from '../support/random.js';
import { type CubeDatabase, openCubeDatabase, run } from './support/cube-database.js';
import { insert } from './support/insert.js';
import { TO_OBSERVATIONS, World } from './support/world.js';

describe('answers about whole programs', () => {
  let database: CubeDatabase;
  let counted: Kysely<unknown>;
  let statements = 0;
  const world = new World(new Random(5), 1);
  beforeAll(async () => {
    database = await openCubeDatabase();
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        statements++;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    counted = database.db.withPlugin(counting);
    await run(database.db, world.create());
    await change(25);
  });
  afterAll(() => database.close());

  async function change(count: number): Promise<void> {
    const steps = Array.from({ length: count }, () => world.step(TO_OBSERVATIONS));
    await database.db.transaction().execute(async (tx) => {
      await run(
        tx,
        steps.flatMap((step) => step.sql),
      );
      await maintain(tx, { observations: steps.flatMap(({ observations }) => observations) });
    });
  }

  const memory = new VersionedMemory(async () => {
    const { rows } = await sql<{ version: string | null }>`select ${sql.raw(CUBE_VERSION)} as version`.execute(
      database.db,
    );
    return rows[0]?.version ?? null;
  }, 1_000_000);
  const about = (period: Period): CubeQuestion => ({
    metric: { rowId: world.flow, nature: 'FLOW', scale: 2, signed: false } as MetricModel,
    place: { tree: 'PROGRAM', program: world.base + 1 },
    period,
  });
  const ask = (questions: readonly CubeQuestion[]) =>
    loadCubeAnswers({ db: counted, cube: memory }, questions, { units: false });
  const read = (questions: readonly CubeQuestion[]) =>
    loadGeneralAnswers({ db: database.db }, questions, { units: false });
  const YEAR: Period = { start: '2021-01-01', end: '2021-12-31' };

  it('are those of the present cube, after every batch', async () => {
    const questions = [about(ALL), about(YEAR)];
    for (let batch = 0; batch < 8; batch++) {
      expect(await ask(questions)).toEqual(await read(questions));
      expect(await ask(questions)).toEqual(await read(questions));
      await change(2);
    }
  });

  it('are read once of each cube where nothing crosses, those that are missing without the others', async () => {
    const other = new World(new Random(6), 2);
    await run(database.db, other.create());
    const of = (period: Period): CubeQuestion => ({
      ...{ metric: { ...about(period).metric, rowId: other.flow }, period },
      place: { tree: 'PROGRAM', program: other.base + 1 },
    });
    const report = async (month: string, value: string): Promise<void> => {
      const id = other.base + Number(month);
      const observation = {
        ...{
          id,
          metric_id: other.flow,
          division_id: other.country.divisions[0]?.id,
          pairing_id: other.pairings[0]?.id,
        },
        ...{ period_start: `2021-${month}-01`, period_end: `2021-${month}-28`, basis: 'INCREMENT', scope: 'OWN' },
        ...{ value, lower: value, upper: null, source_id: other.base + 1, preferred: false },
      };
      await database.db.transaction().execute(async (tx) => {
        await run(tx, [insert('observation', observation)]);
        await maintain(tx, { observations: [id] });
      });
    };
    const statementsOf = async (questions: readonly CubeQuestion[]): Promise<number> => {
      const before = statements;
      expect(await ask(questions)).toEqual(await read(questions));
      return statements - before;
    };
    for (const [month, value] of [
      ['02', '3'],
      ['03', '4.5'],
    ] as const) {
      await report(month, value);
      expect(await statementsOf([of(ALL)])).toBe(1);
      expect(await statementsOf([of(ALL)])).toBe(0);
      expect(await statementsOf([of(YEAR), of(ALL)])).toBe(1);
      expect(await statementsOf([of(ALL), of(YEAR)])).toBe(0);
    }
    const [answer] = await ask([of(ALL)]);
    expect(answer?.total).toMatchObject({ upper: null, exact: false });
    expect(answer?.total?.value.toFixed()).toBe('7.5');
  });
});
