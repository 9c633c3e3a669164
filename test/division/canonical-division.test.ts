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

describe('resolveCanonicalDivisions', () => {
  it.each<[string, readonly string[], object]>([
    [
      'follows a chain of renames to its end',
      ['1 RENAME 2', '2 RECODE 3', '3 RAISE 4'],
      { 1: [4, 4], 2: [4, 4], 3: [4, 4] },
    ],
    ['finds no canonical division of a merged place', ['1 MERGE 3', '2 MERGE 3'], { 1: [null, 3], 2: [null, 3] }],
    [
      'passes a merger after a rename on the path to the current division only',
      ['1 RENAME 2', '2 MERGE 3'],
      { 1: [2, 3], 2: [null, 3] },
    ],
    [
      'finds the canonical division of a renamed place into which others merged',
      ['1 RENAME 3', '2 MERGE 3'],
      { 1: [3, 3], 2: [null, 3] },
    ],
    [
      'finds no canonical division of two places with the same successor',
      ['1 RENAME 3', '2 RECODE 3'],
      { 1: [null, 3], 2: [null, 3] },
    ],
    ['stops at a split', ['1 RENAME 2', '2 SPLIT 3', '2 SPLIT 4'], { 1: [2, 2] }],
    ['stops at an unclear succession', ['1 RENAME 2', '2 UNCLEAR'], { 1: [2, 2] }],
  ])('%s', (_what, texts, expected) => {
    expect(outcome(...texts)).toEqual(expected);
  });

  it('reports divisions that lead back to themselves', () => {
    const { inCycle } = resolveCanonicalDivisions(edges('1 MERGE 2', '2 RENAME 3', '3 MERGE 1', '4 RENAME 5'));
    expect([...inCycle]).toEqual([1, 2, 3]);
  });
});
