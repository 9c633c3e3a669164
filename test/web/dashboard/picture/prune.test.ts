import { describe, expect, it } from '@jest/globals';
import type { Branch } from '../../../../src/web/dashboard/load/branch.plan.js';
import { countPairings, pruneBranches } from '../../../../src/web/dashboard/picture/prune.plan.js';
import { sampleLeaf } from '../sample-branches.js';

describe('branches pruned for a picture', () => {
  const fine = Array.from({ length: 9 }, (_, index) => sampleLeaf(`e${index.toString()}`, 'w'));
  const deep: Branch = {
    ...sampleLeaf('E', 'W'),
    children: [{ ...sampleLeaf('e', 'w'), children: fine }, sampleLeaf('f', 'v')],
  };

  it('stay as they are if they fit', () => {
    expect(pruneBranches([deep], 10)).toEqual([deep]);
  });

  it('lose their finest level, which is still counted', () => {
    const pruned = pruneBranches([deep], 5);
    expect(pruned[0]?.children.map(({ children, hidden }) => [children.length, hidden])).toEqual([
      [0, 9],
      [0, 0],
    ]);
    expect(countPairings(pruned)).toBe(countPairings([deep]));
  });

  it('keep the widest level, however many pairings it has', () => {
    expect(pruneBranches(fine, 5)).toHaveLength(9);
  });

  it('count hidden pairings', () => {
    expect(countPairings([{ ...sampleLeaf('E', 'W'), children: [sampleLeaf('e', 'w')], hidden: 9 }])).toBe(11);
  });
});
