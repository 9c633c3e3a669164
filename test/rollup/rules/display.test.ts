import { describe, expect, it } from '@jest/globals';
import { decimal } from '../../../src/kernel/decimal.js';
import { displayAmount } from '../../../src/rollup/rules/display.plan.js';

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
    ['68.75', '%', '68.75%', '68.75%'],
    ['22', '家', '22家', '22'],
  ])('writes the exact amount %s %s in both languages', (value, unit, zh, en) => {
    expect([shown(value, value, value, unit), shown(value, value, value, unit, 'en-GB')]).toEqual([zh, en]);
  });

  it.each([
    ['2000', '2000余人', '2,000+ persons'],
    ['600000', '60余万人', '600,000+ persons'],
    ['30000', '3万余人', '30,000+ persons'],
    ['15000', '1.5万余人', '15,000+ persons'],
    ['219', '不少于219人', '219+ persons'],
    ['0', '不少于0人', '0+ persons'],
  ])('writes a lower bound of %s as an official would', (lower, zh, en) => {
    expect([shown(lower, lower, null, '人'), shown(lower, lower, null, '人', 'en')]).toEqual([zh, en]);
  });

  it('writes upper bounds, approximations, ranges and amounts without bounds', () => {
    expect(shown('300000000', '0', '300000000', '元')).toBe('不超过3亿元');
    expect(shown('50000', '45000', '55000', '人')).toBe('约5万人');
    expect(shown('55000', '45000', '56000', '人', 'en')).toBe('45,000–56,000 persons');
    expect(shown('20', null, null, '人')).toBe('约20人');
  });
});
