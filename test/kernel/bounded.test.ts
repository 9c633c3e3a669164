import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Bounded, isExact, minus, NOTHING, plus, sum } from '../../src/kernel/bounded.js';
import { decimal } from '../../src/kernel/decimal.js';

const amount = (value: number, lower = value, upper = value, open = 0): Bounded => ({
  value: decimal(value),
  lower: decimal(lower),
  upper: decimal(upper),
  open,
});
const written = ({ value, lower, upper, open }: Bounded): string =>
  [value.toFixed(), lower.toFixed(), upper.toFixed(), open].join(' ');
const AMOUNTS = fc
  .tuple(fc.integer(), fc.integer(), fc.integer(), fc.nat(3))
  .map(([value, lower, upper, open]) => amount(value, lower, upper, open));

describe('bounded amounts', () => {
  it('add and subtract component by component', () => {
    expect(written(plus(amount(10, 8, 12), amount(2000, 2000, 0, 1)))).toBe('2010 2008 12 1');
    expect(written(minus(amount(10, 8, 12), amount(2000, 2000, 0, 1)))).toBe('-1990 -1992 12 -1');
  });

  it('sum to zero if there are none', () => {
    expect(written(sum([]))).toBe('0 0 0 0');
    expect(written(sum([amount(1), amount(2, 1, 3), amount(3, 3, 0, 1)]))).toBe('6 5 4 1');
  });

  it.each<[Bounded, boolean]>([
    [amount(5), true],
    [NOTHING, true],
    [amount(5, 4), false],
    [amount(5, 5, 6), false],
    [amount(5, 5, 5, 1), false],
    [amount(5, 5, 5, -1), false],
    [{ value: decimal('5.0'), lower: decimal('5'), upper: decimal('5.00'), open: 0 }, true],
  ])('are exact only if value and bounds agree and none is open (%#)', (given, expected) => {
    expect(isExact(given)).toBe(expected);
  });

  it('return to their values when the same amounts are added and subtracted in any order', () => {
    fc.assert(
      fc.property(AMOUNTS, AMOUNTS, AMOUNTS, (one, other, third) => {
        expect(written(minus(plus(one, other), other))).toBe(written(one));
        expect(written(sum([one, other, third]))).toBe(written(sum([third, one, other])));
      }),
    );
  });
});
