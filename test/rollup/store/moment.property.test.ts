import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { RequestContext } from '../../../src/kernel/context.js';
import { figuresBehind } from '../../../src/rollup/behind.loader.js';
import { loadFigures, type LocatedFigure } from '../../../src/rollup/figure.loader.js';
import { findingsOf } from '../../../src/rollup/finding.loader.js';
import { flowLedger } from '../../../src/rollup/flow-ledger.plan.js';
import type { RollupQuestion } from '../../../src/rollup/question.plan.js';
import { reportingUnits } from '../../../src/rollup/reporting-units.loader.js';
import { resolve } from '../../../src/rollup/resolve.plan.js';
import { rollUp } from '../../../src/rollup/rollup.loader.js';
import { stockLedger } from '../../../src/rollup/stock-ledger.plan.js';
import { maintain } from '../../../src/rollup/store/maintain.store.js';
import { tellAnswer } from '../../../src/rollup/store/tell-answer.js';
import { Random } from '../support/random.js';
import { questionOf } from './support/compare.js';
import { dateStep, drawMoment } from './support/moments.js';
import { openStoreDatabase, run, type StoreDatabase } from './support/store-database.js';
import { behindReference, tellBehind } from './support/tell-behind.js';
import { World } from './support/world.js';

const LONGER = Number(process.env.STORE_LONGER ?? 1);
const SEED = Number(process.env.STORE_SEED ?? 1);
const WORLDS = 10;
const STEPS = 14;
const QUESTIONS = 7;
const MANY = 100;

const contextOn = (db: Kysely<unknown>): RequestContext =>
  ({ db, requestId: 'test', now: new Date() });

/** Everything of a world as it was known at a moment: nothing is chosen, so nothing can be missed. */
async function figuresAt(db: Kysely<unknown>, world: World, asOf: Date | null): Promise<readonly LocatedFigure[]> {
  return loadFigures(contextOn(db), {
    metrics: [world.flow, world.stock].map((metric) => ({ metric, since: null, until: null })),
    recipients: world.country.divisions.map(({ id }) => id),
    ...{ supporters: [], pairings: [], programs: [], subjects: [], asOf },
  });
}

function expected(figures: readonly LocatedFigure[], { metric, place, period, boundaries }: RollupQuestion): string {
  const own = figures.filter(({ metricId }) => metricId === metric.rowId);
  const ledger = metric.nature === 'STOCK' ? stockLedger(own) : flowLedger(own);
  const roots = figures.flatMap(({ pairing }) => pairing?.path.at(-1) ?? []);
  const node = place.tree === 'PROGRAM' ? ({ tree: 'PROGRAM', roots } as const) : place;
  const resolved = resolve(ledger, node, period, boundaries);
  return `${tellAnswer({ ...resolved, observationCount: resolved.figures.length })}\n${tellBehind({ ...behindReference(resolved), sources: [] })}`;
}

async function found(context: RequestContext, question: RollupQuestion): Promise<{ told: string; stored: boolean }> {
  const answer = await rollUp(context, question);
  const [figures, { findings }, units] = await Promise.all([
    figuresBehind(context, answer, MANY),
    findingsOf(context, answer, MANY),
    reportingUnits(context, answer),
  ]);
  const told = `${tellAnswer({ ...answer.amounts, reportingUnits: units })}\n${tellBehind({ figures, findings, sources: [] })}`;
  return { told, stored: answer.detail === null };
}

describe('roll-ups at other moments and in other borders', () => {
  let database: StoreDatabase;
  beforeAll(async () => {
    database = await openStoreDatabase();
  });
  afterAll(() => database.close());

  it('are what all figures of that moment come to, whether the store of today is asked or a few figures are', async () => {
    const { db } = database;
    const random = new Random(SEED);
    const worlds = Array.from(
      { length: WORLDS },
      (_, index) => new World(new Random(SEED * 10_000 + index), 1 + index),
    );
    await run(
      db,
      worlds.flatMap((world) => world.create()),
    );
    const ways = { stored: 0, worked: 0 };
    for (let step = 1; step <= STEPS * LONGER; step++) {
      const steps = worlds.map((world) => ({ world, ...world.step() }));
      await db.transaction().execute(async (tx) => {
        await run(
          tx,
          steps.flatMap(({ sql }) => sql),
        );
        await dateStep(tx, steps, step);
        await maintain(tx, {
          observations: steps.flatMap(({ figures }) => figures),
          divisions: steps.flatMap(({ divisions }) => divisions),
          pairings: steps.flatMap(({ pairings }) => pairings),
        });
      });
      for (const { world, what } of steps) {
        const asOf = random.chance(0.15) ? null : drawMoment(random, step);
        const figures = await figuresAt(db, world, asOf);
        const context = contextOn(db);
        await Promise.all(
          Array.from({ length: QUESTIONS }, async () => {
            const asked = questionOf(world, random);
            if (asked.place.tree === 'COUNTRY') return;
            const boundaries = asOf === null || random.chance(0.3) ? 'AS_REPORTED' : 'CURRENT';
            const question = { ...asked, place: asked.place, boundaries, asOf } as const;
            const { told, stored } = await found(context, question);
            ways[stored ? 'stored' : 'worked']++;
            const { metric, place, period } = question;
            const about = `world ${world.number.toString()} after step ${step.toString()} ${what}: ${metric.nature} ${JSON.stringify({ place, period, boundaries, asOf })}\n`;
            expect(about + told).toBe(about + expected(figures, question));
          }),
        );
      }
    }
    // Neither way may be left out.
    const all = ways.stored + ways.worked;
    expect(ways.stored / all).toBeGreaterThan(0.25);
    expect(ways.worked / all).toBeGreaterThan(0.1);
  }, 3_600_000);
});
