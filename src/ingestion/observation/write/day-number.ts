import type { Day } from '../../../kernel/day.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const EPOCH = Date.UTC(2000, 0, 1);

/** Days since 2000-01-01, as PostgreSQL stores dates. */
export function dayNumber(day: Day): number {
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
  const month = digit(day, 5) * 10 + digit(day, 6);
  const date = digit(day, 8) * 10 + digit(day, 9);
  return (Date.UTC(year, month - 1, date) - EPOCH) / DAY_MS;
}

function digit(day: Day, at: number): number {
  return day.charCodeAt(at) - 0x30;
}
