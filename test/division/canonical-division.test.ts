import { describe, expect, it } from '@jest/globals';
import { resolveCanonicalDivisions, type SuccessionEdge } from '../../src/division/canonical-division.plan.js';

const edges = (...texts: readonly string[]): readonly SuccessionEdge[] =>
  texts.map((text) => {
    const [from = '', kind = '', to] = text.split(' ');
    return { predecessorId: Number(from), successorId: to === undefined ? null : Number(to), kind };
  });

const outcome = (...texts: readonly string[]) =>
  Object.fromEntries(
    resolveCanonicalDivisions(edges(...texts)).resolved.map((one) => [
      one.divisionId,
      [one.canonicalId, one.currentId],
    ]),
  );

describe('canonical and current division', () => {
  it.each<[string, readonly string[], object]>([
    [
      'a chain of renames ends at the last',
      ['1 RENAME 2', '2 RECODE 3', '3 RAISE 4'],
      { 1: [4, 4], 2: [4, 4], 3: [4, 4] },
    ],
    ['a merged place has no canonical division', ['1 MERGE 3', '2 MERGE 3'], { 1: [null, 3], 2: [null, 3] }],
    ['a merger after a rename', ['1 RENAME 2', '2 MERGE 3'], { 1: [2, 3], 2: [null, 3] }],
    [
      'the renamed one keeps its canonical division though others merge into it',
      ['1 RENAME 3', '2 MERGE 3'],
      { 1: [3, 3], 2: [null, 3] },
    ],
    ['of two that claim to be the same place neither is', ['1 RENAME 3', '2 RECODE 3'], { 1: [null, 3], 2: [null, 3] }],
    ['a split ends the path', ['1 RENAME 2', '2 SPLIT 3', '2 SPLIT 4'], { 1: [2, 2] }],
    ['an unclear succession ends the path', ['1 RENAME 2', '2 UNCLEAR'], { 1: [2, 2] }],
  ])('%s', (_what, texts, expected) => {
    expect(outcome(...texts)).toEqual(expected);
  });

  it('reports divisions that lead back to themselves', () => {
    const { inCycle } = resolveCanonicalDivisions(edges('1 MERGE 2', '2 RENAME 3', '3 MERGE 1', '4 RENAME 5'));
    expect([...inCycle]).toEqual([1, 2, 3]);
  });
});
