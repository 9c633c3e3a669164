import { describe, expect, it } from '@jest/globals';
import { planLineages, type SuccessionEdge } from '../../src/division/lineage.plan.js';

const edges = (...texts: readonly string[]): readonly SuccessionEdge[] =>
  texts.map((text) => {
    const [from = '', kind = '', to] = text.split(' ');
    return { predecessorId: Number(from), successorId: to === undefined ? null : Number(to), kind };
  });

const outcome = (...texts: readonly string[]) =>
  Object.fromEntries(
    planLineages(edges(...texts)).lineages.map((one) => [one.divisionId, [one.lineageId, one.currentId]]),
  );

describe('what became of a place', () => {
  it.each<[string, readonly string[], object]>([
    [
      'a chain of renames ends at the last',
      ['1 RENAME 2', '2 RECODE 3', '3 RAISE 4'],
      { 1: [4, 4], 2: [4, 4], 3: [4, 4] },
    ],
    ['a merger is no lineage', ['1 MERGE 3', '2 MERGE 3'], { 1: [null, 3], 2: [null, 3] }],
    ['a merger after a rename', ['1 RENAME 2', '2 MERGE 3'], { 1: [2, 3], 2: [null, 3] }],
    [
      'the renamed one keeps its lineage though others merge into it',
      ['1 RENAME 3', '2 MERGE 3'],
      { 1: [3, 3], 2: [null, 3] },
    ],
    ['two that claim to be the same place are neither', ['1 RENAME 3', '2 RECODE 3'], { 1: [null, 3], 2: [null, 3] }],
    ['a split ends the way', ['1 RENAME 2', '2 SPLIT 3', '2 SPLIT 4'], { 1: [2, 2] }],
    ['the unclear ends it too', ['1 RENAME 2', '2 UNCLEAR'], { 1: [2, 2] }],
  ])('%s', (_what, texts, expected) => {
    expect(outcome(...texts)).toEqual(expected);
  });

  it('cannot be itself', () => {
    expect(planLineages(edges('1 MERGE 2', '2 RENAME 3', '3 MERGE 1', '4 RENAME 5')).inCycle).toEqual([1, 2, 3]);
  });
});
