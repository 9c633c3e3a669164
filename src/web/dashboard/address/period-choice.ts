import type { Grain } from '../../generated/graphql.js';

/** A period as the picker shows it: a part of a year, all time, or any other that the API reads. */
export type PeriodChoice =
  | { readonly kind: 'part'; readonly year: number; readonly part: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'other'; readonly text: string };

/** Parts of a year by what follows the year in the API's notation. */
const RANGES: Readonly<Record<string, readonly [from: number, to: number]>> = { H1: [1, 6], M1Q3: [1, 9] };
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const two = (month: number): string => String(month).padStart(2, '0');

export function formatPeriod(year: number, part: string): string {
  const range = RANGES[part];
  if (range) return `${year}-${two(range[0])}/${year}-${two(range[1])}`;
  return part === '' ? String(year) : `${year}-${part}`;
}

export function parsePeriod(period: string): PeriodChoice {
  if (period === 'ALL') return { kind: 'all' };
  const [, year, part = ''] = /^(\d{4})(?:-(Q[1-4]|\d\d))?$/.exec(period) ?? [];
  if (year !== undefined) return { kind: 'part', year: Number(year), part };
  const range = Object.keys(RANGES).find((name) => formatPeriod(Number(period.slice(0, 4)), name) === period);
  if (range !== undefined) return { kind: 'part', year: Number(period.slice(0, 4)), part: range };
  return { kind: 'other', text: period };
}

/** The last year that a period speaks about; null for all time. */
export function lastYearOf(period: string): number | null {
  const years = period.match(/\d{4}(?=-|\/|$)/g);
  return years === null ? null : Number(years.at(-1));
}

export interface PeriodRange {
  readonly from: string;
  readonly to: string;
}

/** What a series shows around a year: five years, eight quarters or its twelve months. */
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
