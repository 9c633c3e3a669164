import { METRIC_NATURES } from '../metric/nature.js';
import { formatDecimal } from '../kernel/decimal.js';
import { choiceOf, codeCell, decimalCell, integerFrom, nameCell, noteCell, textUpTo, yesNoCell } from './cell.js';
import type { RowFault } from './fault.js';
import { referenceTo } from './reference.js';
import { optional, required, rowFault, type Values } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  name: required(nameCell),
  name_en: required(nameCell),
  unit: required(textUpTo(20)),
  scale: required(integerFrom(0, 6)),
  nature: required(choiceOf(METRIC_NATURES)),
  part_of: optional(referenceTo('metric')),
  numerator: optional(referenceTo('metric')),
  denominator: optional(referenceTo('metric')),
  factor: optional(decimalCell),
  sensitive: optional(yesNoCell),
  family: optional(codeCell),
  note: optional(noteCell),
};

export type MetricColumns = typeof columns;

export const metricRow: ThingKind<MetricColumns> = {
  kind: 'metrics',
  table: 'metric',
  reference: 'metric',
  columns,
  check: checkRate,
  fields: ({ name, name_en, unit, scale, nature, part_of, factor, sensitive, family, note, ...rate }, idOf) => ({
    name: { name },
    name_en: { name_en },
    unit: { unit },
    scale: { scale },
    // What makes a rate is written together: a metric is never half of one.
    nature: {
      nature,
      numerator_id: idOf(rate.numerator),
      denominator_id: idOf(rate.denominator),
      factor: nature === 'RATE' ? (factor === null ? '1' : formatDecimal(factor.value)) : null,
    },
    part_of: { part_of_id: idOf(part_of) },
    sensitive: { sensitive: sensitive ?? false },
    family: { family },
    note: { note },
  }),
};

function checkRate({ nature, numerator, denominator, factor }: Values<MetricColumns>): readonly RowFault[] {
  const parts = { numerator, denominator };
  if (nature === 'RATE') {
    return Object.entries(parts)
      .filter(([, part]) => part === null)
      .map(([column]) => rowFault('INVALID_RATE', column, '', 'the code of a metric, for a rate is divided from two'));
  }
  return Object.entries({ ...parts, factor })
    .filter(([, part]) => part !== null)
    .map(([column]) => rowFault('INVALID_RATE', column, nature, 'nature RATE, or nothing in this column'));
}
