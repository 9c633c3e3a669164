import { describe, expect, it } from '@jest/globals';
import { withoutEnglishPeriods } from '../../../src/ingestion/text/english-period.js';
import { parsePeriodText } from '../../../src/ingestion/text/period-text.js';

describe('an English period', () => {
  it.each([
    ['Jan 2023', '2023-01-01', '2023-01-31'],
    ['January, 2023', '2023-01-01', '2023-01-31'],
    ['2023 Sept.', '2023-09-01', '2023-09-30'],
    ['Jan–Oct 2023', '2023-01-01', '2023-10-31'],
    ['January to October 2023', '2023-01-01', '2023-10-31'],
    ['2023 Jan-Oct', '2023-01-01', '2023-10-31'],
    ['Nov 2022 - Feb 2023', '2022-11-01', '2023-02-28'],
    ['2023 Q1', '2023-01-01', '2023-03-31'],
    ['Q4 2023', '2023-10-01', '2023-12-31'],
    ['2Q2023', '2023-04-01', '2023-06-30'],
    ['Q1-Q3 2023', '2023-01-01', '2023-09-30'],
    ['third quarter of 2023', '2023-07-01', '2023-09-30'],
    ['first three quarters of 2023', '2023-01-01', '2023-09-30'],
    ['H2 2023', '2023-07-01', '2023-12-31'],
    ['First half of 2023', '2023-01-01', '2023-06-30'],
    ['31 October 2023', '2023-10-31', '2023-10-31'],
    ['Oct. 31st, 2023', '2023-10-31', '2023-10-31'],
    ['as of 31 October 2023', '2023-10-31', '2023-10-31'],
    ['end of October 2023', '2023-10-31', '2023-10-31'],
    ['at the end of 2023', '2023-12-31', '2023-12-31'],
    ['by end-2023', '2023-12-31', '2023-12-31'],
  ])('%s is the days from %s to %s', (text, start, end) => {
    expect(parsePeriodText(text, null)).toMatchObject({ ok: true, period: { start, end } });
  });

  it.each([
    ['Jan', 2023, '2023-01-01', '2023-01-31'],
    ['Q1', 2023, '2023-01-01', '2023-03-31'],
    ['Jan-Oct', 2023, '2023-01-01', '2023-10-31'],
  ])('%s takes the year %d from elsewhere', (text, year, start, end) => {
    expect(parsePeriodText(text, null)).toEqual({ ok: false, lacks: 'year' });
    expect(parsePeriodText(text, year)).toMatchObject({ ok: true, period: { start, end } });
  });

  it('is cumulative where it runs from January over several months, and a state where it is the end of one', () => {
    expect(parsePeriodText('Jan–Oct 2023', null)).toMatchObject({ period: { isCumulative: true, isAsOf: false } });
    expect(parsePeriodText('end of Oct 2023', null)).toMatchObject({ period: { isCumulative: false, isAsOf: true } });
  });

  it.each(['May be late', 'Marches', 'since last year', 'Jan 23rd', 'Q5 2023', 'Oct-Jan'])('%s is none', (text) => {
    expect(parsePeriodText(text, 2023).ok).toBe(false);
  });

  it('is found within a longer text, and a month without a year there is none', () => {
    expect(withoutEnglishPeriods('Aid funds by county, Jan-Oct 2023')).toBe('Aid funds by county, 2023年1-10月');
    expect(withoutEnglishPeriods('Figures may change')).toBe('Figures may change');
  });
});
