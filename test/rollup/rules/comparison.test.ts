import { describe, expect, it } from '@jest/globals';
import { ALL, formatPeriod, parsePeriod } from '../../../src/kernel/period.js';
import { type Comparison, previousPeriod } from '../../../src/rollup/rules/comparison.plan.js';

const before = (period: string, comparison: Comparison): string | null => {
  const previous = previousPeriod(parsePeriod(period) ?? ALL, comparison);
  return previous && formatPeriod(previous);
};

describe('the period that another is compared with', () => {
  it.each([
    // period, a year before, just before
    ['2021', '2020', '2020'],
    ['2021-Q3', '2020-Q3', '2021-Q2'],
    ['2021-Q1', '2020-Q1', '2020-Q4'],
    ['2021-08', '2020-08', '2021-07'],
    ['2021-01', '2020-01', '2020-12'],
    ['2021-03', '2020-03', '2021-02'],
    ['2021-01/2021-08', '2020-01/2020-08', '2020-05/2020-12'],
    ['2020/2021', '2019/2020', '2018/2019'],
    ['2020-11/2021-02', '2019-11/2020-02', '2020-07/2020-10'],
    // Months end where they end: February of a leap year too, on both sides.
    ['2024-02', '2023-02', '2024-01'],
    ['2025-02', '2024-02', '2025-01'],
    ['2024-01/2024-02', '2023-01/2023-02', '2023-11/2023-12'],
    ['2024-02-01/2024-02-29', '2023-02', '2024-01'],
    // Intervals of days keep their dates, or their number of days.
    ['2021-08-17', '2020-08-17', '2021-08-16'],
    ['2021-03-01', '2020-03-01', '2021-02-28'],
    ['2024-03-01', '2023-03-01', '2024-02-29'],
    ['2024-02-29', '2023-02-28', '2024-02-28'],
    ['2025-02-28', '2024-02-28', '2025-02-27'],
    ['2021-08-10/2021-08-19', '2020-08-10/2020-08-19', '2021-07-31/2021-08-09'],
    ['2024-02-25/2024-03-05', '2023-02-25/2023-03-05', '2024-02-15/2024-02-24'],
    ['2024-02-10/2024-02-29', '2023-02-10/2023-02-28', '2024-01-21/2024-02-09'],
    ['2021-01-02/2021-01-31', '2020-01-02/2020-01-31', '2020-12-03/2021-01-01'],
  ])('of %s is %s a year before and %s just before', (period, year, adjacent) => {
    expect(before(period, 'YEAR')).toBe(year);
    expect(before(period, 'PERIOD')).toBe(adjacent);
  });

  it.each(['ALL', '0001', '0001-06', '0001-06-15'])('does not exist a year before %s', (period) => {
    expect(before(period, 'YEAR')).toBeNull();
  });

  it.each(['ALL', '0001', '0001-01', '0001-01-15/0002-03-03'])('does not exist just before %s', (period) => {
    expect(before(period, 'PERIOD')).toBeNull();
  });

  it('does not exist for a period that is open at one end', () => {
    expect(previousPeriod({ start: null, end: '2021-12-31' }, 'YEAR')).toBeNull();
    expect(previousPeriod({ start: '2021-01-01', end: null }, 'PERIOD')).toBeNull();
  });
});
