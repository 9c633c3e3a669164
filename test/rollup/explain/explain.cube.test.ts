import { identifier } from '../../../src/rollup/cube/read/knot.store.js';
import { type CubeView, loadCubeViews } from '../../../src/rollup/cube/read/read.store.js';
import { PUBLIC_READER } from '../../../src/access/caller.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALL } from '../../../src/kernel/period.js';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { loadRollup } from '../../../src/rollup/query/rollup.loader.js';
import { explainFromCube } from '../../../src/rollup/explain/from-cube.loader.js';
import { explainFromObservations } from '../../../src/rollup/explain/from-observations.loader.js';
import type { ExplainQuestion, ExplanationModel } from '../../../src/rollup/explain/explanation.model.js';
import type { Part } from '../../../src/rollup/rules/explain/fold.plan.js';
import { boundsOf, sumAmounts } from '../../../src/rollup/rules/overlap/amount.plan.js';
import type { MetricModel } from '../../../src/metric/metric.type.js';
import { questionOf } from '../cube/support/compare.js';
import { type CubeDatabase, openCubeDatabase, run } from '../cube/support/cube-database.js';
import { insert } from '../cube/support/insert.js';
import { World } from '../cube/support/world.js';
import { Random } from '../support/random.js';

/** How many times as long as in the suite. */
const LONGER = Number(process.env.EXPLAIN_LONGER ?? 1);
const SEED = Number(process.env.EXPLAIN_SEED ?? 1);
const WORLDS = 20;
const STEPS = 5 * LONGER;
const QUESTIONS = 16;

const show = (value: { toFixed: () => string } | null | undefined): string => value?.toFixed() ?? '–';

function leavesOf(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => (part.figure ? [part] : leavesOf(part.parts)));
}

function describeModel({ total, counted, leftOut, complete }: ExplanationModel): string {
  const figures = leavesOf(counted).map(({ figure, amount }) => {
    const { lower, upper } = boundsOf(amount, true);
    const { id = '', way = [], interval } = figure ?? {};
    return `${id} at ${way.join('/')} ${interval?.start ?? ''}..${interval?.end ?? ''} ${show(amount.value)} [${show(lower)} ${show(upper)}]`;
  });
  return [
    `${show(total?.value)} ${show(total?.lower)} ${show(total?.upper)} ${String(complete)}`,
    ...figures.toSorted(),
    ...leftOut.map(({ id, reason, by }) => `${id} ${reason} ${by ?? ''}`).toSorted(),
  ].join('\n');
}

const describeView = ({ free, observations, knots }: CubeView): unknown => [
  show(free.value),
  [...free.inexact].map(([one, times]) => `${JSON.stringify(one)} ${times.toString()}`).toSorted(),
  observations,
  knots.length,
];

