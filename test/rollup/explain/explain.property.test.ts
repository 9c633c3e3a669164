import { describe, expect, it } from '@jest/globals';
import { contains, overlaps, type Period } from '../../../src/kernel/period.js';
import { type CountedFigure } from '../../../src/rollup/rules/explain/counted.plan.js';
import {
  explainAt,
  type Explained,
  type RecordedObservation,
  recordedOf,
} from '../../../src/rollup/rules/explain/explain.plan.js';
import { EXPLAIN_BY, fold, type Part } from '../../../src/rollup/rules/explain/fold.plan.js';
import type { OmissionReason } from '../../../src/rollup/rules/explain/omission.plan.js';
import { ALWAYS } from '../../../src/rollup/rules/ledger.plan.js';
import {
  type Boundaries,
  BOUNDARIES,
  positionOf,
  type RollupNode,
  stepOf,
} from '../../../src/rollup/rules/node.plan.js';
import { type Observation, seriesKey } from '../../../src/rollup/rules/observation.plan.js';
import { type Amount, boundsOf, sumAmounts } from '../../../src/rollup/rules/overlap/amount.plan.js';
import { naiveAnswer, contribute } from '../support/naive-rollup.js';
import { naiveFlows, naiveStocks, wholeOf } from '../support/naive-series.js';
import { Random } from '../support/random.js';
import { type Nature, randomWorld, type World } from '../support/random-world.js';

/** How many random roll-ups; a long run asks for 100,000. */
const CASES = Number(process.env.EXPLAIN_CASES ?? 3_000);
const FIRST_SEED = Number(process.env.EXPLAIN_SEED ?? 1);
const NATURES: readonly Nature[] = ['FLOW', 'STOCK'];

interface Asked {
  readonly world: World;
  readonly all: readonly RecordedObservation[];
  readonly without: readonly number[];
  readonly node: RollupNode;
  readonly other: RollupNode | null;
  readonly period: Period;
  readonly boundaries: Boundaries;
  readonly explained: Explained;
  /** The value by definition, in hundredths. */
  readonly naive: number | null;
}

/** Observations of which some were corrected, some retracted. */
function recordedIn({ observations, seed }: World): readonly RecordedObservation[] {
  const random = new Random(seed + 7_000_000);
  return observations.map((observation) => ({
    ...observation,
    supersededBy: random.chance(0.06) ? random.pick(observations).id : null,
    isRetracted: random.chance(0.06),
  }));
}

function otherSideOf(node: RollupNode): RollupNode | null {
  if (!('division' in node)) return null;
  return { ...node, tree: node.tree === 'RECIPIENT' ? 'SUPPORTER' : 'RECIPIENT' };
}

/** Some answers of each world: many worlds of few answers meet more than few worlds of many. */
const PERIODS_EACH = 2;
const NODES_EACH = 6;

function* roll(nature: Nature, count: number): Generator<Asked> {
  let asked = 0;
  for (let seed = FIRST_SEED; asked < count; seed++) {
    const world = randomWorld(seed, nature);
    const random = new Random(seed + 9_000_000);
    const all = recordedIn(world);
    const without = random.chance(0.3) ? [1] : [];
    const standing = all.filter(
      (one) => one.supersededBy === null && !one.isRetracted && !without.includes(one.sourceId),
    );
    for (const boundaries of BOUNDARIES) {
      const recorded = recordedOf(nature, all, without, { boundaries, signed: false });
      for (const period of random.shuffled(world.periods).slice(0, PERIODS_EACH)) {
        const pieces = nature === 'FLOW' ? naiveFlows(standing) : naiveStocks(standing, period);
        contribute(pieces, boundaries);
        let left = NODES_EACH;
        for (const node of random.shuffled(world.nodes)) {
          const other = otherSideOf(node);
          const explained = explainAt(recorded, node, other, period);
          // Most of a country is empty, and so is most of what is asked here.
          if (explained.counted.length + explained.omitted.length === 0) continue;
          const naive = naiveAnswer(pieces, node, period, boundaries, nature === 'FLOW').total?.[0] ?? null;
          asked++;
          yield { world, all, without, node, other, period, boundaries, explained, naive };
          if (--left === 0) break;
        }
      }
    }
  }
}

