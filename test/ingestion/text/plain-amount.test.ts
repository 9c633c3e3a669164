import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAmountText } from '../../../src/ingestion/text/amount-text.js';
import { plainAmount } from '../../../src/ingestion/text/plain-amount.js';
import { decimal, decimalPlaces, formatDecimal } from '../../../src/kernel/decimal.js';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 10 });
const number = fc.oneof(
  digits,
  fc.tuple(digits, digits).map((parts) => parts.join('.')),
  fc.string({ unit: fc.constantFrom(...'0159.,-+万%'), maxLength: 6 }),
);

describe('a plain number', () => {
  it('is the same as with exact decimals, or left to them', () => {
    let plain = 0;
    fc.assert(
      fc.property(number, fc.nat(12), fc.nat(4), (text, shift, scale) => {
        const written = plainAmount(text, shift, scale);
        if (written === null) return;
        plain += 1;
        const amount = parseAmountText(text);
        const value = amount?.value.times(decimal(10).pow(shift));
        expect(amount).toMatchObject({ qualifier: null, unit: null, upper: null });
        expect(value && formatDecimal(value)).toBe(written);
        expect(value && decimalPlaces(value)).toBeLessThanOrEqual(scale);
      }),
      { numRuns: 5_000 },
    );
    expect(plain).toBeGreaterThan(1_000);
  });

  it.each([
    ['7', 0, 0, '7'],
    ['1.6775', 8, 0, '167750000'],
    ['68.750', 0, 2, '68.75'],
    ['0.05', 1, 2, '0.5'],
    ['0', 4, 0, '0'],
    ['0.00', 4, 0, '0'],
  ])('of %s, times ten to the %i with %i decimals, is %s', (text, shift, scale, expected) => {
    expect(plainAmount(text, shift, scale)).toBe(expected);
  });

  it.each([
    ['has too many decimals', '1.25', 0, 1],
    ['has a sign', '-5', 0, 0],
    ['begins with zeros', '007', 0, 0],
    ['has separators', '1,234', 0, 0],
    ['has more digits than a double holds', '1234567890123456', 0, 0],
  ])('is left to exact decimals when it %s', (_why, text, shift, scale) => {
    expect(plainAmount(text, shift, scale)).toBeNull();
  });
});
