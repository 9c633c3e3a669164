import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Decimal, decimal } from '../../../src/kernel/decimal.js';
import { changeBetween } from '../../../src/rollup/rules/change.plan.js';
import { displayAmount, displayChange } from '../../../src/rollup/rules/display.plan.js';

const shown = (value: string, lower: string | null, upper: string | null, unit: string, locale = 'zh') =>
  displayAmount(
    {
      value: decimal(value),
      lower: lower === null ? null : decimal(lower),
      upper: upper === null ? null : decimal(upper),
    },
    unit,
    locale,
  );

describe('the display of an amount', () => {
  it.each([
    ['167750000', '元', '1.6775亿元', '167.75 million yuan'],
    ['183000000', '元', '1.83亿元', '183 million yuan'],
    ['957', '人', '957人', '957 persons'],
    ['0', '户', '0户', '0 households'],
    ['12345.5', '元', '1.2346万元', '12,345.5 yuan'],
    ['-60000', '人', '-6万人', '-60,000 persons'],
    ['99999999.9', '元', '1亿元', '100 million yuan'],
    ['1500000000000', '元', '1.5万亿元', '1.5 trillion yuan'],
    ['9999.99999', '元', '9999.99999元', '9,999.99999 yuan'],
    ['68.75', '%', '68.75%', '68.75%'],
    ['22', '家', '22家', '22'],
  ])('writes the exact amount %s %s in both languages', (value, unit, zh, en) => {
    expect([shown(value, value, value, unit), shown(value, value, value, unit, 'en-GB')]).toEqual([zh, en]);
  });

  it.each([
    ['2000', '2000余人', 'over 2,000 persons'],
    ['600000', '60余万人', 'over 600,000 persons'],
    ['30000', '3万余人', 'over 30,000 persons'],
    ['15000', '1.5万余人', 'over 15,000 persons'],
    ['153840000', '1.5384亿余人', 'over 153.84 million persons'],
    ['153849999', '1.5384亿余人', 'over 153.8499 million persons'],
    ['219', '不少于219人', 'at least 219 persons'],
    ['1', '不少于1人', 'at least 1 person'],
    ['0', '不详', 'unknown'],
    ['-20', '不少于-20人', 'at least -20 persons'],
  ])('writes a lower bound of %s as an official would', (lower, zh, en) => {
    expect([shown(lower, lower, null, '人'), shown(lower, lower, null, '人', 'en')]).toEqual([zh, en]);
  });

  it('writes upper bounds, approximations, ranges and amounts without bounds', () => {
    expect(shown('300000000', '0', '300000000', '元')).toBe('不超过3亿元');
    expect(shown('50000', '45000', '55000', '人')).toBe('约5万人');
    expect(shown('55000', '45000', '56000', '人', 'en')).toBe('45,000 to 56,000 persons');
    expect(shown('55000', '45000', '56000', '人')).toBe('4.5万至5.6万人');
    expect(shown('250', '0', '500', '人')).toBe('不超过500人');
    expect(shown('70', '70', null, '%')).toBe('不少于70%');
    expect(shown('20', null, null, '人')).toBe('约20人');
    expect([shown('400', null, '400', '人'), shown('400', null, '400', '人', 'en')]).toEqual([
      '不超过400人',
      'up to 400 persons',
    ]);
  });
});

/** Up to 17 digits, of which up to five are decimals. */
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 5 }))
  .map(([digits, places]) => decimal(`${digits.toString()}e-${places.toString()}`));
const bounded = fc.tuple(amounts, amounts, amounts, fc.boolean(), fc.boolean()).map(([a, b, c, isOpen, isUnknown]) => {
  const [lower, value, upper] = [a, b, c].toSorted((one, other) => one.cmp(other)) as [Decimal, Decimal, Decimal];
  if (isUnknown) return { value, lower: null, upper: null };
  return isOpen ? { value: lower, lower, upper: null } : { value, lower, upper };
});

