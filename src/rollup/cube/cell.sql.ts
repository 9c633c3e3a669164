import { COUNTRY_ID } from '../../division/root-id.js';

/**
 * A year's row holds 12 months, 4 quarters and what fits no quarter; the row of year 0 holds all time in the last cell.
 */
export const CELLS = Array.from({ length: 17 }, (_, index) => index + 1);
export const MONTHS = CELLS.slice(0, 12);
export const YEAR_CELL = 17;

/** The parent of the uppermost node of a tree. */
export const ABOVE_ALL = -2_147_483_648;
/** The country, the root of both trees of places: the node that all others lie in. */
export const COUNTRY = COUNTRY_ID;

/**
 * The level of most rows. Its sum over all time is added up from its years: rows for it would be a fifth of all rows.
 */
export const TOWN = 4;
/** Whether a row of all time holds everything, or only the intervals that cross years. */
export const HOLDS_ALL_TIME = `level is distinct from ${TOWN.toString()}`;

export const TREES = { RECIPIENT: 1, SUPPORTER: 2, PAIRING: 3 } as const;

/**
 * `v` value, `c` observations (of a stock: readings), `o` how many of these fill no month, quarter or year exactly (of
 * a stock: were not read on the last day of a month), `b` series of a stock that begin.
 */
export const CELL_COLUMNS = [
  ...CELLS.map((cell) => ({ name: `v${cell.toString()}`, cell, of: 'value' })),
  ...CELLS.map((cell) => ({ name: `c${cell.toString()}`, cell, of: 'observations' })),
  ...CELLS.map((cell) => ({ name: `o${cell.toString()}`, cell, of: 'odd' })),
  ...[...MONTHS, YEAR_CELL].map((cell) => ({ name: `b${cell.toString()}`, cell, of: 'begun' })),
] as const;

/** The smallest cell that contains an interval of one year; of a stock the month. */
export function cellOf(start: string, end: string): string {
  const month = (day: string): string => `extract(month from ${day})::int`;
  return `case when extract(year from ${start}) <> extract(year from ${end}) then 0
    when ${month(start)} = ${month(end)} then ${month(start)}
    when (${month(start)} - 1) / 3 = (${month(end)} - 1) / 3 then 13 + (${month(start)} - 1) / 3 else 17 end`;
}

/** Whether an interval fills no month, quarter or year exactly. */
export function isOdd(stock: string, start: string, end: string): string {
  const next = `(${end} + 1)`;
  return `case when ${stock} then extract(day from ${next}) <> 1
    when extract(day from ${start}) <> 1 or extract(day from ${next}) <> 1 then true
    when ${next} = (${start} + interval '1 month')::date then false
    when ${next} = (${start} + interval '3 months')::date then extract(month from ${start})::int % 3 <> 1
    when ${next} = (${start} + interval '1 year')::date then extract(month from ${start}) <> 1 else true end`;
}
