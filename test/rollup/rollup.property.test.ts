import { describe, expect, it } from '@jest/globals';
import { NOTHING, plus } from '../../src/kernel/bounded.js';
import { ALL, type Interval } from '../../src/kernel/period.js';
import type { Observation } from '../../src/rollup/rules/observation.plan.js';
import type { Finding } from '../../src/rollup/rules/finding.plan.js';
import { BOUNDARIES } from '../../src/rollup/rules/node.plan.js';
import { resolve } from '../../src/rollup/rules/resolve.plan.js';
import { explain, firstDifference, ledgerOf, type Tally } from './support/comparison.js';
import { four, liesIn, naiveFlows, naiveStocks, type Piece } from './support/naive-rollup.js';
import { Random } from './support/random.js';
import { type Nature, randomWorld, type World } from './support/random-world.js';
import { withEvidence } from './support/with-evidence.js';

/** How many random worlds; a long run asks for more, and another first seed asks for others. */
const CASES = Number(process.env.ROLLUP_CASES ?? 1_500);
const FIRST_SEED = Number(process.env.ROLLUP_SEED ?? 1);
const NATURES: readonly Nature[] = ['FLOW', 'STOCK'];

function* worlds(nature: Nature, count: number): Generator<World> {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) yield randomWorld(seed, nature);
}

/** Findings without the order in which they were come upon. */
function unordered(findings: readonly Finding[]): string[] {
  return findings
    .map(({ code, observations: observations }) => [code, ...observations.toSorted()].join(' '))
    .toSorted();
}

const DAY = 86_400_000;

function intervalOf({ from, to }: Piece): Interval {
  const [start, end] = [from, to].map((day) => new Date(day * DAY).toISOString().slice(0, 10)) as [string, string];
  return { start, end };
}

describe.each(NATURES)('roll-ups of random worlds: %s', (nature) => {
  it('agree with the definition computed by brute force', () => {
    const tally: Tally = { answers: 0, seen: new Map() };
    for (const world of worlds(nature, CASES / 2)) {
      if (firstDifference(world, world.observations, tally)) expect(explain(world)).toBeNull();
    }
    // A run that never meets a situation proves nothing about it.
    const situations = ['REPORTED', 'ITEMIZED', 'MIXED', 'NONE', 'CONFLICTING_CLAIMS', 'OVERLAPPING_TOTALS'];
    const special = nature === 'FLOW' ? ['CUMULATIVE_FALL', 'BASIS_CONFLICT', 'SPANNING_FIGURES'] : ['STALE_TOTAL'];
    expect([...tally.seen.keys()]).toEqual(expect.arrayContaining([...situations, ...special]));
  });

  it('add up to the same over all supporters as over all recipients', () => {
    for (const world of worlds(nature, CASES / 8)) {
      const ledger = ledgerOf(
        nature,
        world.observations.filter(({ pairing }) => pairing !== null),
      );
      for (const period of world.periods) {
        for (const boundaries of BOUNDARIES) {
          const sumOver = (tree: 'RECIPIENT' | 'SUPPORTER'): string =>
            world.divisions.provinces
              .map((division) => resolve(ledger, { tree, division }, period, boundaries).total ?? NOTHING)
              .reduce(plus)
              .value.toFixed();
          expect([world.seed, sumOver('SUPPORTER')]).toEqual([world.seed, sumOver('RECIPIENT')]);
        }
      }
    }
  });

  it('give a total its own value where nothing else stands in its place', () => {
    let met = 0;
    for (const world of worlds(nature, CASES / 4)) {
      const observations = world.observations.map((observation): Observation => ({
        ...observation,
        pairing: null,
        subject: null,
      }));
      const ledger = ledgerOf(nature, observations);
      const pieces = nature === 'FLOW' ? naiveFlows(observations).pieces : naiveStocks(observations, ALL);
      for (const total of pieces.filter(({ observation }) => observation.scope === 'TOTAL')) {
        const period = nature === 'FLOW' ? intervalOf(total) : ALL;
        const found = withEvidence(
          resolve(ledger, { tree: 'RECIPIENT', division: total.observation.place.id }, period, 'AS_REPORTED'),
        );
        const parts = pieces
          .filter((piece) => liesIn(piece, total, nature === 'FLOW'))
          .map(({ observation }) => observation);
        // Beside it would be what the place holds and the total does not speak for, or the other way round.
        const region = new Set([total.observation, ...parts]);
        if (region.size !== found.observations.length || !found.observations.every((one) => region.has(one))) continue;
        met += parts.length > 0 ? 1 : 0;
        expect([world.seed, four(found.total ?? NOTHING)]).toEqual([world.seed, total.stated]);
      }
    }
    expect(met).toBeGreaterThan(CASES / 20);
  });

  it('do not depend on the order in which observations arrive', () => {
    for (const world of worlds(nature, CASES / 20)) {
      const shuffled = new Random(world.seed + 1).shuffled(world.observations);
      const ledgers = [ledgerOf(nature, world.observations), ledgerOf(nature, shuffled)];
      for (const node of world.nodes) {
        const [one, other] = ledgers.map((ledger) => {
          const found = withEvidence(resolve(ledger, node, world.periods[1] ?? ALL, 'CURRENT'));
          const ids = found.observations.map(({ id }) => id).toSorted();
          return { ...found, evidence: null, observations: ids, findings: unordered(found.findings) };
        });
        expect(other).toEqual(one);
      }
    }
  });
});
