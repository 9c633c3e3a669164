import type { Day } from '../../kernel/day.js';
import type { Known } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { ObservationValues } from '../kind/observation.row.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { MetricFacts } from '../lookup/metric-facts.loader.js';
import type { PrintedPeriod } from '../text/period-text.js';
import { type AmountBounds, interpretAmount } from './interpret-amount.plan.js';

type Basis = NonNullable<ObservationValues['basis']>;

/** A figure in the metric's own terms. */
export interface InterpretedObservation extends AmountBounds, ObservationPeriod {
  readonly asPrinted: string;
  /** What the number is in. */
  readonly unit: string;
}

/** Which days a figure speaks of, and in what manner. */
export interface ObservationPeriod {
  readonly basis: Basis;
  readonly periodStart: Day;
  readonly periodEnd: Day;
}

export type ObservationInterpretation =
  | { readonly ok: true; readonly observation: InterpretedObservation }
  | { readonly ok: false; readonly faults: readonly RowFault[]; readonly period: ObservationPeriod | null };

/**
 * What a row says about a metric: basis, unit and bounds follow from both, and from what the sheet says for all rows. Of a
 * row with cells at fault the others are judged, and no fault is told that only follows from those.
 */
export function interpretObservation(
  row: Known<ObservationValues>,
  metric: MetricFacts,
  context: SheetContext,
): ObservationInterpretation {
  if (metric.nature === 'RATE') {
    const expected = 'a metric that is counted: this one is divided from others after they are added up';
    const fault = rowFault('METRIC_IS_COMPUTED', 'metric', row.metric?.given ?? metric.code, expected);
    return { ok: false, faults: [fault], period: null };
  }
  const { period } = row;
  const basis = basisOf(row, metric);
  const timeFaults = [...(basis ? checkBasis(basis, metric) : []), ...(period ? checkMoment(period, metric) : [])];
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

/** Undefined: not known. */
function basisOf({ basis, period }: Known<ObservationValues>, metric: MetricFacts): Basis | undefined {
  return basis === null ? period && defaultBasis(period, metric) : basis;
}

/** What does not add may be read on a day as well as over a stretch. */
function defaultBasis(period: PrintedPeriod, { nature }: MetricFacts): Basis {
  if (nature === 'NONE') return period.start === period.end ? 'STOCK' : 'INCREMENT';
  if (nature === 'STOCK') return 'STOCK';
  return period.isCumulative ? 'CUMULATIVE' : 'INCREMENT';
}

function checkBasis(basis: Basis, { code, nature }: MetricFacts): readonly RowFault[] {
  if (nature === 'NONE' || (basis === 'STOCK') === (nature === 'STOCK')) return [];
  const expected =
    nature === 'STOCK' ? `STOCK, for ${code} is a stock` : `INCREMENT or CUMULATIVE, for ${code} is a flow`;
  const detail = nature === 'STOCK' ? '该指标是存量，请填“时点”。' : '该指标是流量，请填“本期”或“累计”。';
  return [rowFault('BASIS_MISMATCH', 'basis', basis, { en: expected, zh: detail })];
}

/** 截至8月底 tells the state on a day; what happened by then happened since some day, and that one is not told. */
function checkMoment(period: PrintedPeriod, { code, nature }: MetricFacts): readonly RowFault[] {
  if (!period.isAsOf || nature !== 'FLOW') return [];
  const example = `${period.end.slice(0, 4)}年1-${Number(period.end.slice(5, 7)).toString()}月累计`;
  const expected = `a stretch with its beginning, such as ${example}, for ${code} is a flow`;
  const detail = `该指标是流量，须写明起止，如 ${example}。`;
  return [rowFault('INVALID_PERIOD', 'period', `截至${period.end}`, { en: expected, zh: detail })];
}
