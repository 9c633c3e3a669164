import type { Day } from './day.js';
import { parseInterval } from './period.js';

/** First day of a date that may be known only to the month or the year; null for null and for other texts. */
export function firstDayOf(text: string | null): Day | null {
  return text === null ? null : (parseInterval(text)?.start ?? null);
}

/** Last day of a date that may be known only to the month or the year; null for null and for other texts. */
export function lastDayOf(text: string | null): Day | null {
  return text === null ? null : (parseInterval(text)?.end ?? null);
}
