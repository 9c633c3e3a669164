import { type Decimal, decimal, divide, roundUp, ZERO } from '../../kernel/decimal.js';
import type { Known } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { ObservationValues } from '../kind/observation.row.js';
import type { SheetContext } from '../layout/sheet-context.js';
import { convertAmount, declaredUnit } from '../measure/amount.plan.js';
import type { MetricFacts } from '../measure/metric-facts.loader.js';

type Qualifier = NonNullable<ObservationValues['qualifier']>;

export interface AmountBounds {
  readonly value: Decimal;
  readonly lower: Decimal;
  /** Null for no upper bound. */
  readonly upper: Decimal | null;
}

type AmountInterpretation =
  | { readonly ok: true; readonly bounds: AmountBounds; readonly unit: string; readonly asPrinted: string }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/**
 * Interprets the value of a row in the unit of its metric, with its bounds. Fails without errors if it depends on a
 * cell whose error has been reported (undefined).
 */
export function interpretAmount(
  row: Known<ObservationValues>,
  metric: MetricFacts,
  context: SheetContext,
): AmountInterpretation {
  const { value: given, unit: column, upper: givenTop, as_printed: words } = row;
  if (column === undefined) return failed();
  if (given === undefined) return failed(...unitFaults(column, metric, context));
  const top = givenTop ?? given.upper;
  const said = declaredUnit('value', { cell: given.unit, column, context }, metric.unit);
  // Nothing is nothing in any unit.
  const isUnitIdle = !said.ok && said.fault.code === 'MONEY_WITHOUT_UNIT' && given.value.eq(ZERO) && !top;
  const unit = isUnitIdle ? ({ ok: true, unit: metric.unit } as const) : said;
  if (!unit.ok) return failed(unit.fault);
  const value = convertAmount('value', given, unit.unit, metric, column === null ? 'value' : 'unit');
  const upper = top ? convertAmount(givenTop ? 'upper' : 'value', top, unit.unit, metric) : null;
  if (!value.ok) return failed(...value.faults);
  if (upper?.ok === false) return failed(...upper.faults);
  const qualifier = row.qualifier === null ? (given.qualifier ?? 'EXACT') : row.qualifier;
  const signFaults = checkSign(given.text, value.value, qualifier, metric);
  if (signFaults.length > 0) return failed(...signFaults);
  if (qualifier === undefined || givenTop === undefined || words === undefined) return failed();
  const lastDigit = (): Decimal => decimal(10).pow(-printedPlaces(given.digits)).times(value.factor);
  const bounds = boundsOf(qualifier, value.value, upper?.value ?? null, lastDigit, metric);
  if (bounds.upper !== null && bounds.upper.lt(bounds.lower)) {
    const expected = `at least the value, ${given.digits}`;
    const place = givenTop ? 'upper' : 'value';
    return failed(
      rowFault('INVALID_BOUNDS', place, top?.digits ?? '', { en: expected, zh: `应不小于${given.digits}。` }),
    );
  }
  const asPrinted = words ?? printed({ value: given, upper: givenTop, qualifier: row.qualifier ?? null }, unit.unit);
  return { ok: true, bounds, unit: unit.unit, asPrinted };
}

function failed(...faults: readonly RowFault[]): AmountInterpretation {
  return { ok: false, faults };
}

/** The errors of a unit whose number is unknown. */
function unitFaults(column: string | null, metric: MetricFacts, context: SheetContext): readonly RowFault[] {
  if (column === null) return [];
  const unit = declaredUnit('value', { cell: null, column, context }, metric.unit);
  if (!unit.ok) return [unit.fault];
  const any = convertAmount('value', { digits: '0', value: ZERO }, unit.unit, metric);
  return any.ok ? [] : any.faults;
}

function checkSign(
  given: string,
  value: Decimal,
  qualifier: Qualifier | undefined,
  { code, nature }: MetricFacts,
): readonly RowFault[] {
  if (!value.lt(ZERO)) return [];
  if (nature === 'STOCK') return [rowFault('NEGATIVE_STOCK', 'value', given, `0 or more: ${code} is a stock`)];
  return qualifier === 'AT_MOST'
    ? [rowFault('INVALID_BOUNDS', 'value', given, { en: '0 or more with AT_MOST', zh: '“不超过”的数值不能为负数。' })]
    : [];
}

function boundsOf(
  qualifier: Qualifier,
  value: Decimal,
  upper: Decimal | null,
  lastDigit: () => Decimal,
  { nature, scale }: MetricFacts,
): AmountBounds {
  switch (qualifier) {
    case 'EXACT':
      return { value, lower: value, upper: value };
    case 'AT_LEAST':
      return { value, lower: value, upper: null };
    case 'AT_MOST':
      return { value, lower: ZERO, upper: value };
    case 'ABOUT': {
      // No finer than the scale of the metric: about 20 persons means 19 to 21, not 19.5 to 20.5.
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

/** The number of printed decimals, trailing zeros included: 1.80 is more precise than 1.8. */
function printedPlaces(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

const SIGNS = { EXACT: '', AT_LEAST: '≥', AT_MOST: '≤', ABOUT: '≈', BETWEEN: '' } as const satisfies Record<
  Qualifier,
  string
>;

/** The text of the value cell, completed by the other columns. */
function printed(
  { value, upper, qualifier }: Pick<ObservationValues, 'value' | 'upper' | 'qualifier'>,
  unit: string,
): string {
  const range = upper ? `${value.text}–${upper.text}` : value.text;
  const sign = qualifier && value.qualifier === null ? SIGNS[qualifier] : '';
  return `${sign}${range}${value.unit?.noun == null ? unit.slice(value.unit?.multiple.length ?? 0) : ''}`;
}
