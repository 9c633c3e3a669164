import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/kernel/day.js';
import { GRAINS, type Grain, stepsOf } from '../../src/kernel/grain.js';
import { contains, formatPeriod, overlaps, parseInterval } from '../../src/kernel/period.js';

describe('the steps of an interval', () => {
  it.each<[period: string, grain: Grain, steps: string[]]>([
    ['2021', 'QUARTER', ['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4']],
    ['2021-01/2021-08', 'MONTH', ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => `2021-${month}`)],
    ['2021-01/2021-08', 'QUARTER', ['2021-Q1', '2021-Q2', '2021-Q3']],
    ['2020-12-31/2021-01-01', 'MONTH', ['2020-12', '2021-01']],
    ['2020-12-31/2021-01-01', 'YEAR', ['2020', '2021']],
    ['2021-08-17', 'YEAR', ['2021']],
    ['2020-02', 'MONTH', ['2020-02']],
  ])('of %s by %s are as expected', (period, grain, steps) => {
    const interval = parseInterval(period);
    expect(interval && stepsOf(interval, grain).map(formatPeriod)).toEqual(steps);
  });

  it('follow one another without a gap, cover the interval, and each has a day in it', () => {
    const days = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays('2018-01-01', count));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), fc.constantFrom(...GRAINS), (start, length, grain) => {
        const interval = { start, end: addDays(start, length) };
        const steps = stepsOf(interval, grain);
        expect(steps.every((step) => overlaps(step, interval))).toBe(true);
        expect(contains({ start: steps[0]?.start ?? null, end: steps.at(-1)?.end ?? null }, interval)).toBe(true);
        for (const [index, step] of steps.slice(1).entries()) {
          expect(step.start).toBe(addDays(steps[index]?.end ?? '', 1));
        }
      }),
    );
  });
});
