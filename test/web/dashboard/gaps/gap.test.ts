import { describe, expect, it } from '@jest/globals';
import { disagreements } from '../../../../src/web/dashboard/gaps/gap.plan.js';

const compared = (
  name: string,
  reported: string | null,
  coverage: number | null,
  findings = 0,
  itemized: string | null = '1',
) => ({
  name,
  reported,
  itemized,
  coverage,
  findings: Array.from({ length: findings }),
});

describe('gaps between totals and items', () => {
  it('are sorted widest first, totals without parts after them; what agrees is only counted', () => {
    const { differing, agreeing } = disagreements(
      [
        compared('half', '10', 0.5),
        compared('agrees', '10', 1),
        compared('nothing', '10', 0, 0, null),
        compared('hardly anything', '10', 0.01),
        compared('thrice', '10', 3),
        compared('not reported', null, null),
        compared('agrees, but', '10', 1, 1),
        compared('a finding alone', null, null, 1),
      ],
      (item) => item,
    );
    expect(differing.map(({ name }) => name)).toEqual([
      'thrice',
      'hardly anything',
      'half',
      'agrees, but',
      'a finding alone',
      'nothing',
    ]);
    expect(agreeing).toBe(1);
  });
});
