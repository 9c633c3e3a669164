import { describe, expect, it } from '@jest/globals';
import { boundOf, formatAmount, formatRate, formatShare } from '../../../../src/web/dashboard/words/amount.js';

describe('amounts', () => {
  it('keep their digits, in the compact notation of the language', () => {
    expect(formatAmount('167750000', 'zh')).toBe('1.6775亿');
    expect(formatAmount('167750000', 'en')).toBe('167.75 million');
    expect(formatAmount('-5', 'zh')).toBe('-5');
    expect(formatAmount('0', 'zh')).toBe('0');
    expect(formatAmount(null, 'zh')).toBe('—');
  });

  it('show a small share with a decimal', () => {
    expect([formatShare(0), formatShare(0.004), formatShare(0.5), formatShare(1.204)]).toEqual([
      '0%',
      '0.4%',
      '50%',
      '120%',
    ]);
  });

  it('show a falling rate with a minus sign, and an inexact one with ≈', () => {
    expect(formatRate({ rate: '-5', exact: true })).toBe('−5%');
    expect(formatRate({ rate: '12.5', exact: false })).toBe('≈12.5%');
    expect(formatRate({ rate: null, exact: true })).toBe('—');
  });

  it.each([
    ['2000', '2000', null, 'lower'],
    ['50', '0', '50', 'upper'],
    ['50', '40', '60', 'about'],
    ['50', '45', '90', 'range'],
    ['50', null, null, 'about'],
  ] as const)('%s between %s and %s has the bound: %s', (value, lower, upper, bound) => {
    const number = { status: 'OBSERVED' as const, exact: false, display: '', value, lower, upper };
    expect(boundOf(number)).toBe(bound);
    expect(boundOf({ ...number, exact: true })).toBeNull();
    expect(boundOf({ ...number, status: 'MISSING' })).toBeNull();
  });
});
