import { PUBLIC_READER } from '../../../src/access/caller.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { Bounded } from '../../../src/kernel/bounded.js';
import type { Decimal } from '../../../src/kernel/decimal.js';
import type { RequestContext } from '../../../src/kernel/context.js';
import { CodedError } from '../../../src/kernel/errors.js';
import { loadObservationRefs } from '../../../src/rollup/provenance/provenance.loader.js';
import { loadObservations, type LocatedObservation } from '../../../src/rollup/recompute/observations.loader.js';
import { loadFindings } from '../../../src/rollup/provenance/finding.loader.js';
import { flowLedger } from '../../../src/rollup/rules/flow-ledger.plan.js';
import type { Ledger } from '../../../src/rollup/rules/ledger.plan.js';
import type { RollupQuestion } from '../../../src/rollup/rules/question.plan.js';
import { recomputeLoader } from '../../../src/rollup/recompute/recompute.loader.js';
import { reportingUnits } from '../../../src/rollup/query/reporting-units.loader.js';
import { resolve, type Resolved } from '../../../src/rollup/rules/resolve.plan.js';
import { loadRollup } from '../../../src/rollup/query/rollup.loader.js';
import { stockLedger } from '../../../src/rollup/rules/stock-ledger.plan.js';
import { placeGroups } from '../../../src/ingestion/record/group.store.js';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { loadCubeAnswers } from '../../../src/rollup/cube/read/read.store.js';
import { describeAnswer } from '../../../src/rollup/cube/verify/describe-answer.js';
import { loadFreshness } from '../../../src/rollup/cube/read/freshness.store.js';
import { Random } from '../support/random.js';
import { questionOf, loadProvenance } from './support/compare.js';
import { datedAt, dateStep, drawAsOf, lastStepBy } from './support/recording-times.js';
import { openCubeDatabase, run, type CubeDatabase } from './support/cube-database.js';
import { recomputedProvenance, describeProvenance } from './support/describe-provenance.js';
import { World } from './support/world.js';
import { withEvidence } from '../support/with-evidence.js';
import { LONG } from '../../support/long.js';

const LONGER = Number(process.env.CUBE_LONGER ?? 1);
const SEED = Number(process.env.CUBE_SEED ?? 1);
const WORLDS = LONGER > 1 ? 8 : 4;
const STEPS = LONG ? 10 : 5;
/** Divisions that were renamed, merged, split or moved before the first observation comes, in each world. */
const CHANGES = 5;
/**
 * Of each world after each step: compared with the cube alone, worked out from few observations, and as they are
 * answered.
 */
const QUESTIONS = 60;
const PROVENANCE_EACH = 6;
const WORKED_OUT = 4;
const ANSWERED = 3;
const MANY = 100;

const contextOn = (db: Kysely<unknown>): RequestContext => ({
  db,
  caller: PUBLIC_READER,
  requestId: 'test',
  now: new Date(),
});

/**
 * All observations that counted at a time, where they counted: read at that time, so that whatever is kept of the past is
 * compared with what was present then. None is selected, so none can be missed.
 */
class Past {
  private readonly ledgers = new Map<string, Ledger>();

  constructor(private readonly observations: readonly LocatedObservation[]) {}

  static async read(db: Kysely<unknown>, worlds: readonly World[]): Promise<Past> {
    const observations = await loadObservations(contextOn(db), {
      metrics: worlds
        .flatMap(({ flow, stock }) => [flow, stock])
        .map((metric) => ({ metric, since: null, until: null })),
      recipients: worlds.flatMap(({ country, groups }) => [
        ...country.divisions.map(({ id }) => id),
        ...groups.map(({ id }) => -id),
      ]),
      ...{ supporters: [], pairings: [], programs: [], subjects: [], asOf: null },
    });
    return new Past(observations);
  }

  answer({ metric, place, period, boundaries }: RollupQuestion): {
    readonly answer: string;
    readonly provenance: string;
  } {
    const key = `${metric.rowId.toString()} ${boundaries}`;
    let ledger = this.ledgers.get(key);
    if (!ledger) {
      const own = this.observations.filter(({ metricId }) => metricId === metric.rowId);
      const options = { boundaries, signed: false };
      ledger = metric.nature === 'STOCK' ? stockLedger(own, options) : flowLedger(own, options);
      this.ledgers.set(key, ledger);
    }
    const resolved = withEvidence(resolve(ledger, place, period));
    return {
      answer: describeAnswer(resolved),
      provenance: describeProvenance(recomputedProvenance(resolved)),
    };
  }
}

const NOTHING = new Past([]);

function drawQuestion(world: World, random: Random, asOf: Date | null): RollupQuestion {
  const { metric, place, period } = questionOf(world, random);
  return { metric, place, period, asOf, boundaries: asOf === null || random.chance(0.3) ? 'AS_REPORTED' : 'CURRENT' };
}

const about = ({ metric, place, period, boundaries, asOf }: RollupQuestion): string =>
  `${metric.code} ${metric.nature} ${JSON.stringify({ place, period, boundaries, asOf })}\n`;

