import { describe, expect, it } from '@jest/globals';
import {
  lastYearOf,
  parsePeriod,
  seriesAround,
  formatPeriod,
} from '../../../../src/web/dashboard/address/period-choice.js';

describe('the period picker', () => {
  it.each(['', 'H1', 'M1Q3', 'Q1', 'Q4', '01', '12'])('parses part "%s" of a year', (part) => {
    expect(parsePeriod(formatPeriod(2021, part))).toEqual({ kind: 'part', year: 2021, part });
  });

  it('keeps any other period as text', () => {
    expect(parsePeriod('ALL')).toEqual({ kind: 'all' });
    for (const text of ['2021-08-17', '2021-01/2021-08', '2020-07/2021-06', 'now']) {
      expect(parsePeriod(text)).toEqual({ kind: 'other', text });
    }
  });

  it.each([
    ['2021', 2021],
    ['2021-Q3', 2021],
    ['2021-08-17', 2021],
    ['2020-07/2021-06', 2021],
    ['ALL', null],
  ])('finds the last year of %s', (period, year) => {
    expect(lastYearOf(period)).toBe(year);
  });

  it('shows five years, eight quarters or twelve months around a year', () => {
    expect(seriesAround(2021, 'YEAR')).toEqual({ from: '2017', to: '2021' });
    expect(seriesAround(2021, 'QUARTER')).toEqual({ from: '2020-Q1', to: '2021-Q4' });
    expect(seriesAround(2021, 'MONTH')).toEqual({ from: '2021-01', to: '2021-12' });
  });
});
