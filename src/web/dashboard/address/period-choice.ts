import type { Grain } from '../../generated/graphql.js';

/** A period as the picker shows it: a part of a year, all time, or any other that the API accepts. */
export type PeriodChoice =
  | { readonly kind: 'part'; readonly year: number; readonly part: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'other'; readonly text: string };

/** Parts of a year that the API knows only as a range of months. */
const MONTH_RANGES: Readonly<Record<string, readonly [first: number, last: number]>> = { H1: [1, 6], M1Q3: [1, 9] };
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The month in two digits, as a part of a year. */
export const monthPart = (month: number): string => String(month).padStart(2, '0');

/** The period in the API's notation. */
export function formatPeriod(year: number, part: string): string {
  const range = MONTH_RANGES[part];
  if (range) return `${year}-${monthPart(range[0])}/${year}-${monthPart(range[1])}`;
  return part === '' ? String(year) : `${year}-${part}`;
}

/** Parses a period in the API's notation. */
export function parsePeriod(period: string): PeriodChoice {
  if (period === 'ALL') return { kind: 'all' };
  const [, year, part = ''] = /^(\d{4})(?:-(Q[1-4]|\d\d))?$/.exec(period) ?? [];
  if (year !== undefined) return { kind: 'part', year: Number(year), part };
  const firstYear = Number(period.slice(0, 4));
  const range = Object.keys(MONTH_RANGES).find((name) => formatPeriod(firstYear, name) === period);
  return range === undefined ? { kind: 'other', text: period } : { kind: 'part', year: firstYear, part: range };
}

/** The last year that the period covers; null for all time. */
export function lastYearOf(period: string): number | null {
  const years = period.match(/\d{4}(?=-|\/|$)/g);
  return years === null ? null : Number(years.at(-1));
}

/** Periods in the API's notation, both ends included. */
export interface PeriodRange {
  readonly from: string;
  readonly to: string;
}

/** What the series of a year shows: the five years up to it, the eight quarters up to its end, or its twelve months. */
export function seriesAround(year: number, grain: Grain): PeriodRange {
  switch (grain) {
    case 'YEAR':
      return { from: String(year - 4), to: String(year) };
    case 'QUARTER':
      return { from: `${year - 1}-Q1`, to: `${year}-Q4` };
    case 'MONTH':
      return { from: `${year}-01`, to: `${year}-12` };
  }
}
