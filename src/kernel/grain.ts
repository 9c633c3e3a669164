import { type Day, firstOfMonth, lastOfMonth } from './day.js';
import type { Interval } from './period.js';

export const GRAINS = ['MONTH', 'QUARTER', 'YEAR'] as const;
/** The step of a series. */
export type Grain = (typeof GRAINS)[number];

/** No field gives more steps than this at once. */
export const GREATEST_STEPS = 600;

const MONTHS_IN: Record<Grain, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Months counted from the year 0, so that they can be added and compared. */
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

/** Every whole month, quarter or year that has a day in the stretch, in order. */
export function stepsOf(stretch: Interval, grain: Grain): Interval[] {
  const width = MONTHS_IN[grain];
  const first = Math.floor(monthIndex(stretch.start) / width);
  return Array.from({ length: countSteps(stretch, grain) }, (_, index) => {
    const from = (first + index) * width;
    return intervalOfMonths(from, from + width - 1);
  });
}

/** How many steps there would be, without making them: all of history would be millions. */
export function countSteps(stretch: Interval, grain: Grain): number {
  const width = MONTHS_IN[grain];
  return Math.floor(monthIndex(stretch.end) / width) - Math.floor(monthIndex(stretch.start) / width) + 1;
}