/** Reads a number back, in either language. */
function read(text: string): Decimal {
  const [, number = '', magnitude = ''] = /^(-?[\d.,]+)余? ?(万亿|亿|万|trillion|billion|million|)/.exec(text) ?? [];
  const sizes = { 万亿: 12, 亿: 8, 万: 4, trillion: 12, billion: 9, million: 6, '': 0 };
  return decimal(`${number.replaceAll(',', '')}e${sizes[magnitude as keyof typeof sizes].toString()}`);
}

describe.each(['zh', 'en'])('any amount in %s', (locale) => {
  it('is written in words and digits alone, with at most four decimals after a magnitude', () => {
    fc.assert(
      fc.property(bounded, fc.constantFrom('元', '人', '家', '%'), (amount, unit) => {
        const text = displayAmount(amount, unit, locale);
        expect(text).not.toMatch(/[+≈~<>]|--|NaN|undefined|e\d|不少于0(?![.])|at least 0( |$)|over 0( |$)/);
        expect(text).not.toMatch(/\.\d{5,} ?(余|万|亿|[mbt]r?illion)/);
      }),
      { numRuns: 500 },
    );
  });

  it('never says more than its bounds', () => {
    fc.assert(
      fc.property(bounded, (amount) => {
        const { lower, upper } = amount;
        const text = displayAmount(amount, '人', locale);
        const least = /^(?:不少于|over |at least )?(-?\d.*?)(?:余|$|至| to )/.exec(text);
        if (lower && upper === null && !lower.eq(0)) expect(read(least?.[1] ?? text).lte(lower)).toBe(true);
        const [, from, to] = /^(-?\d.*?)(?:至| to )(-?\d.*)$/.exec(text) ?? [];
        if (from !== undefined && to !== undefined && lower && upper) {
          expect([read(from).lte(lower), read(to).gte(upper)]).toEqual([true, true]);
        }
        const [, most] = /^(?:不超过|up to )(.*)$/.exec(text) ?? [];
        if (most !== undefined && upper) expect(read(most).gte(upper)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the display of a change', () => {
  const bounds = (text: string | null) => {
    const [value = '', lower = value, upper = value] = (text ?? '').split(' ');
    const bound = (one: string) => (one === '?' ? null : decimal(one));
    return text === null
      ? { value: null, lower: null, upper: null, exact: true }
      : { value: decimal(value), lower: bound(lower), upper: bound(upper), exact: !text.includes(' ') };
  };
  const change = (before: string | null, now: string | null, unit = '人') => {
    const between = changeBetween(bounds(now), bounds(before));
    return [displayChange(between, unit, 'zh'), displayChange(between, unit, 'en')];
  };

  it.each<[string, string | null, string | null, string | null, string | null]>([
    ['two exact values', '1000', '1125', '增长12.5%', 'up 12.5%'],
    ['a fall', '1000', '950', '下降5%', 'down 5%'],
    ['equal values', '7', '7', '持平', 'unchanged'],
    ['nothing before', '0', '7', '增加7人', 'up 7 persons'],
    ['a missing value', null, '7', null, null],
    ['an exact value before a lower bound', '1500', '2000 2000 ?', '增长33.33%以上', 'up at least 33.33%'],
    ['a lower bound before an exact value below it', '2000 2000 ?', '1548.8', '下降22.56%以上', 'down at least 22.56%'],
    ['two lower bounds', '2000 2000 ?', '1549 1549 ?', '升降不明', 'up or down: not certain'],
    ['approximate values apart', '100 95 105', '200 190 210', '约增长100%', 'up about 100%'],
    ['approximate values that meet', '100 90 110', '105 95 115', '升降不明', 'up or down: not certain'],
  ])('says what is certain of %s', (_of, before, now, zh, en) => {
    expect(change(before, now)).toEqual([zh, en]);
  });

  it('of a rate is in percentage points', () => {
    expect(change('60', '63', '%')).toEqual(['提高3个百分点', 'up 3 percentage points']);
    expect(change('60', '59', '%')).toEqual(['下降1个百分点', 'down 1 percentage point']);
  });
});
