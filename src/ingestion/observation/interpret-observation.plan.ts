import type { Day } from '../../kernel/day.js';
import type { Known } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { ObservationValues } from '../kind/observation.row.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { MetricFacts } from '../measure/metric-facts.loader.js';
import type { PrintedPeriod } from '../text/period-text.js';
import { type AmountBounds, interpretAmount } from './interpret-amount.plan.js';

type Basis = NonNullable<ObservationValues['basis']>;

/** An observation in the terms of its metric. */
export interface InterpretedObservation extends AmountBounds, ObservationPeriod {
  readonly asPrinted: string;
  /** The unit that the number was given in. */
  readonly unit: string;
}

/** The days that an observation covers, and how. */
export interface ObservationPeriod {
  readonly basis: Basis;
  readonly periodStart: Day;
  readonly periodEnd: Day;
}

export type ObservationInterpretation =
  | { readonly ok: true; readonly observation: InterpretedObservation }
  | {
      readonly ok: false;
      readonly faults: readonly RowFault[];
      /** Null if an error affects it. */
      readonly period: ObservationPeriod | null;
    };

/**
 * Interprets a row in the terms of its metric: basis, period, unit and bounds. Cells with errors (undefined) cause no
 * further errors.
 */
export function interpretObservation(
  row: Known<ObservationValues>,
  metric: MetricFacts,
  context: SheetContext,
): ObservationInterpretation {
  const { period } = row;
  const basis = basisOf(row, metric);
  const timeFaults = [...(basis ? checkBasis(basis, metric) : []), ...(period ? checkAsOf(period, metric) : [])];
  const isTimeKnown = timeFaults.length === 0 && basis !== undefined && period !== undefined;
  const observed = isTimeKnown
    ? { basis, periodStart: basis === 'STOCK' ? period.end : period.start, periodEnd: period.end }
    : null;
  const amount = interpretAmount(row, metric, context);
  if (!amount.ok || !observed)
    return { ok: false, faults: [...timeFaults, ...(amount.ok ? [] : amount.faults)], period: observed };
  const { bounds, asPrinted, unit } = amount;
  return { ok: true, observation: { ...bounds, ...observed, asPrinted, unit } };
}

/** Undefined if it depends on a cell with an error. */
function basisOf({ basis, period }: Known<ObservationValues>, metric: MetricFacts): Basis | undefined {
  return basis === null ? period && defaultBasis(period, metric) : basis;
}

/** A metric that does not add up, or a rate as printed, can be observed on a day as well as over an interval. */
function defaultBasis(period: PrintedPeriod, { nature, isOfStocks }: MetricFacts): Basis {
  if (isOfStocks || (nature === 'RATE' && period.isAsOf)) return 'STOCK';
  if (nature === 'NONE' || nature === 'RATE') return period.start === period.end ? 'STOCK' : 'INCREMENT';
  if (nature === 'STOCK') return 'STOCK';
  return period.isCumulative ? 'CUMULATIVE' : 'INCREMENT';
}

function checkBasis(basis: Basis, { code, nature }: MetricFacts): readonly RowFault[] {
  if (nature === 'NONE' || nature === 'RATE' || (basis === 'STOCK') === (nature === 'STOCK')) return [];
  const expected = nature === 'STOCK' ? `STOCK: ${code} is a stock` : `INCREMENT or CUMULATIVE: ${code} is a flow`;
  const zh = nature === 'STOCK' ? '该指标是存量，请填“时点”。' : '该指标是流量，请填“本期”或“累计”。';
  return [rowFault('BASIS_MISMATCH', 'basis', basis, { en: expected, zh })];
}

/** 截至8月底 states the value on a day; a flow up to that day needs a start as well. */
function checkAsOf(period: PrintedPeriod, { code, nature }: MetricFacts): readonly RowFault[] {
  if (!period.isAsOf || nature !== 'FLOW') return [];
  const example = `${period.end.slice(0, 4)}年1-${Number(period.end.slice(5, 7)).toString()}月累计`;
  const expected = `a period with its start, such as ${example}: ${code} is a flow`;
  const zh = `该指标是流量，须写明起止时间，如 ${example}。`;
  return [rowFault('INVALID_PERIOD', 'period', `截至${period.end}`, { en: expected, zh })];
}
