import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';

/** Some months of one year, or some years. */
export interface KnownPeriod {
  readonly from: readonly [year: number, month: number];
  readonly to: readonly [year: number, month: number];
  /** Named as what has come together since January. */
  readonly isCumulative: boolean;
}

/** What the writer of a table knows of one of its cells. */
export interface KnownFigure {
  readonly metric: string;
  readonly place: string;
  readonly period: string;
  readonly unit: string;
  readonly text: string;
}

export function year(of: number): KnownPeriod {
  return { from: [of, 1], to: [of, 12], isCumulative: false };
}

export function month(ofYear: number, of: number): KnownPeriod {
  return { from: [ofYear, of], to: [ofYear, of], isCumulative: false };
}

export function quarter(ofYear: number, of: number): KnownPeriod {
  return { from: [ofYear, of * 3 - 2], to: [ofYear, of * 3], isCumulative: false };
}

export function toMonth(ofYear: number, of: number): KnownPeriod {
  return { from: [ofYear, 1], to: [ofYear, of], isCumulative: true };
}

/** The period in the form of the API: of a stock, its last day. */
export function periodOf({ nature }: CrossMetric, { from, to }: KnownPeriod): string {
  const [firstYear, first] = from;
  const [lastYear, last] = to;
  const pad = (number: number): string => number.toString().padStart(2, '0');
  if (nature === 'STOCK') {
    const day = new Date(Date.UTC(lastYear, last, 0)).getUTCDate();
    return `${lastYear.toString()}-${pad(last)}-${pad(day)}`;
  }
  if (first === 1 && last === 12)
    return firstYear === lastYear ? firstYear.toString() : `${firstYear.toString()}/${lastYear.toString()}`;
  if (firstYear === lastYear && first % 3 === 1 && last === first + 2)
    return `${firstYear.toString()}-Q${(last / 3).toString()}`;
  const start = `${firstYear.toString()}-${pad(first)}`;
  const end = `${lastYear.toString()}-${pad(last)}`;
  return start === end ? start : `${start}/${end}`;
}
