import type { Random } from '../../support/random.js';
import type { Form } from './form.js';

/** A count as an office reports it: of a district's own, or of the city with all its districts. */
export interface Reported {
  readonly id: string;
  readonly metric: string;
  readonly place: string;
  readonly month: number;
  readonly value: number;
  readonly isCurrent: boolean;
}

export const CITY = '520200';
export const DISTRICTS = ['520201', '520203', '520204', '520281'] as const;
export const PLACES = ['520000', CITY, ...DISTRICTS];
const [FIRST_MONTH, LAST_MONTH] = [1, 3];
export const MONTHS = [1, 2, 3];

const FEW: Readonly<Record<string, readonly number[]>> = { '2021-01': [FIRST_MONTH], '2021-02': [2], '2021': MONTHS };

/** The months of each period that is asked for; all of them in the long form. */
export const PERIODS: Readonly<Record<string, readonly number[]>> =
  process.env.DISCLOSURE_WORLDS === undefined
    ? FEW
    : {
        ...FEW,
        ...{ '2021-03': [LAST_MONTH], '2021-Q1': MONTHS },
        ...{ '2021-01/2021-02': [FIRST_MONTH, 2], '2021-02/2021-03': [2, LAST_MONTH] },
      };

export const drawCount = (random: Random): number =>
  random.chance(0.55) ? random.between(0, 9) : random.between(10, random.chance(0.5) ? 40 : 400);

/** What is reported of a whole and of what is "of which" of it, first and in a second file. */
export function drawReports(random: Random): readonly Omit<Reported, 'id' | 'isCurrent'>[] {
  return MONTHS.flatMap((month) => {
    const counts = DISTRICTS.flatMap((place) => {
      if (random.chance(0.15)) return [];
      const value = drawCount(random);
      const own = [{ metric: 'AIDED', place, month, value }];
      return random.chance(0.4) ? [...own, { metric: 'OLD', place, month, value: random.between(0, value) }] : own;
    });
    const all = counts.filter(({ metric }) => metric === 'AIDED').reduce((sum, { value }) => sum + value, 0);
    return random.chance(0.3) ? [...counts, { metric: 'AIDED', place: CITY, month, value: all }] : counts;
  });
}

export const PARTS = ['value', 'reported', 'itemized', 'gap'] as const;
export type Part = (typeof PARTS)[number];

/** What an answer is the sum of, worked out from the reports alone; null where there is nothing to answer with. */
export function formOf(
  reports: readonly Reported[],
  { metric, place, period }: { readonly metric: string; readonly place: string; readonly period: string },
  part: Part,
): Form | null {
  const months = PERIODS[period] ?? [];
  const inside = reports.filter(
    (one) => one.isCurrent && one.metric === metric && months.includes(one.month) && isIn(one.place, place),
  );
  const totals = inside.filter((one) => one.place === CITY);
  const items = inside.filter((one) => one.place !== CITY);
  const isCovered = (one: Reported): boolean => totals.some(({ month }) => month === one.month);
  const sum = (some: readonly Reported[], less: readonly Reported[] = []): Form | null =>
    some.length === 0
      ? null
      : new Map([...some.map(({ id }) => [id, 1] as const), ...less.map(({ id }) => [id, -1] as const)]);
  // Above the city its total is one of the items.
  const own = place === CITY ? totals : [];
  switch (part) {
    case 'value':
      return sum([...totals, ...items.filter((one) => !isCovered(one))]);
    case 'reported':
      return sum(own);
    case 'itemized':
      return place === CITY ? sum(items) : formOf(reports, { metric, place, period }, 'value');
    case 'gap':
      return sum(own, items.filter(isCovered));
  }
}

const isIn = (place: string, above: string): boolean =>
  place === above || (above === CITY && place.startsWith('5202')) || above === '520000';
