import { type Day, firstOfMonth, lastOfMonth } from './day.js';
import type { Interval } from './period.js';

export const GRAINS = ['MONTH', 'QUARTER', 'YEAR'] as const;
/** The step of a series. */
export type Grain = (typeof GRAINS)[number];

/** The most steps that a field returns. */
export const GREATEST_STEPS = 600;

const MONTHS_IN: Record<Grain, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The month of a day, counted from the year 0. */
export function monthIndex(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** From the first day of one month to the last day of another, both as {@link monthIndex} counts them. */
export function intervalOfMonths(first: number, last: number): Interval {
  return {
    start: firstOfMonth(Math.floor(first / 12), (first % 12) + 1),
    end: lastOfMonth(Math.floor(last / 12), (last % 12) + 1),
  };
}

/** Every whole month, quarter or year that shares a day with the interval, in order. */
export function stepsOf(interval: Interval, grain: Grain): Interval[] {
  const width = MONTHS_IN[grain];
  const first = Math.floor(monthIndex(interval.start) / width);
  return Array.from({ length: countSteps(interval, grain) }, (_, index) => {
    const from = (first + index) * width;
    return intervalOfMonths(from, from + width - 1);
  });
}

/** The number of steps, without making them: there may be thousands. */
export function countSteps(interval: Interval, grain: Grain): number {
  const width = MONTHS_IN[grain];
  return Math.floor(monthIndex(interval.end) / width) - Math.floor(monthIndex(interval.start) / width) + 1;
}
