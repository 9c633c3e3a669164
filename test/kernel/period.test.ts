import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, lastOfMonth } from '../../src/kernel/day.js';
import {
  ALL,
  contains,
  formatPeriod,
  type Interval,
  overlaps,
  parseInterval,
  parsePeriod,
} from '../../src/kernel/period.js';

const INTERVALS = fc
  .tuple(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 800 }))
  .map(([from, length]): Interval => {
    const start = addDays('2019-01-01', from);
    return { start, end: addDays(start, length) };
  });
const WHOLE_MONTHS = INTERVALS.map(({ start, end }): Interval => ({
  start: `${start.slice(0, 7)}-01`,
  end: lastOfMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7))),
}));

describe('a period', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-Q1', '2021-01-01', '2021-03-31'],
    ['2021-Q4', '2021-10-01', '2021-12-31'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-08-17', '2021-08-17', '2021-08-17'],
    ['2021-01/2021-08', '2021-01-01', '2021-08-31'],
    ['2020/2021', '2020-01-01', '2021-12-31'],
    ['2021-Q3/2022', '2021-07-01', '2022-12-31'],
    ['2021-01/2021-08-17', '2021-01-01', '2021-08-17'],
    ['  2021 ', '2021-01-01', '2021-12-31'],
    ['2021/2021', '2021-01-01', '2021-12-31'],
  ])('%j runs from %s to %s', (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ start, end });
  });

  it.each([
    '',
    ' ',
    'all',
    'ALL/2021',
    '2021/',
    '/2021',
    '2021//2022',
    '2020/2021/2022',
    '2021 / 2022',
    '21',
    '2021-Q0',
    '2021-Q5',
    '2021-q1',
    '2021-00',
    '2021-13',
    '2021-1',
    '2021-02-29',
    '2021-04-31',
    '2021-8-1',
    '2022/2021',
    '2021-08/2021-01',
    '2021-08-17/2021-08-16',
    '2021/2021-03',
    '2021-08/2021',
    '2021-02-10/2021-Q1',
    '２０２１',
    '2021年',
  ])('is not written %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('is open at both ends as ALL, and ALL is no interval', () => {
    expect(parsePeriod('ALL')).toEqual(ALL);
    expect(parseInterval('ALL')).toBeNull();
    expect(formatPeriod(ALL)).toBe('ALL');
  });

  it.each([
    '2021',
    '2021-Q2',
    '2021-08',
    '2021-08-17',
    '2021-01/2021-08',
    '2021-01/2021-06',
    '2021-02/2021-04',
    '2020/2021',
    '2020-12/2021-02',
    '2021-01-01/2021-01-30',
    '2021-01-02/2021-12-31',
    '2020-01/2021-06',
    'ALL',
  ])('is formatted as %s, its shortest form', (text) => {
    const period = parsePeriod(text);
    expect(period && formatPeriod(period)).toBe(text);
  });

  it.each([
    ['2021-01-01/2021-12-31', '2021'],
    ['2021-04-01/2021-06-30', '2021-Q2'],
    ['2021-04/2021-06', '2021-Q2'],
    ['2021-02-01/2021-02-28', '2021-02'],
    ['2020-02-01/2020-02-28', '2020-02-01/2020-02-28'],
    ['2021-08-17/2021-08-17', '2021-08-17'],
  ])('%s is shortened to %s', (text, short) => {
    const period = parsePeriod(text);
    expect(period && formatPeriod(period)).toBe(short);
  });

  it('is the same after formatting and parsing', () => {
    fc.assert(
      fc.property(fc.oneof(INTERVALS, WHOLE_MONTHS), (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });
});

describe('two intervals', () => {
  const year: Interval = { start: '2021-01-01', end: '2021-12-31' };

  it.each([
    ['2021', true, true],
    ['2021-01-01', true, true],
    ['2021-12-31', true, true],
    ['2020-12-31/2021-01-01', false, true],
    ['2021-12-31/2022-01-01', false, true],
    ['2020/2022', false, true],
    ['2020', false, false],
    ['2022-01-01', false, false],
  ])('%s lies in 2021: %s; shares a day with it: %s', (text, inside, shared) => {
    const interval = parseInterval(text) ?? year;
    expect([contains(year, interval), overlaps(year, interval), overlaps(interval, year)]).toEqual([
      inside,
      shared,
      shared,
    ]);
  });

  it('an open end contains every day on its side', () => {
    expect(contains(ALL, year)).toBe(true);
    expect([
      contains({ start: null, end: '2021-12-31' }, year),
      contains({ start: null, end: '2021-12-30' }, year),
    ]).toEqual([true, false]);
    expect([
      contains({ start: '2021-01-01', end: null }, year),
      contains({ start: '2021-01-02', end: null }, year),
    ]).toEqual([true, false]);
  });

  it('that contain each other are equal, and one that contains the other shares days with it', () => {
    fc.assert(
      fc.property(INTERVALS, INTERVALS, (one, other) => {
        if (contains(one, other)) expect(overlaps(one, other)).toBe(true);
        expect(contains(one, other) && contains(other, one)).toBe(one.start === other.start && one.end === other.end);
      }),
    );
  });
});
