import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '../../../../src/kernel/decimal.js';
import { displayExactly } from '../../../../src/rollup/rules/display.plan.js';
import { boundOf, formatAmount, formatShare } from '../../../../src/web/dashboard/words/amount.js';

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

  it('are written as the server writes them, whatever the number', () => {
    const numbers = fc
      .tuple(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), fc.integer({ min: 0, max: 4 }))
      .map(([digits, places]) => decimal(`${digits.toString()}e-${places.toString()}`));
    fc.assert(
      fc.property(numbers, fc.constantFrom('zh', 'en'), (number, language) => {
        expect(formatAmount(number.toFixed(), language)).toBe(displayExactly(number, '', language));
      }),
      { numRuns: 500 },
    );
  });

  it('that are bounds are rounded away from what they bound', () => {
    expect(formatAmount('153849999', 'zh', 'floor')).toBe('1.5384亿');
    expect(formatAmount('153840001', 'zh', 'ceil')).toBe('1.5385亿');
  });

  it.each([
    ['2000', '2000', null, 'lower'],
    ['50', '0', '50', 'upper'],
    ['50', '0', '90', 'upper'],
    ['50', '0', null, 'unknown'],
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
