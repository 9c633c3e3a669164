import type { Day } from '../../../kernel/day.js';
import { lastOfMonth } from '../../../kernel/day.js';
import { ALL_CELLS, type PeriodCells, type YearCells } from '../period-cells.plan.js';

/** Months of a year, its quarters, and itself: the places of cells in a row. */
const MONTHS = 12;
const YEAR_CELL = 17;
const QUARTERS = 3;

/** One year of a metric at a node, as the cube holds it. */
export interface YearRow {
  readonly year: number;
  readonly inexact: number;
  /** The sum of the row, and of each of its cells. */
  readonly values: readonly number[];
  readonly observations: readonly number[];
  /** How many observations fill no month, quarter or year; null: none. */
  readonly odd: readonly number[] | null;
  /** Series of a stock that begin, by month and for the year; null of a flow. */
  readonly begun: readonly number[] | null;
}

/** An inexact observation with its bounds, in the unit of the metric. */
export interface KeyedInexact {
  readonly id: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string | null;
}

/** The amount of an odd interval, or how often an inexact observation is counted in an interval. */
export interface KeyedSpan {
  readonly start: Day;
  readonly end: Day;
  readonly times: number;
  readonly observations: number;
  /** Null: an odd interval. */
  readonly of: KeyedInexact | null;
}

/** What a total of the place itself says and adds, from a day on. */
export interface KeyedChange {
  readonly start: Day;
  readonly stated: number;
  readonly added: number;
  /** Null: amounts; else how often this observation is counted in them. */
  readonly of: KeyedInexact | null;
}

export interface KeyedTotal {
  readonly division: number;
  readonly pairing: number;
  /** Whether it is only what a longer interval adds to those in it. */
  readonly isCut: boolean;
  /** First day of the interval as reported. */
  readonly since: Day;
  readonly start: Day;
  readonly end: Day;
  /** Whether anything lies inside it. */
  readonly isComposite: boolean;
  readonly changes: readonly KeyedChange[];
}

/** All that is known of a metric at a node. */
export interface KeyedView {
  /** Whether the row of all time leaves out what lies within a year. */
  readonly isTown: boolean;
  readonly rows: readonly YearRow[];
  readonly spans: readonly KeyedSpan[];
  readonly totals: readonly KeyedTotal[];
  /** Of a pairing what the cube does not hold: the sums of its own observations by interval; empty of a place. */
  readonly own: readonly KeyedSpan[];
  /** Whether anything crosses in view at some time that is asked about. */
  readonly isKnotted: boolean;
}

export interface CellSum {
  readonly value: number;
  readonly observations: number;
  readonly odd: number;
  readonly inexact: number;
  /** The last day of the last month, quarter or year that observations fill. */
  readonly latest: Day | null;
}

/** Adds up the cells of a period. */
export function sumCells({ rows, isTown }: Pick<KeyedView, 'rows' | 'isTown'>, period: PeriodCells): CellSum {
  let [value, observations, odd, inexact, latest] = [0, 0, 0, 0, 0];
  for (const asked of period.rows) {
    if (asked.towns && !isTown) continue;
    for (const row of rows) {
      if (!isIn(asked, row.year)) continue;
      inexact += row.inexact;
      value += asked.mask === ALL_CELLS ? (row.values[0] ?? 0) : masked(row.values, asked.mask, 1);
      observations += row.begun ? begunIn(row.begun, asked.mask) : masked(row.observations, asked.mask, 0);
      if (row.odd) odd += masked(row.odd, asked.mask, 0);
      if (row.year > 0) latest = Math.max(latest, latestIn(row, asked.mask));
    }
    // The row of all time does not say when.
    if (asked.to === 0) for (const row of rows) if (row.year > 0) latest = Math.max(latest, latestIn(row, ALL_CELLS));
  }
  return {
    value,
    observations,
    odd,
    inexact,
    latest: latest === 0 ? null : lastOfMonth(Math.floor(latest / 100), latest % 100),
  };
}

const isIn = ({ from, to }: YearCells, year: number): boolean =>
  year >= from && year <= to && (year === 0) === (to === 0);

function masked(cells: readonly number[], mask: number, offset: number): number {
  let sum = 0;
  for (let at = 0; at + offset < cells.length; at++) if (mask & (1 << at)) sum += cells[at + offset] ?? 0;
  return sum;
}

/** The cells of months, and of the year where there is one. */
function begunIn(begun: readonly number[], mask: number): number {
  let sum = 0;
  for (let at = 0; at < MONTHS; at++) if (mask & (1 << at)) sum += begun[at] ?? 0;
  return mask & (1 << (YEAR_CELL - 1)) ? sum + (begun[MONTHS] ?? 0) : sum;
}

/** Year and month as one number; 0 if only odd intervals were reported. */
function latestIn({ year, observations, odd }: YearRow, mask: number): number {
  let month = 0;
  for (let at = 0; at < observations.length; at++) {
    if (!(mask & (1 << at)) || (observations[at] ?? 0) <= (odd?.[at] ?? 0)) continue;
    month = Math.max(month, at < MONTHS ? at + 1 : at === YEAR_CELL - 1 ? MONTHS : (at + 1 - MONTHS) * QUARTERS);
  }
  return month === 0 ? 0 : year * 100 + month;
}

/** What a pairing adds to the sums of the cube, which hold what lies below it. */
export interface OwnSum {
  readonly value: number;
  readonly observations: number;
  /** How often inexact observations are counted. */
  readonly inexact: readonly (readonly [KeyedInexact | null, number])[];
  readonly intervals: readonly KeyedSpan[];
}

/** Adds up a pairing's own observations in view, and what its totals add to what lies inside them. */
export function sumOwn(
  intervals: readonly KeyedSpan[],
  totals: readonly KeyedTotal[],
  changesOf: (total: KeyedTotal) => readonly KeyedChange[],
): OwnSum {
  // A total with nothing inside it is one of the observations.
  const changes = totals.filter(({ isComposite }) => isComposite).flatMap(changesOf);
  return {
    value:
      intervals.reduce((sum, { of, times }) => (of ? sum : sum + times), 0) +
      changes.reduce((sum, { of, added }) => (of ? sum : sum + added), 0),
    observations: intervals.reduce((sum, { of, observations }) => (of ? sum : sum + observations), 0),
    inexact: [
      ...intervals.map(({ of, times }) => [of, times] as const),
      ...changes.map(({ of, added }) => [of, added] as const),
    ],
    intervals,
  };
}

/** The outermost of totals; null where more than their intervals decides which these are. */
export function outermostIn(all: readonly KeyedTotal[], isStock: boolean): readonly KeyedTotal[] | null {
  const [first] = all;
  if (!first || all.length === 1) return all;
  const isOneSeries = all.every(({ division, pairing }) => division === first.division && pairing === first.pairing);
  if (!isOneSeries || isStock) return null;
  const covers = (outer: KeyedTotal, inner: KeyedTotal): boolean =>
    outer !== inner &&
    outer.isComposite &&
    !outer.isCut &&
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    (inner.since < outer.since || outer.start !== inner.start || outer.end !== inner.end);
  return all.filter((inner) => !all.some((outer) => covers(outer, inner)));
}