/** What stands at the node on either side and shares days with the period; or counts, as an earlier level of a stock. */
function reachedBy({ all, node, other, period, boundaries, explained }: Asked): readonly string[] {
  const counted = new Set(explained.counted.map(({ id }) => id));
  const crossing = explained.omitted.filter(({ reason }) => reason === 'CROSSES').map(({ id }) => id);
  const asked = { start: period.start ?? ALWAYS.start, end: period.end ?? ALWAYS.end };
  const isAt = (observation: Observation, at: RollupNode | null): boolean =>
    at !== null && positionOf(observation, at, boundaries).includes(stepOf(at));
  return all
    .filter((one) => isAt(one, node) || isAt(one, other))
    .filter((one) => overlaps(one, asked) || counted.has(one.id) || crossing.includes(one.id))
    .map(({ id }) => id)
    .toSorted();
}

const sum = (figures: readonly { readonly amount: Amount }[]): Amount =>
  sumAmounts(figures.map(({ amount }) => amount));

function leavesOf(parts: readonly Part[]): readonly CountedFigure[] {
  return parts.flatMap(({ figure, parts: below }) => (figure ? [figure] : leavesOf(below)));
}

/** Whether every part is the sum of its parts. */
function addsUp({ amount, figures, figure, parts }: Part): boolean {
  if (figure) return parts.length === 0 && figures === 1;
  const below = sum(parts);
  return (
    below.value.eq(amount.value) &&
    parts.reduce((all, part) => all + part.figures, 0) === figures &&
    parts.length > 0 &&
    parts.every(addsUp)
  );
}

/** Whether a reason is true of an observation, by its own definition. */
function isTrue(reason: OmissionReason, id: string, by: string | null, asked: Asked): boolean {
  const find = (wanted: string | null) => asked.all.find((one) => one.id === wanted);
  const [one, other] = [find(id), find(by)];
  if (!one) return false;
  const isStock = one.basis === 'STOCK';
  const counted = new Set(asked.explained.counted.map((figure) => figure.id));
  switch (reason) {
    case 'CORRECTED':
      return one.supersededBy === by && by !== null;
    case 'RETRACTED':
      return one.isRetracted;
    case 'EXCLUDED':
      return asked.without.includes(one.sourceId);
    case 'OTHER_SIDE':
      return !positionOf(one, asked.node, asked.boundaries).includes(stepOf(asked.node));
    case 'LOST_TO_CLAIM':
      return (
        other !== undefined &&
        seriesKey(one) === seriesKey(other) &&
        one.end === other.end &&
        (isStock || one.start === other.start)
      );
    case 'CROSSES':
      return other !== undefined && (isStock || overlaps(one, other));
    case 'OUTSIDE_PERIOD':
      return isStock ? (other?.end ?? '') > one.end : !contains(asked.period, one);
    case 'COVERED_BY_TOTAL':
      return isStock && one.place.mergedBy !== null && !counted.has(id);
  }
}

describe.each(NATURES)('the explanation of random roll-ups: %s', (nature) => {
  it('counts or leaves out every observation in reach once, and what counts adds up to the value', () => {
    const seen = new Map<string, number>();
    for (const asked of roll(nature, CASES / 2)) {
      const { explained, node, period, boundaries, without, world, naive } = asked;
      const { total, counted, omitted } = explained;
      const where = JSON.stringify({ seed: world.seed, node, period, boundaries, without });
      const found = sum(counted);
      if (total === null) expect([where, counted.length]).toEqual([where, 0]);
      else {
        expect([where, wholeOf(found.value)]).toEqual([where, naive]);
        const bounds = boundsOf(found, false);
        const show = (one: typeof total.lower) => one?.toFixed() ?? 'open';
        const isCrossed = omitted.some(({ reason }) => reason === 'CROSSES');
        const upper = isCrossed ? total.upper : bounds.upper;
        expect([where, show(bounds.lower), show(upper)]).toEqual([where, show(total.lower), show(total.upper)]);
      }
      const ids = [...counted.map(({ id }) => id), ...omitted.map(({ id }) => id)].toSorted();
      expect([where, ids]).toEqual([where, reachedBy(asked)]);
      for (const { id, reason, by } of omitted) {
        seen.set(reason, (seen.get(reason) ?? 0) + 1);
        if (!isTrue(reason, id, by, asked)) expect([where, id, reason, by]).toEqual('a reason that is true');
      }
      for (const by of EXPLAIN_BY) {
        const parts = fold(counted, by);
        if (!parts.every(addsUp)) expect([where, by]).toEqual('parts that add up');
        expect(
          leavesOf(parts)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(counted.map(({ id }) => id).toSorted());
      }
    }
    const reasons = ['CORRECTED', 'RETRACTED', 'EXCLUDED', 'OTHER_SIDE', 'LOST_TO_CLAIM', 'OUTSIDE_PERIOD', 'CROSSES'];
    // A run that never meets a reason proves nothing about it.
    expect([...seen.keys()]).toEqual(expect.arrayContaining(reasons));
  });
});
