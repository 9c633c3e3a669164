import type { PeriodSense } from './period-words.js';

const MONTH = /^(\d{1,2})月(?:份)?$/u;
const QUARTER = /^第?([一二三四1-4])季度$/u;

/**
 * Whether a month without a year follows a later one: 11月, 12月, 1月. Which of the two lies in the year that the title
 * names, and which beside it, nobody says.
 */
export function passesNewYear(before: readonly PeriodSense[], after: readonly PeriodSense[]): boolean {
  const [from, to] = [quarterOf(before), quarterOf(after)];
  return from === 4 && to === 1;
}

/** The quarter of a month or a quarter that says nothing of its year; null for anything else. */
function quarterOf([sense, ...more]: readonly PeriodSense[]): number | null {
  if (sense?.kind !== 'in-year' || more.length > 0) return null;
  const month = MONTH.exec(sense.text)?.[1];
  if (month !== undefined) return Math.ceil(Number(month) / 3);
  const quarter = QUARTER.exec(sense.text)?.[1];
  return quarter === undefined ? null : '一二三四'.indexOf(quarter) + 1 || Number(quarter);
}
