import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, endsMonth, firstOfMonth, isDay, lastOfMonth } from '../../src/kernel/day.js';

const DAYS = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it.each(['2021-08-17', '2020-02-29', '2000-02-29', '2021-12-31', '1949-10-01'])('exists: %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '',
    '2021',
    '2021-08',
    '2021-8-17',
    '2021-08-7',
    '21-08-17',
    '20210817',
    '2021/08/17',
    ' 2021-08-17',
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-01-32',
    '2021-08-17T00:00:00Z',
    '2021-08-17\n',
    '２０２１-08-17',
    '-2021-08-17',
  ])('does not exist or is not written as one: %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    ['2021-02-28', 1, '2021-03-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-12-31', 1, '2022-01-01'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2021-08-17', 0, '2021-08-17'],
    ['2021-01-01', 365, '2022-01-01'],
  ])('%s moved by %i is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('ends its month if the next one is the first of another', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        expect(endsMonth(day)).toBe(addDays(day, 1).endsWith('-01'));
      }),
    );
    expect(['1900-02-28', '2000-02-28', '2000-02-29'].map(endsMonth)).toEqual([true, false, true]);
  });

  it('moved on and back is the same, and days compare as their text does', () => {
    fc.assert(
      fc.property(DAYS, fc.integer({ min: 1, max: 5_000 }), (day, count) => {
        const later = addDays(day, count);
        expect(isDay(later)).toBe(true);
        expect(later > day).toBe(true);
        expect(addDays(later, -count)).toBe(day);
      }),
    );
  });
});

describe('a month', () => {
  it.each([
    [2021, 2, '2021-02-01', '2021-02-28'],
    [2020, 2, '2020-02-01', '2020-02-29'],
    [2021, 12, '2021-12-01', '2021-12-31'],
    [2021, 4, '2021-04-01', '2021-04-30'],
  ])('%i-%i runs from %s to %s', (year, month, first, last) => {
    expect([firstOfMonth(year, month), lastOfMonth(year, month)]).toEqual([first, last]);
  });
});