describe('the explanation of answers of the cube', () => {
  let database: CubeDatabase;
  beforeAll(async () => {
    database = await openCubeDatabase();
  });
  afterAll(() => database.close());

  it('is that of the rules, and adds up where it is folded, by two statements, or three where it is folded, after every batch of changes', async () => {
    const { db } = database;
    let statements = 0;
    const counted = db.withPlugin({
      transformQuery: ({ node }) => {
        statements++;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const random = new Random(SEED);
    const worlds = Array.from(
      { length: WORLDS },
      (_, index) => new World(new Random(SEED * 100_000 + index + 1), index + 1),
    );
    await run(
      db,
      worlds.flatMap((world) => world.create()),
    );
    let compared = 0;
    for (let step = 1; step <= STEPS; step++) {
      const steps = worlds.map((world) => ({ world, ...world.step() }));
      await db.transaction().execute(async (tx) => {
        await run(
          tx,
          steps.flatMap(({ sql }) => sql),
        );
        await maintain(tx, {
          observations: steps.flatMap(({ observations }) => observations),
          divisions: steps.flatMap(({ divisions }) => divisions),
          pairings: steps.flatMap(({ pairings }) => pairings),
          sources: steps.flatMap(({ sources }) => sources),
        });
      });
      const context = { db, caller: PUBLIC_READER, requestId: 'test', now: new Date() };
      const questions = worlds.flatMap((world) =>
        Array.from({ length: QUESTIONS }, (): ExplainQuestion => {
          const { place, metric, period: drawn } = questionOf(world, random);
          // No query asks for a period with one end.
          const period = drawn.start === null || drawn.end === null ? ALL : drawn;
          return { place, metric, period, boundaries: 'CURRENT', asOf: null, by: 'PLACE', without: [] };
        }),
      );
      const asked = await Promise.all(
        questions.map(async (question) => ({ question, answer: await loadRollup(context, question) })),
      );
      const expected = await explainFromObservations(context, questions);
      const counting = { ...context, db: counted };
      statements = 0;
      const found = await explainFromCube(counting, asked);
      const folded = await explainFromCube(counting, asked, 0);
      expect(statements).toBeLessThanOrEqual(7);
      // What is read by key is what the statement for all cases says, each question by itself.
      const identify = identifier();
      const byKey = await loadCubeViews(context, questions, identify);
      expect(byKey.map(describeView)).toEqual(
        (await loadCubeViews(context, questions, identify, false)).map(describeView),
      );
      for (const [index, { question, answer }] of asked.entries()) {
        const [wanted, has, sum] = [expected[index], found[index], folded[index]];
        if (!wanted || !has || !sum) throw new Error('an answer is missing');
        const where = `step ${step.toString()} ${JSON.stringify({ ...question, metric: question.metric.code })}`;
        const [one, other] = [describeModel(wanted), describeModel(has)];
        if (one !== other) expect(`${where}\n${other}`).toBe(`${where}\n${one}`);
        if (wanted.counted.length + wanted.leftOut.length > 0) compared++;
        const parts = sumAmounts(sum.counted.map(({ amount }) => amount));
        if (answer.value) expect([where, show(parts.value)]).toEqual([where, show(answer.value)]);
      }
    }
    expect(compared).toBeGreaterThan((WORLDS * STEPS * QUESTIONS) / 10);
  }, 3_600_000);

  it('takes what is of a whole program for no claim beside what is of its place', async () => {
    const { db } = database;
    const world = new World(new Random(3), 900);
    const division = world.country.divisions.find(({ level }) => level === 3)?.id ?? 0;
    const common = {
      metric_id: world.flow,
      division_id: division,
      period_start: '2021-01-01',
      period_end: '2021-12-31',
    };
    const valued = { basis: 'INCREMENT', scope: 'TOTAL', value: '10', lower: '10', upper: '10', preferred: false };
    const ids = [world.base + 500, world.base + 501];
    await db.transaction().execute(async (tx) => {
      await run(tx, [
        ...world.create(),
        insert('observation', { ...common, ...valued, id: ids[0], source_id: world.base + 1 }),
        insert('observation', {
          ...common,
          ...valued,
          id: ids[1],
          source_id: world.base + 2,
          program_id: world.base + 1,
        }),
      ]);
      await maintain(tx, { observations: ids, divisions: world.country.divisions.map(({ id }) => id) });
    });
    const context = { db, caller: PUBLIC_READER, requestId: 'test', now: new Date() };
    const metric = { rowId: world.flow, code: 'F', nature: 'FLOW', scale: 2 } as MetricModel;
    const place = { tree: 'RECIPIENT', division } as const;
    const period = { start: '2021-05-01', end: '2021-05-31' };
    const question = { place, metric, period, boundaries: 'CURRENT', asOf: null, by: 'PLACE', without: [] } as const;
    const [found] = await explainFromCube(context, [{ question, answer: await loadRollup(context, question) }]);
    expect(found?.leftOut.map(({ reason, by }) => [reason, by])).toEqual([
      ['OUTSIDE_PERIOD', null],
      ['OUTSIDE_PERIOD', null],
    ]);
  });
});
