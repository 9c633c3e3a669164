import { codeCell, choiceOf, decimalCell, intervalCell, textUpTo } from './cell.js';
import type { RowFault } from './fault.js';
import { divisionCell, referenceTo } from './reference.js';
import { nullable, optional, required, rowFault, type Values } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  metric: required(referenceTo('metric')),
  place: required(divisionCell),
  period: nullable(intervalCell),
  comparison: required(choiceOf(['AT_LEAST', 'AT_MOST', 'AT_LEAST_PREVIOUS_ROUND'])),
  pairing: optional(referenceTo('pairing')),
  value: optional(decimalCell),
  unit: optional(textUpTo(20)),
  source: optional(referenceTo('source')),
};

export type TargetColumns = typeof columns;

export const targetRow: ThingKind<TargetColumns> = {
  kind: 'targets',
  table: 'target',
  reference: null,
  columns,
  check: checkValue,
  dayOf: ({ period }) => period?.end ?? null,
  // The value is left to the store: only the metric tells what it is in the metric's unit.
  fields: ({ metric, place, period, comparison, pairing, source }, idOf) => ({
    metric: { metric_id: idOf(metric) },
    place: { division_id: idOf(place) },
    period: { period_start: period?.start ?? null, period_end: period?.end ?? null },
    comparison: { comparison },
    pairing: { pairing_id: idOf(pairing) },
    source: { source_id: idOf(source) },
  }),
};

function checkValue({ comparison, value, unit }: Values<TargetColumns>): readonly RowFault[] {
  if (comparison !== 'AT_LEAST_PREVIOUS_ROUND') {
    return value === null ? [rowFault('MISSING_VALUE', 'value', '', 'a value')] : [];
  }
  return [
    ...(value === null
      ? []
      : [rowFault('UNEXPECTED_VALUE', 'value', value.text, 'nothing: the previous round says it')]),
    ...(unit === null ? [] : [rowFault('UNEXPECTED_VALUE', 'unit', unit, 'nothing, for there is no value')]),
  ];
}
