import { beforeAll, describe, expect, it } from '@jest/globals';
import { isSmall } from '../../../src/rollup/disclosure/atom.plan.js';
import { LONG } from '../../support/long.js';
import { openSolver } from './support/adversary.js';
import { randomClearance, seenBy } from './support/insider.js';
import { OUTSIDERS } from './support/optimum.js';
import { publicView, RULE } from './support/public-view.js';
import { randomReports } from './support/random-reports.js';
import { recovered } from './support/recovery.js';

/** How many hierarchies: 10,000 in the long form, of which 1,000 of each of ten seeds fit in the memory of a process. */
const FEW = LONG ? 30 : 15;
const HIERARCHIES = Number(process.env.DISCLOSURE_HIERARCHIES ?? FEW);
const SEED = Number(process.env.DISCLOSURE_SEED ?? 1);
/** Hierarchies in which a count could be worked out once, some of metrics that are parts of one another. */
const FOUND = [
  ...[1_000_273, 2_000_629, 3_000_369, 7_000_198, 222_000_231].map((seed) => ({ seed, ofWhich: false })),
  { seed: 1_000_450, ofWhich: true },
];
/** Whether of metrics that are parts of one another. */
const OF_WHICH = process.env.DISCLOSURE_OF_WHICH === 'true';

let highs: Awaited<ReturnType<typeof openSolver>>;
beforeAll(async () => {
  highs = await openSolver();
});

describe('an adversary who collects everything that is published', () => {
  it('pins no withheld count closer than the width of the threshold', () => {
    const found: unknown[] = [];
    const counts = { cells: 0, small: 0, more: 0 };
    const more = Array.from({ length: HIERARCHIES }, (_, at) => ({ seed: SEED * 1_000_000 + at, ofWhich: OF_WHICH }));
    for (const { seed, ofWhich } of [...FOUND, ...more]) {
      const seen = publicView(highs, randomReports(seed, { ofWhich }));
      for (const { value, isShown } of seen.cells) {
        counts.cells++;
        if (isSmall(value, RULE)) counts.small++;
        else if (!isShown) counts.more++;
      }
      for (const known of OUTSIDERS) {
        for (const one of recovered(highs, seen, known)) found.push({ seed, ...known, ...one });
      }
    }
    expect({ counts, found }).toEqual({ counts: expect.anything(), found: [] });
    if (HIERARCHIES > FEW) process.stderr.write(`${HIERARCHIES} hierarchies: ${JSON.stringify(counts)}\n`);
  }, 36_000_000);

  it('pins none either with a clearance for some places, which tells what is below them', () => {
    const found: unknown[] = [];
    let unprotected = 0;
    for (let seed = SEED * 1_000_000; seed < SEED * 1_000_000 + HIERARCHIES; seed++) {
      const reports = randomReports(seed, { ofWhich: OF_WHICH });
      const clearance = randomClearance(seed, reports);
      const seen = publicView(highs, reports, [clearance]);
      for (const one of [seen, seenBy(clearance, seen, reports)]) {
        for (const known of OUTSIDERS) {
          for (const pinned of recovered(highs, one, known)) found.push({ seed, ...known, ...pinned });
        }
      }
      if (seed >= SEED * 1_000_000 + FEW) continue;
      const open = seenBy(clearance, publicView(highs, reports), reports);
      unprotected += OUTSIDERS.reduce((sum, known) => sum + recovered(highs, open, known).length, 0);
    }
    expect(found).toEqual([]);
    // Where the clearance is not known when it is decided what is withheld, it tells others.
    expect(unprotected).toBeGreaterThan(0);
  }, 36_000_000);
});
