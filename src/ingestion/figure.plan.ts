import type { Day } from '../kernel/day.js';
import { type Decimal, decimal, divide, roundUp, ZERO } from '../kernel/decimal.js';
import { inOwnUnit } from './amount.plan.js';
import type { RowFault } from './fault.js';
import type { MetricFacts } from './metric-facts.loader.js';
import { declaredUnit } from './declared-unit.plan.js';
import type { ObservationValues } from './observation.row.js';
import { rowFault } from './row.js';
import type { SheetContext } from './sheet-context.js';

type Basis = NonNullable<ObservationValues['basis']>;
type Qualifier = NonNullable<ObservationValues['qualifier']>;

/** A figure in the metric's own terms. */
export interface Figure {
  readonly value: Decimal;
  readonly lower: Decimal;
  /** Null: open. */
  readonly upper: Decimal | null;
  readonly asPrinted: string;
  /** What the number is in. */
  readonly unit: string;
  readonly basis: Basis;
  readonly periodStart: Day;
  readonly periodEnd: Day;
}

export type FigureReading =
  { readonly ok: true; readonly figure: Figure } | { readonly ok: false; readonly faults: readonly RowFault[] };

/** What a row says about a metric: basis, unit and bounds follow from both, and from what the sheet says for all rows. */
export function settleFigure(row: ObservationValues, metric: MetricFacts, context: SheetContext): FigureReading {
  if (metric.nature === 'RATE') {
    const expected = 'a metric that is counted: this one is divided from others after they are added up';
    return failed(rowFault('METRIC_IS_COMPUTED', 'metric', row.metric.given, expected));
  }
  const basis = row.basis ?? defaultBasis(row, metric);
  const faults = [...checkBasis(basis, metric), ...checkMoment(row, metric)];
  const qualifier = row.qualifier ?? row.value.qualifier ?? 'EXACT';
  const unit = declaredUnit('value', { cell: row.value.unit, column: row.unit, context }, metric.unit);
  if (!unit.ok) return failed(...faults, unit.fault);
  const top = row.upper ?? row.value.upper;
  const value = inOwnUnit('value', row.value, unit.unit, metric, row.unit === null ? 'value' : 'unit');
  const upper = top ? inOwnUnit(row.upper ? 'upper' : 'value', top, unit.unit, metric) : null;
  if (!value.ok) faults.push(...value.faults);
  // A unit that does not fit has been told already.
  else if (upper?.ok === false) faults.push(...upper.faults);
  if (faults.length > 0 || !value.ok || upper?.ok === false) return failed(...faults);
  const signFaults = checkSign(row, value.value, qualifier, metric);
  if (signFaults.length > 0) return failed(...signFaults);
  const lastDigit = (): Decimal => decimal(10).pow(-printedPlaces(row.value.digits)).times(value.factor);
  const bounds = boundsOf(qualifier, value.value, upper?.value ?? null, lastDigit, metric);
  if (bounds.upper !== null && bounds.upper.lt(bounds.lower)) {
    const expected = `at least the value, ${row.value.digits}`;
    return failed(
      rowFault(
        'INVALID_BOUNDS',
        row.upper ? 'upper' : 'value',
        top?.digits ?? '',
        expected,
        `应不小于${row.value.digits}。`,
      ),
    );
  }
  const asPrinted = row.as_printed ?? printed(row, unit.unit);
  const { start, end } = row.period;
  return {
    ok: true,
    figure: {
      ...bounds,
      asPrinted,
      unit: unit.unit,
      basis,
      periodStart: basis === 'STOCK' ? end : start,
      periodEnd: end,
    },
  };
}

function failed(...faults: readonly RowFault[]): FigureReading {
  return { ok: false, faults };
}

/** What does not add may be read on a day as well as over a stretch. */
function defaultBasis({ period }: ObservationValues, { nature }: MetricFacts): Basis {
  if (nature === 'NONE') return period.start === period.end ? 'STOCK' : 'INCREMENT';
  if (nature === 'STOCK') return 'STOCK';
  return period.isCumulative ? 'CUMULATIVE' : 'INCREMENT';
}

function checkBasis(basis: Basis, { code, nature }: MetricFacts): RowFault[] {
  if (nature === 'NONE' || (basis === 'STOCK') === (nature === 'STOCK')) return [];
  const expected =
    nature === 'STOCK' ? `STOCK, for ${code} is a stock` : `INCREMENT or CUMULATIVE, for ${code} is a flow`;
  const detail = nature === 'STOCK' ? '该指标是存量，请填“时点”。' : '该指标是流量，请填“本期”或“累计”。';
  return [rowFault('BASIS_MISMATCH', 'basis', basis, expected, detail)];
}

/** 截至8月底 tells the state on a day; what happened by then happened since some day, and that one is not told. */
function checkMoment({ period }: ObservationValues, { code, nature }: MetricFacts): readonly RowFault[] {
  if (!period.isMoment || nature !== 'FLOW') return [];
  const example = `${period.end.slice(0, 4)}年1-${Number(period.end.slice(5, 7)).toString()}月累计`;
  const expected = `a stretch with its beginning, such as ${example}, for ${code} is a flow`;
  const detail = `该指标是流量，须写明起止，如 ${example}。`;
  return [rowFault('INVALID_PERIOD', 'period', `截至${period.end}`, expected, detail)];
}

function checkSign(row: ObservationValues, value: Decimal, qualifier: Qualifier, { code, nature }: MetricFacts) {
  if (!value.lt(ZERO)) return [];
  if (nature === 'STOCK')
    return [rowFault('NEGATIVE_STOCK', 'value', row.value.text, `0 or more, for ${code} is a stock`)];
  return qualifier === 'AT_MOST'
    ? [rowFault('INVALID_BOUNDS', 'value', row.value.text, '0 or more with AT_MOST', '“不超过”的数值不能为负。')]
    : [];
}

function boundsOf(
  qualifier: Qualifier,
  value: Decimal,
  upper: Decimal | null,
  lastDigit: () => Decimal,
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
      // No finer than the metric: of persons, about 20 may be 19 or 21, and never 19.5.
      const half = roundUp(divide(lastDigit(), decimal(2), 20), scale);
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

/** As it stands in the cell, with what other columns add to it. */
function printed({ value, upper, qualifier }: ObservationValues, unit: string): string {
  const range = upper ? `${value.text}–${upper.text}` : value.text;
  const sign = qualifier && value.qualifier === null ? SIGNS[qualifier] : '';
  return `${sign}${range}${value.unit?.noun == null ? unit.slice(value.unit?.multiple.length ?? 0) : ''}`;
}
