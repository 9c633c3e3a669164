import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal, decimalPlaces, divide, formatDecimal, parseDecimal } from '../../src/kernel/decimal.js';

describe('an exact decimal', () => {
  it.each([
    ['167750000', '167750000'],
    ['68.75', '68.75'],
    ['-3', '-3'],
    ['+3', '3'],
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['1.50', '1.5'],
    [' 12 ', '12'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['0.00000000000000000001', '0.00000000000000000001'],
  ])('parses %j and formats it as %s', (text, written) => {
    const value = parseDecimal(text);
    expect(value && formatDecimal(value)).toBe(written);
  });

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '5.',
    '1e3',
    '1E3',
    '1,000',
    '1 000',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    '+-1',
    '1.2.3',
    '１２',
    '十',
    '1%',
    '1/2',
    '1234567890123456789012345678901',
    '0.000000000000000000001',
    '12\n13',
  ])('rejects %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it('adds without the errors of floating point', () => {
    expect(formatDecimal(decimal('0.1').plus(decimal('0.2')))).toBe('0.3');
  });

  it.each([
    ['5', 0],
    ['68.75', 2],
    ['1.50', 1],
    ['-0.001', 3],
    ['1000', 0],
  ])('%s has %i decimal places', (text, places) => {
    expect(decimalPlaces(decimal(text))).toBe(places);
  });

  it('is the same after formatting and parsing', () => {
    const texts = fc.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 0, max: 15 }));
    fc.assert(
      fc.property(texts, ([digits, places]) => {
        const value = decimal(digits.toString()).div(decimal(`1${'0'.repeat(places)}`));
        const again = parseDecimal(formatDecimal(value));
        expect(again?.eq(value)).toBe(true);
      }),
    );
  });
});

describe('a quotient', () => {
  it.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['1', '2', 0, '1'],
    ['-1', '1000', 2, '0'],
    ['0', '7', 6, '0'],
    ['6', '3', 2, '2'],
    ['1', '300000000000000000000', 25, '0.0000000000000000000033333'],
    ['100000000000000000000', '3', 2, '33333333333333333333.33'],
  ])('%s / %s to %i places is %s', (numerator, denominator, places, expected) => {
    expect(formatDecimal(divide(decimal(numerator), decimal(denominator), places))).toBe(expected);
  });

  it('is never further than half of its last digit from the exact one', () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), whole, fc.nat(6), (above, below, places) => {
        const quotient = divide(decimal(above), decimal(below), places);
        const error = quotient.times(below).minus(above).abs();
        const half = decimal(below).times(decimal(`5e-${(places + 1).toString()}`));
        expect(error.lte(half)).toBe(true);
        expect(decimalPlaces(quotient)).toBeLessThanOrEqual(places);
      }),
    );
  });
});
