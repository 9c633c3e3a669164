import { describe, expect, it } from '@jest/globals';
import { CODE_LENGTHS, DIVISION_LEVELS, compareLevels } from '../../src/division/division-level.js';

describe('division levels', () => {
  it('sort from the widest to the narrowest', () => {
    expect([...DIVISION_LEVELS].reverse().sort(compareLevels)).toEqual([...DIVISION_LEVELS]);
  });

  it('have codes of six, nine and twelve digits', () => {
    expect(DIVISION_LEVELS.map((level) => CODE_LENGTHS[level])).toEqual([2, 6, 6, 6, 9, 12]);
  });
});
