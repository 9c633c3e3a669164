import { describe, expect, it } from '@jest/globals';
import { boundOf, formatAmount, formatShare } from '../../../../src/web/dashboard/words/amount.js';
import { disagreements } from '../../../../src/web/dashboard/gaps/gap.plan.js';

const told = (name: string, reported: string | null, coverage: number | null, findings = 0) => ({
  name,
  reported,
  itemized: null,
  coverage,
  findings: Array.from({ length: findings }),
});

describe('reported against itemized', () => {
  it('puts the widest gap first, whichever way it goes, and only counts what agrees', () => {
    const { differing, agreeing } = disagreements(
      [
        told('half', '10', 0.5),
        told('agrees', '10', 1),
        told('nothing', '10', 0),
        told('thrice', '10', 3),
        told('not reported', null, null),
        told('agrees, but', '10', 1, 1),
        told('a finding alone', null, null, 1),
      ],
      (item) => item,
    );
    expect(differing.map(({ name }) => name)).toEqual(['thrice', 'nothing', 'half', 'agrees, but', 'a finding alone']);
    expect(agreeing).toBe(1);
  });
});

describe('amounts', () => {
  it('keep their digits and are written as people read them', () => {
    expect(formatAmount('167750000', 'zh')).toBe('1.6775亿');
    expect(formatAmount('167750000', 'en')).toBe('167.75 million');
    expect(formatAmount('-5', 'zh')).toBe('-5');
    expect(formatAmount('0', 'zh')).toBe('0');
    expect(formatAmount(null, 'zh')).toBe('—');
  });

  it('show a small share as more than nothing', () => {
    expect([formatShare(0), formatShare(0.004), formatShare(0.5), formatShare(1.204)]).toEqual([
      '0%',
      '0.4%',
      '50%',
      '120%',
    ]);
  });

  it.each([
    ['2000', '2000', null, 'lower'],
    ['50', '0', '50', 'upper'],
    ['50', '40', '60', 'about'],
    ['50', '45', '90', 'range'],
    ['50', null, null, 'about'],
  ] as const)('tell what kind of bound %s between %s and %s is: %s', (value, lower, upper, bound) => {
    const number = { status: 'OBSERVED' as const, exact: false, display: '', value, lower, upper };
    expect(boundOf(number)).toBe(bound);
    expect(boundOf({ ...number, exact: true })).toBeNull();
    expect(boundOf({ ...number, status: 'MISSING' })).toBeNull();
  });
});
