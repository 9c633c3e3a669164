import type { Day } from '../kernel/day.js';
import { type Decimal, decimal, divide, ZERO } from '../kernel/decimal.js';
import { inOwnUnit } from './amount.plan.js';
import type { RowFault } from './fault.js';
import type { MetricFacts } from './metric-facts.loader.js';
import type { BASES, ObservationValues, QUALIFIERS } from './observation.row.js';
import { rowFault } from './row.js';

type Basis = (typeof BASES)[number];
type Qualifier = (typeof QUALIFIERS)[number];

/** A figure in the metric's own terms. */
export interface Figure {
  readonly value: Decimal;
  readonly lower: Decimal;
  /** Null: open. */
  readonly upper: Decimal | null;
  readonly asPrinted: string;
  readonly basis: Basis;
  readonly periodStart: Day;
  readonly periodEnd: Day;
}

export type FigureReading =
  { readonly ok: true; readonly figure: Figure } | { readonly ok: false; readonly faults: readonly RowFault[] };

/** What a row says about a metric: basis, unit and bounds follow from both. */
export function settleFigure(row: ObservationValues, metric: MetricFacts): FigureReading {
  if (metric.nature === 'RATE') {
    const expected = 'a metric that is counted: this one is divided from others after they are added up';
    return failed(rowFault('METRIC_IS_COMPUTED', 'metric', metric.code, expected));
  }
  const basis = row.basis ?? defaultBasis(row, metric);
  const faults = checkBasis(basis, metric);
  const qualifier = row.qualifier ?? 'EXACT';
  const value = inOwnUnit('value', row.value, row.unit, metric);
  const upper = row.upper ? inOwnUnit('upper', row.upper, row.unit, metric) : null;
  if (!value.ok) faults.push(...value.faults);
  // A unit that does not fit has been told already.
  else if (upper?.ok === false) faults.push(...upper.faults);
  if (faults.length > 0 || !value.ok || upper?.ok === false) return failed(...faults);
  const signFaults = checkSign(row, value.value, qualifier, metric);
  if (signFaults.length > 0) return failed(...signFaults);
  const lastDigit = decimal(10).pow(-printedPlaces(row.value.text)).times(value.factor);
  const bounds = boundsOf(qualifier, value.value, upper?.value ?? null, lastDigit, metric);
  if (bounds.upper !== null && bounds.upper.lt(bounds.lower)) {
    return failed(rowFault('INVALID_BOUNDS', 'upper', row.upper?.text ?? '', `at least the value, ${row.value.text}`));
  }
  const asPrinted = row.as_printed ?? printed(row, qualifier, row.unit ?? metric.unit);
  const { start, end } = row.period;
  return {
    ok: true,
    figure: { ...bounds, asPrinted, basis, periodStart: basis === 'STOCK' ? end : start, periodEnd: end },
  };
}

function failed(...faults: readonly RowFault[]): FigureReading {
  return { ok: false, faults };
}

/** What does not add may be read on a day as well as over a stretch. */
function defaultBasis({ period }: ObservationValues, { nature }: MetricFacts): Basis {
  if (nature === 'NONE') return period.start === period.end ? 'STOCK' : 'INCREMENT';
  return nature === 'STOCK' ? 'STOCK' : 'INCREMENT';
}

function checkBasis(basis: Basis, { code, nature }: MetricFacts): RowFault[] {
  if (nature === 'NONE' || (basis === 'STOCK') === (nature === 'STOCK')) return [];
  const expected =
    nature === 'STOCK' ? `STOCK, for ${code} is a stock` : `INCREMENT or CUMULATIVE, for ${code} is a flow`;
  return [rowFault('BASIS_MISMATCH', 'basis', basis, expected)];
}

function checkSign(row: ObservationValues, value: Decimal, qualifier: Qualifier, { code, nature }: MetricFacts) {
  if (!value.lt(ZERO)) return [];
  if (nature === 'STOCK')
    return [rowFault('NEGATIVE_STOCK', 'value', row.value.text, `0 or more, for ${code} is a stock`)];
  return qualifier === 'AT_MOST' ? [rowFault('INVALID_BOUNDS', 'value', row.value.text, '0 or more with AT_MOST')] : [];
}

function boundsOf(
  qualifier: Qualifier,
  value: Decimal,
  upper: Decimal | null,
  lastDigit: Decimal,
  { nature, scale }: MetricFacts,
): Pick<Figure, 'value' | 'lower' | 'upper'> {
  switch (qualifier) {
    case 'EXACT':
      return { value, lower: value, upper: value };
    case 'AT_LEAST':
      return { value, lower: value, upper: null };
    case 'AT_MOST':
      return { value, lower: ZERO, upper: value };
    case 'ABOUT': {
      const half = divide(lastDigit, decimal(2), 20);
      const lower = value.minus(half);
      return { value, lower: nature === 'STOCK' && lower.lt(ZERO) ? ZERO : lower, upper: value.plus(half) };
    }
    case 'BETWEEN': {
      const top = upper ?? value;
      return { value: divide(value.plus(top), decimal(2), scale), lower: value, upper: top };
    }
  }
}

/** How many decimals are printed, zeros at the end included: 1.80 is more precise than 1.8. */
function printedPlaces(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

const SIGNS = { EXACT: '', AT_LEAST: '≥', AT_MOST: '≤', ABOUT: '≈', BETWEEN: '' } as const satisfies Record<
  Qualifier,
  string
>;

function printed({ value, upper }: ObservationValues, qualifier: Qualifier, unit: string): string {
  const range = upper ? `${value.text}–${upper.text}` : value.text;
  return `${SIGNS[qualifier]}${range}${unit}`;
}
