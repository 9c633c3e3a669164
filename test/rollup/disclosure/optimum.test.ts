import { expect, it } from '@jest/globals';
import { openSolver } from './support/adversary.js';
import { leastWithheld } from './support/optimum.js';
import { publicView } from './support/public-view.js';
import { randomReports } from './support/random-reports.js';

/** How many hierarchies: 300 in the long form, where a third of the values is withheld and a fifth would have to be. */
const FEW = 30;
const HIERARCHIES = Number(process.env.DISCLOSURE_SMALL ?? FEW);

it('no more than twice as many values are withheld beside the small ones as the best choice would withhold', async () => {
  const highs = await openSolver();
  const all = { sums: 0, withheld: 0, least: 0 };
  for (let seed = 1; seed <= HIERARCHIES; seed++) {
    const { sums, withheld, least } = leastWithheld(highs, publicView(highs, randomReports(seed, { small: true })));
    all.sums += sums;
    all.withheld += withheld;
    all.least += least;
  }
  if (HIERARCHIES > FEW) process.stderr.write(`${HIERARCHIES} hierarchies: ${JSON.stringify(all)}\n`);
  expect(all.least).toBeGreaterThan(0);
  expect(all.withheld).toBeLessThanOrEqual(2 * all.least);
}, 36_000_000);
