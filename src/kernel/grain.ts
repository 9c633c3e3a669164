import { firstOfMonth, lastOfMonth } from './day.js';
import type { Interval } from './period.js';

export const GRAINS = ['MONTH', 'QUARTER', 'YEAR'] as const;
/** The step of a series. */
export type Grain = (typeof GRAINS)[number];

const MONTHS_IN: Record<Grain, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Every whole month, quarter or year that has a day in the stretch, in order. */
export function stepsOf(stretch: Interval, grain: Grain): Interval[] {
  const width = MONTHS_IN[grain];
  const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = Math.floor(monthIndex(stretch.start) / width);
  const last = Math.floor(monthIndex(stretch.end) / width);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = (first + index) * width;
    const to = from + width - 1;
    return {
      start: firstOfMonth(Math.floor(from / 12), (from % 12) + 1),
      end: lastOfMonth(Math.floor(to / 12), (to % 12) + 1),
    };
  });
}
