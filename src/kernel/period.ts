import { type Day, endsMonth, firstOfMonth, isDay, lastOfMonth } from './day.js';

/** A period of whole days, both ends included; an end that is null is open. `ALL` is open at both. */
export interface Period {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** A period with both ends, as an observation has. */
export interface Interval {
  readonly start: Day;
  readonly end: Day;
}

export const ALL: Period = { start: null, end: null };

export const PERIOD_FORMS =
  'a year (2021), quarter (2021-Q3), month (2021-08), day (2021-08-17), a range of two of these (2021-01/2021-08) or ALL';

/** Parses any of the accepted forms; null for other texts, days that do not exist and ranges that run backwards. */
export function parsePeriod(text: string): Period | null {
  const trimmed = text.trim();
  if (trimmed === 'ALL') return ALL;
  const parts = trimmed.split('/');
  if (parts.length > 2) return null;
  const first = parsePart(parts[0] ?? '');
  const last = parts.length === 2 ? parsePart(parts[1] ?? '') : first;
  if (!first || !last || first.start > last.start || first.end > last.end) return null;
  return { start: first.start, end: last.end };
}

/** As {@link parsePeriod}; null for `ALL` too. */
export function parseInterval(text: string): Interval | null {
  const period = parsePeriod(text);
  return period?.start != null && period.end != null ? { start: period.start, end: period.end } : null;
}

/** The shortest form of a period: `2021` rather than `2021-01-01/2021-12-31`. */
export function formatPeriod(period: Period): string {
  const { start, end } = period;
  if (start === null || end === null) return 'ALL';
  if (start === end) return start;
  const year = start.slice(0, 4);
  const firstMonth = Number(start.slice(5, 7));
  const lastMonth = Number(end.slice(5, 7));
  const wholeMonths = start.endsWith('-01') && endsMonth(end) ? ([start.slice(0, 7), end.slice(0, 7)] as const) : null;
  if (!wholeMonths) return `${start}/${end}`;
  if (end.startsWith(year)) {
    if (firstMonth === 1 && lastMonth === 12) return year;
    if (firstMonth % 3 === 1 && lastMonth === firstMonth + 2) return `${year}-Q${(lastMonth / 3).toString()}`;
    if (firstMonth === lastMonth) return wholeMonths[0];
  } else if (firstMonth === 1 && lastMonth === 12) {
    return `${year}/${end.slice(0, 4)}`;
  }
  return wholeMonths.join('/');
}

/** Whether an interval lies wholly inside a period. */
export function contains(outer: Period, inner: Interval): boolean {
  return (outer.start === null || inner.start >= outer.start) && (outer.end === null || inner.end <= outer.end);
}

/** Whether two intervals share a day. */
export function overlaps(one: Interval, other: Interval): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function parsePart(text: string): Interval | null {
  const year = /^(\d{4})$/.exec(text);
  if (year) return months(Number(year[1]), 1, 12);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return months(Number(month[1]), Number(month[2]), Number(month[2]));
  return isDay(text) ? { start: text, end: text } : null;
}

function months(year: number, from: number, to: number): Interval {
  return { start: firstOfMonth(year, from), end: lastOfMonth(year, to) };
}
