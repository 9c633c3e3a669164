import { type Day, endsMonth, lastOfMonth } from '../../kernel/day.js';
import type { Period } from '../../kernel/period.js';

/** The rows of some years, first and last included, and the cells of theirs to add up. */
export interface YearCells {
  readonly from: number;
  readonly to: number;
  /** Bit n − 1 stands for cell n. */
  readonly mask: number;
  /** For towns only: their row of all time holds only what crosses years. */
  readonly towns: boolean;
}

export interface PeriodCells {
  readonly rows: readonly YearCells[];
  /** Whether the cells hold every interval of the period; else odd intervals are looked up as well. */
  readonly whole: boolean;
}

export const ALL_CELLS = (1 << 17) - 1;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const ALL_TIME: PeriodCells = {
  rows: [
    { from: 0, to: 0, mask: 1 << 16, towns: false },
    { from: FIRST_YEAR, to: LAST_YEAR, mask: ALL_CELLS, towns: true },
  ],
  whole: true,
};

/** Which cells hold the flows that lie in a period. */
export function flowCells({ start, end }: Period): PeriodCells {
  if (start === null && end === null) return ALL_TIME;
  const first = start === null ? FIRST_YEAR : yearOf(start);
  const last = end === null ? LAST_YEAR : yearOf(end);
  const maskOf = (year: number): number => {
    const holds = (fromMonth: number, toMonth: number): boolean =>
      (start === null || `${pad(year)}-${pad(fromMonth, 2)}-01` >= start) &&
      (end === null || lastOfMonth(year, toMonth) <= end);
    let mask = 0;
    for (let month = 1; month <= 12; month++) if (holds(month, month)) mask |= 1 << (month - 1);
    for (let quarter = 0; quarter < 4; quarter++)
      if (holds(quarter * 3 + 1, quarter * 3 + 3)) mask |= 1 << (12 + quarter);
    return holds(1, 12) ? mask | (1 << 16) : mask;
  };
  if (first === last) {
    const mask = maskOf(first);
    return { rows: [{ from: first, to: first, mask, towns: false }], whole: isOneCell(mask, start, end) };
  }
  return { rows: joinYears(first, last, maskOf(first), maskOf(last)), whole: false };
}

/** Which cells hold the changes of a stock up to a day. No day: all of them. */
export function stockCells(day: Day | null): PeriodCells {
  if (day === null) return ALL_TIME;
  const year = yearOf(day);
  let mask = 0;
  for (let month = 1; month <= 12; month++) if (lastOfMonth(year, month) <= day) mask |= 1 << (month - 1);
  const rows = joinYears(FIRST_YEAR, year, ALL_CELLS, mask);
  return { rows, whole: endsMonth(day) };
}

function joinYears(first: number, last: number, firstMask: number, lastMask: number): YearCells[] {
  return [
    { from: first, to: first, mask: firstMask },
    { from: first + 1, to: last - 1, mask: ALL_CELLS },
    { from: last, to: last, mask: lastMask },
  ]
    .filter(({ from, to, mask }) => from <= to && mask !== 0)
    .map((row) => ({ ...row, towns: false }));
}

/** Exactly one month, quarter or year. */
function isOneCell(mask: number, start: Day | null, end: Day | null): boolean {
  if (start === null || end === null || !start.endsWith('-01') || !endsMonth(end)) return false;
  const months = mask & 0xfff;
  const quarters = mask & 0xf000;
  return (
    mask === ALL_CELLS || (quarters === 0 && isPowerOfTwo(months)) || (isPowerOfTwo(quarters) && bits(months) === 3)
  );
}

function bits(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}

function isPowerOfTwo(mask: number): boolean {
  return bits(mask) === 1;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function pad(value: number, width = 4): string {
  return String(value).padStart(width, '0');
}
