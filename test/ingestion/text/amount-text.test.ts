import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAmountText } from '../../../src/ingestion/text/amount-text.js';

describe('an amount in words', () => {
  const parsed = (text: string) => {
    const amount = parseAmountText(text);
    if (!amount) return null;
    const { digits, upper, qualifier, unit } = amount;
    return [digits, upper?.digits, qualifier, unit && `${unit.multiple}|${unit.noun ?? ''}`].filter(Boolean).join(' ');
  };

  it.each([
    ['12', '12'],
    ['-12.50', '-12.50'],
    ['１２３４', '1234'],
    ['1,234,567.8', '1234567.8'],
    ['（1，234.5）', '-1234.5'],
    ['1.5万', '1.5 万|'],
    ['1.6775亿元', '1.6775 亿|元'],
    ['85%', '85 |%'],
    ['2000多', '2000 AT_LEAST'],
    ['2000多名', '2000 AT_LEAST |人'],
    ['超33亿', '33 AT_LEAST 亿|'],
    ['约5万', '5 ABOUT 万|'],
    ['不少于20', '20 AT_LEAST'],
    ['近3亿', '3 AT_MOST 亿|'],
    ['60余万亩', '60 AT_LEAST 万|亩'],
    ['3亿元以上', '3 AT_LEAST 亿|元'],
    ['20至25人', '20 25 BETWEEN |人'],
    ['12,34', null],
    ['1,2345', null],
    ['1 234', null],
    ['1\u2009234\u2009567.5万', '1234567.5 万|'],
    ['1\u00a0234', '1234'],
    ['12\u2009345人', '12345 |人'],
    ['12\u200934', null],
    ['1\u20092345', null],
    ['1234\u2009567', null],
    ['1e5', null],
    ['约20多', null],
    ['-(12)', null],
    ['—', null],
    ['两千', null],
    ['4486①', null],
    ['4486²', null],
    ['⒈5', null],
  ])('is parsed: %s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });

  it('is parsed back to any printed decimal, with or without separators', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.integer({ min: 0, max: 999 }),
        (whole, part) => {
          const fraction = part.toString().padStart(3, '0');
          const plain = `${whole.toString()}.${fraction}`;
          const separated = `${whole.toString().replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
          expect([parsed(plain), parsed(separated)]).toEqual([plain, plain]);
        },
      ),
    );
  });

  it('is parsed fast, whatever the text', () => {
    // Of the processor: others may be using it meanwhile.
    const started = process.cpuUsage();
    for (const text of ['1,'.repeat(5_000), '约'.repeat(10_000), `${'('.repeat(5_000)}1`, '1-'.repeat(5_000)])
      parseAmountText(text);
    expect(process.cpuUsage(started).user).toBeLessThan(500_000);
  });
});
