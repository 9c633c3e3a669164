import type { Day } from '../../../kernel/day.js';
import { unitFactor } from '../../../metric/unit.js';
import { type KeyPlace, placeKeys } from '../../../observation/observation-key.js';
import type { Reference } from '../../column/reference.js';
import type { ObservationValues } from '../../kind/observation.row.js';
import type { MetricFacts } from '../../lookup/metric-facts.loader.js';
import type { ObservationParents, StagedObservation } from '../write/staged-observation.js';

/** What rows have in common that differ only in place, number and remarks. */
export interface RowTemplate {
  readonly parents: ObservationParents;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly basis: string;
  readonly scope: string;
  /** The unit of the number, as a power of ten of the unit of the metric. */
  readonly shift: number;
  /** The number of decimals of the metric. */
  readonly scale: number;
  /** The text to print after the number. */
  readonly unit: string;
  readonly keyOf: (place: KeyPlace) => string;
}

interface ConvertedRow {
  readonly source: Reference<'source'>;
  /** The text of the place in a total row; null for other rows. */
  readonly sum: string | null;
  readonly values: ObservationValues;
  readonly observation: StagedObservation;
  readonly metric: MetricFacts;
  /** The unit of the number. */
  readonly unit: string;
}

/** Makes a template from a converted row; null if its other attributes depend on its number or place. */
export function rowTemplateOf({ values, source, sum, observation, metric, unit }: ConvertedRow): RowTemplate | null {
  const { value, subject, upper, qualifier, pairing } = values;
  const isPlain = sum === null && !subject && !upper && (qualifier ?? 'EXACT') === 'EXACT';
  const isNumber = value.qualifier === null && value.unit === null && value.upper === null;
  const shift = powerOfTen(unit, metric.unit);
  if (!isPlain || !isNumber || shift === null) return null;
  const { parents, periodStart, periodEnd, basis, scope } = observation;
  const identity = { metric: metric.code, pairing: pairing?.code ?? null, source: source.code };
  return {
    parents,
    periodStart,
    periodEnd,
    basis,
    scope,
    shift,
    scale: metric.scale,
    unit,
    keyOf: placeKeys({ ...identity, periodStart, periodEnd, basis, scope }),
  };
}

/** The factor between two units as a power of ten, as all multiples are; null if it is not a positive one. */
function powerOfTen(unit: string, own: string): number | null {
  const factor = unitFactor(unit, own);
  return factor?.c.length === 1 && factor.c[0] === 1 && factor.e >= 0 ? factor.e : null;
}
