import { describe, expect, it } from '@jest/globals';
import { decimal } from '../../../src/kernel/decimal.js';
import { changeBetween, type Compared } from '../../../src/rollup/rules/change.plan.js';

const read = (text: string | null) => (text === null ? null : decimal(text));
const MISSING: Compared = { value: null, lower: null, upper: null, exact: true };
const exactly = (value: string): Compared => ({
  value: decimal(value),
  lower: decimal(value),
  upper: decimal(value),
  exact: true,
});
const between = (value: string, lower: string | null, upper: string | null): Compared => ({
  value: decimal(value),
  lower: read(lower),
  upper: read(upper),
  exact: false,
});

describe('the change between two amounts', () => {
  it.each([
    ['a rise', exactly('150'), exactly('100'), ['50', '50', '50', true, '50']],
    ['a fall', exactly('75.5'), exactly('100'), ['-24.5', '-24.5', '-24.5', true, '-24.5']],
    ['no change', exactly('7'), exactly('7'), ['0', '0', '0', true, '0']],
    ['a third, rounded', exactly('4'), exactly('3'), ['1', '1', '1', true, '33.33']],
    [
      'half away from zero, rounded',
      exactly('0.99995'),
      exactly('1'),
      ['-0.00005', '-0.00005', '-0.00005', true, '-0.01'],
    ],
    ['a fall to zero', exactly('0'), exactly('8'), ['-8', '-8', '-8', true, '-100']],
    ['a rise from zero', exactly('8'), exactly('0'), ['8', '8', '8', true, null]],
    ['a rise from a negative amount', exactly('8'), exactly('-2'), ['10', '10', '10', true, null]],
    ['a missing later amount', MISSING, exactly('8'), [null, null, null, true, null]],
    ['a missing earlier amount', exactly('8'), MISSING, [null, null, null, true, null]],
    ['two bounded amounts', between('10', '8', '12'), between('5', '4', '7'), ['5', '1', '8', false, '100']],
    ['a later amount over 200', between('200', '200', null), exactly('80'), ['120', '120', null, false, '150']],
    ['an earlier amount over 200', exactly('300'), between('200', '200', null), ['100', null, '100', false, '50']],
    ['an amount without bounds', between('10', null, null), exactly('5'), ['5', null, null, false, '100']],
  ] as const)('is computed for %s', (_name, now, then, [value, lower, upper, exact, rate]) => {
    const change = changeBetween(now, then);
    expect({
      ...change,
      value: change.value?.toFixed() ?? null,
      lower: change.lower?.toFixed() ?? null,
      upper: change.upper?.toFixed() ?? null,
      rate: change.rate?.toFixed() ?? null,
    }).toEqual({ value, lower, upper, exact, rate });
  });
});
