import { addDays } from '../../kernel/day.js';
import type { Interval } from '../../kernel/period.js';
import type { DivisionEntry } from './division-entry.js';

/**
 * Of the divisions that had a code, the one that ended within the interval or nearest to it; null if none has ended.
 */
export function findPredecessor(entries: readonly DivisionEntry[], date: Interval): DivisionEntry | null {
  let best: { readonly entry: DivisionEntry; readonly away: number } | null = null;
  for (const entry of entries) {
    if (entry.validTo === null) continue;
    const away = daysOutside(entry.validTo, date);
    if (!best || away < best.away) best = { entry, away };
  }
  return best?.entry ?? null;
}

/**
 * Of the divisions that had a code, the one that existed right after the predecessor: the first to end after the
 * interval, or the last to end if none did.
 */
export function findSuccessor(
  entries: readonly DivisionEntry[],
  predecessor: DivisionEntry,
  date: Interval,
): DivisionEntry | null {
  const others = entries
    .filter((entry) => entry.id !== predecessor.id)
    .toSorted((a, b) => ((a.validTo ?? FOREVER) < (b.validTo ?? FOREVER) ? -1 : 1));
  const over = predecessor.validTo !== null && predecessor.validTo > date.end ? predecessor.validTo : date.end;
  return others.find((entry) => (entry.validTo ?? FOREVER) > over) ?? others.at(-1) ?? null;
}

/** Later than any day. */
const FOREVER = '9999-12-32';

function daysOutside(day: string, { start, end }: Interval): number {
  // The day before the change is the last on which the old one was valid.
  if (day < addDays(start, -1)) return daysBetween(day, start);
  return day > end ? daysBetween(end, day) : 0;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