async function describeLoaded(context: RequestContext, question: RollupQuestion): Promise<string> {
  const answer = await loadRollup(context, question);
  const [observations, { findings }, units] = await Promise.all([
    loadObservationRefs(context, answer, MANY),
    loadFindings(context, answer, MANY),
    // Of a group its members are counted, from outside of the definition.
    'division' in question.place && question.place.division < 0 ? 0 : reportingUnits(context, answer),
  ]);
  const sources = [...new Set(observations.map(({ sourceId }) => sourceId))];
  const bounded = (value: Decimal | null, lower: Decimal | null, upper: Decimal | null): Bounded | null =>
    value && { value, lower, upper };
  const amounts = {
    reported: bounded(answer.reported, answer.reportedLower, answer.reportedUpper),
    itemized: bounded(answer.itemized, answer.itemizedLower, answer.itemizedUpper),
    gap: bounded(answer.gap, answer.gapLower, answer.gapUpper),
  };
  return `${describeAnswer({ ...answer, ...amounts, reportingUnits: units })}\n${describeProvenance({ observations, sources, findings })}`;
}

describe('roll-ups at other asOf times and in other boundaries', () => {
  let database: CubeDatabase;
  const random = new Random(SEED);
  /** What was present after each step. */
  const pasts: Past[] = [];
  const worlds = Array.from(
    { length: WORLDS },
    (_, index) => new World(new Random(SEED * 10_000 + index), 1 + index, true),
  );
  beforeAll(async () => {
    database = await openCubeDatabase();
    await run(database.db, [
      datedAt(0),
      ...worlds.flatMap((world) => [
        ...world.create(),
        ...Array.from({ length: CHANGES }, () => world.change().sql).flat(),
      ]),
    ]);
    await placeGroups(database.db);
    pasts.push(await Past.read(database.db, worlds));
  });
  afterAll(() => database.close());

  async function goOn(step: number): Promise<void> {
    const steps = worlds.map((world) => ({ world, ...world.step() }));
    await database.db.transaction().execute(async (tx) => {
      await run(tx, [datedAt(step), ...steps.flatMap(({ sql }) => sql)]);
      await placeGroups(tx);
      await dateStep(tx, steps, step);
      await maintain(tx, {
        observations: steps.flatMap(({ observations }) => observations),
        divisions: steps.flatMap(({ divisions }) => divisions),
        pairings: steps.flatMap(({ pairings }) => pairings),
        sources: steps.flatMap(({ sources }) => sources),
      });
    });
  }

  /** Wherever the cube is said to have the answer, it has it. */
  async function expectFresh(past: Past, asOf: Date | null): Promise<readonly [yes: number, no: number]> {
    const { db } = database;
    const asked = worlds.flatMap((world) => Array.from({ length: QUESTIONS }, () => drawQuestion(world, random, asOf)));
    const stored = await loadCubeAnswers({ db }, asked);
    const fresh = await loadFreshness(
      contextOn(db),
      asked.map((question) => [question]),
    );
    const looked = asked.flatMap((question, index) =>
      fresh[index] && index % PROVENANCE_EACH === 0
        ? [{ question, negativeKnots: stored[index]?.negativeKnots ?? [] }]
        : [],
    );
    const described = await loadProvenance(
      { db },
      looked.map(({ question, negativeKnots }) => ({ ...question, negativeKnots })),
    );
    const provenance = new Map(looked.map(({ question }, index) => [question, described[index]]));
    for (const [index, question] of asked.entries()) {
      if (!fresh[index]) continue;
      const expected = past.answer(question);
      const [is, should] = [describeAnswer(stored[index] as Resolved), expected.answer];
      if (is !== should) expect(about(question) + is).toBe(about(question) + should);
      const seen = provenance.get(question);
      if (seen !== undefined) expect(about(question) + seen).toBe(about(question) + expected.provenance);
    }
    const yes = fresh.filter(Boolean).length;
    return [yes, asked.length - yes];
  }

  /**
   * One question of each world, so that no more observations are looked up than it needs: worlds have nothing in
   * common.
   */
  async function expectWorkedOut(past: Past, asOf: Date | null): Promise<void> {
    const context = contextOn(database.db);
    const asked = worlds.map((world) => drawQuestion(world, random, asOf));
    const answers = await Promise.all(asked.map((question) => recomputeLoader(context).load(question)));
    for (const [index, question] of asked.entries()) {
      const answer = answers[index];
      if (!answer || answer instanceof CodedError) throw new Error(`no answer to ${about(question)}`);
      const resolved = withEvidence(answer);
      const found = describeAnswer(resolved);
      const expected = past.answer(question);
      expect(`${about(question)}${found}\n${describeProvenance(recomputedProvenance(resolved))}`).toBe(
        `${about(question)}${expected.answer}\n${expected.provenance}`,
      );
    }
  }

  it('equal those of all observations at that time, whether the current cube or a recomputation answers', async () => {
    const { db } = database;
    let [stored, worked] = [0, 0];
    for (let step = 1; step <= STEPS * LONGER; step++) {
      await goOn(step);
      const asOf = random.chance(0.15) ? null : drawAsOf(random, step);
      pasts.push(await Past.read(db, worlds));
      const past = pasts[asOf === null ? step : lastStepBy(asOf)] ?? NOTHING;
      const [yes, no] = await expectFresh(past, asOf);
      [stored, worked] = [stored + yes, worked + no];
      for (let count = 0; count < WORKED_OUT; count++) await expectWorkedOut(past, asOf);
      for (const world of random.shuffled(worlds).slice(0, ANSWERED)) {
        const question = drawQuestion(world, random, asOf);
        const expected = past.answer(question);
        const found = await describeLoaded(contextOn(db), question);
        expect(about(question) + found).toBe(`${about(question)}${expected.answer}\n${expected.provenance}`);
      }
    }
    // Neither way may be left out.
    expect(stored).toBeGreaterThan(worked / 3);
    expect(worked).toBeGreaterThan(stored / 20);
  }, 3_600_000);
});
