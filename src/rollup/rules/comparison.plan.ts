import { addDays, type Day, isDay, lastOfMonth } from '../../kernel/day.js';
import { intervalOfMonths, monthIndex } from '../../kernel/grain.js';
import type { Interval, Period } from '../../kernel/period.js';

/** What a period is compared with: the same interval a year before (同比), or the interval just before it (环比). */
export const COMPARISONS = ['YEAR', 'PERIOD'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const MONTHS_IN_A_YEAR = 12;
/** The first month of the year 1: there is no year 0. */
const FIRST_MONTH = MONTHS_IN_A_YEAR;

/**
 * The period that another is compared with. Whole months remain whole months, whatever their lengths; other intervals
 * keep their dates (YEAR) or their number of days (PERIOD). Null for a period without an end, or if it would begin
 * before year 1.
 */
export function previousPeriod({ start, end }: Period, comparison: Comparison): Interval | null {
  if (start === null || end === null) return null;
  const first = monthIndex(start);
  const last = monthIndex(end);
  if (start.endsWith('-01') && end === intervalOfMonths(last, last).end) {
    const back = comparison === 'YEAR' ? MONTHS_IN_A_YEAR : last - first + 1;
    return first - back < FIRST_MONTH ? null : intervalOfMonths(first - back, last - back);
  }
  if (first - MONTHS_IN_A_YEAR < FIRST_MONTH) return null;
  if (comparison === 'YEAR') return { start: yearBefore(start), end: yearBefore(end) };
  const before = addDays(start, -daysIn({ start, end }));
  return isDay(before) && monthIndex(before) >= FIRST_MONTH ? { start: before, end: addDays(start, -1) } : null;
}

/** The same date a year before; 28 February for 29 February. */
function yearBefore(day: Day): Day {
  const year = Number(day.slice(0, 4)) - 1;
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isDay(same) ? same : lastOfMonth(year, Number(day.slice(5, 7)));
}

function daysIn({ start, end }: Interval): number {
  return (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000 + 1;
}
