import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../rollup/support/random.js';
import { compare, readSheet } from './support/compare.js';
import { oddSheet, randomSheet } from './support/random-table.js';
import type { KnownSheet } from './support/write-table.js';

/** `CROSS_TABLES=10000` tries that many of either kind, from the same seeds on. */
const TABLES = Number(process.env['CROSS_TABLES'] ?? 1_500);

function tried(make: (random: Random) => KnownSheet) {
  const wrong: string[] = [];
  let right = 0;
  let missed = 0;
  for (let seed = 1; seed <= TABLES; seed++) {
    const sheet = make(new Random(seed));
    const found = compare(sheet, readSheet(sheet));
    right += found.right;
    missed += found.missed.length;
    wrong.push(...found.wrong.map((cell) => `${seed.toString()} ${sheet.layout} ${cell}`));
  }
  return { right, missed, wrong };
}

describe('random tables of known figures', () => {
  it('that are well formed come back as at least 95 of 100 figures, and none of them wrong', () => {
    const { right, missed, wrong } = tried(randomSheet);
    expect(wrong).toEqual([]);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95);
  });

  it('with one thing that nobody can be sure of make no wrong figure of it', () => {
    expect(tried(oddSheet).wrong).toEqual([]);
  });
});
