import { describe, expect, it } from '@jest/globals';
import { decimal } from '../../../src/kernel/decimal.js';
import { rankByValue, type RankingOrder } from '../../../src/rollup/rules/ranking.plan.js';

const all = (
  [
    ['E', '10'],
    ['D', null],
    ['C', '9007199254740993'],
    ['B', '10.0'],
    ['A', '9007199254740992'],
    ['F', '-1'],
    ['G', '0'],
    ['H', '10'],
  ] as const
).map(([code, value]) => ({ code, value: value === null ? null : decimal(value) }));

const ranked = (order: RankingOrder, first: number): string[] =>
  rankByValue(all, order, first).map(({ rank, code }) => `${rank.toString()} ${code}`);

describe('a ranking', () => {
  it('orders by exact value, shares ranks, omits missing values, and keeps zero and negative ones', () => {
    expect(ranked('DESC', 500)).toEqual(['1 C', '2 A', '3 B', '3 E', '3 H', '6 G', '7 F']);
    expect(ranked('ASC', 500)).toEqual(['1 F', '2 G', '3 B', '3 E', '3 H', '6 A', '7 C']);
  });

  it('stops after the requested number, even among equal values', () => {
    expect(ranked('DESC', 4)).toEqual(['1 C', '2 A', '3 B', '3 E']);
    expect(ranked('DESC', 0)).toEqual([]);
  });
});
