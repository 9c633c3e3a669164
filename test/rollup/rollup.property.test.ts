import { describe, expect, it } from '@jest/globals';
import { explain, firstDifference, type Tally } from './support/comparison.js';
import { type Nature, randomWorld } from './support/random-world.js';

const CASES = Number(process.env.ROLLUP_CASES ?? 3000);
const FIRST_SEED = Number(process.env.ROLLUP_SEED ?? 1);

describe('roll-ups of random worlds', () => {
  it.each<Nature>(['FLOW', 'STOCK'])('agree with the definition: %s', (nature) => {
    const tally: Tally = { answers: 0, seen: new Map() };
    const t0 = Date.now();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES / 2; seed++) {
      const world = randomWorld(seed, nature);
      if (firstDifference(world, world.figures, tally)) expect(explain(world)).toBeNull();
    }
    console.log(nature, tally, Date.now() - t0);
  });
});
