import type { Day } from '../../../kernel/day.js';
import { unitFactor } from '../../../metric/unit.js';
import { type KeyPlace, placeKeys } from '../../../observation/observation-key.js';
import type { Reference } from '../../column/reference.js';
import type { ObservationValues } from '../../kind/observation.row.js';
import type { MetricFacts } from '../../lookup/metric-facts.loader.js';
import type { ObservationParents, StagedObservation } from '../write/staged-observation.js';

/** What a row says besides its place, its number and its remarks, with all that follows from that. */
export interface RowTemplate {
  readonly parents: ObservationParents;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly basis: string;
  readonly scope: string;
  /** The number is printed in so many powers of ten of the metric's unit. */
  readonly shift: number;
  /** Most decimals that the metric has. */
  readonly scale: number;
  /** As it is printed behind the number. */
  readonly unit: string;
  readonly keyOf: (place: KeyPlace) => string;
}

interface ConvertedRow {
  readonly source: Reference<'source'>;
  /** What its place says where it is a row of sums. */
  readonly sum: string | null;
  readonly values: ObservationValues;
  readonly observation: StagedObservation;
  readonly metric: MetricFacts;
  /** What the number is in. */
  readonly unit: string;
}

/** Null where what it says follows from its number or its place too. */
export function rowTemplateOf({ values, source, sum, observation, metric, unit }: ConvertedRow): RowTemplate | null {
  const { value, subject, upper, qualifier, pairing } = values;
  const isPlain = sum === null && !subject && !upper && (qualifier ?? 'EXACT') === 'EXACT';
  const isNumber = value.qualifier === null && value.unit === null && value.upper === null;
  const shift = powerOfTen(unit, metric.unit);
  if (!isPlain || !isNumber || shift === null) return null;
  const { parents, periodStart, periodEnd, basis, scope } = observation;
  const identity = { metric: metric.code, pairing: pairing?.code ?? null, source: source.code };
  return {
    ...{ parents, periodStart, periodEnd, basis, scope, shift, scale: metric.scale, unit },
    keyOf: placeKeys({ ...identity, periodStart, periodEnd, basis, scope }),
  };
}

/** All multiples of units are powers of ten. */
function powerOfTen(unit: string, own: string): number | null {
  const factor = unitFactor(unit, own);
  return factor?.c.length === 1 && factor.c[0] === 1 && factor.e >= 0 ? factor.e : null;
}
