import type { Random } from '../../support/random.js';
import { addDays } from '../../../../src/kernel/day.js';
import { type Interval, parseInterval } from '../../../../src/kernel/period.js';

const INTERVALS = [
  ...[
    '2021',
    '2020',
    '2021-Q1',
    '2021-Q1',
    '2021-Q2',
    '2021-Q3',
    '2021-01/2021-06',
    '2021-07/2021-12',
    '2021-01',
    '2021-02',
  ],
  ...['2021-03', '2021-04', '2021-08', '2021-02/2021-04', '2020-12/2021-02', '2021-02-10', '2021-01-20/2021-03-10'],
  ...['2021-01/2021-08', '2020/2021', '2021-03-31', '2020-12'],
].map((text) => parseInterval(text) as Interval);
const DAYS = [
  '2020-12-31',
  '2021-03-31',
  '2021-06-15',
  '2021-06-30',
  '2021-06-30',
  '2021-07-01',
  '2021-12-31',
  '2021-02-28',
];
/** An interval or day such as offices report, now and then one that starts where another did. */
export function drawInterval(
  random: Random,
  basis: string,
  near?: string,
): { period_start: string; period_end: string } {
  if (basis === 'STOCK') {
    const day = random.pick(DAYS);
    return { period_start: day, period_end: day };
  }
  const { start, end } = random.pick(INTERVALS);
  if (basis === 'INCREMENT') return { period_start: start, period_end: end };
  const from = near ?? random.pick(['2021-01-01', '2021-01-01', '2021-02-01', '2020-01-01']);
  return { period_start: from, period_end: end < from ? addDays(from, random.pick([0, 30, 58])) : end };
}

/** What an observation says: mostly exact, now and then open or about. */
export function drawAmount(random: Random): { value: string; lower: string; upper: string | null } {
  const cents = random.chance(0.1) ? 0 : random.between(1, 4_000);
  const text = (n: number): string => (n / 100).toFixed(2);
  const kind = random.pick(['EXACT', 'EXACT', 'EXACT', 'OVER', 'ABOUT'] as const);
  return {
    value: text(cents),
    lower: text(kind === 'ABOUT' ? cents - 7 : cents),
    upper: kind === 'OVER' ? null : text(kind === 'ABOUT' ? cents + random.between(0, 9) : cents),
  };
}

/** What distinguishes an observation from every other, whatever it says. */
export function keyOf({ columns }: { readonly columns: Readonly<Record<string, unknown>> }): string {
  const { value: _value, lower: _lower, upper: _upper, preferred: _preferred, ...key } = columns;
  const said = Object.entries(key).filter(([, one]) => one !== undefined);
  return JSON.stringify(said.toSorted());
}
