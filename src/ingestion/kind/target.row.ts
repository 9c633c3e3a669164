import { amountCell, choiceOf, codeCell, intervalCell, textUpTo } from '../column/cell.js';
import {
  codeWords,
  divisionWords,
  METRIC,
  PAIRING,
  PERIOD,
  SOURCE,
  UNIT,
  VALUE,
  words,
} from '../column/column-words.js';
import { divisionCell, referenceTo } from '../column/reference.js';
import { type Known, nullable, optional, required, type Values } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-TARGET', '目标', '任务')),
  metric: required(referenceTo('metric'), METRIC),
  place: required(divisionCell, divisionWords('地区', '520200', '所在地区')),
  period: nullable(intervalCell, { ...PERIOD, example: '2021' }),
  comparison: required(
    choiceOf({
      AT_LEAST: ['不少于', '不低于', '至少', '大于等于', '≥', '>='],
      AT_MOST: ['不超过', '不高于', '至多', '小于等于', '≤', '<='],
      AT_LEAST_PREVIOUS_ROUND: ['不低于上一轮'],
    }),
    words(
      '比较',
      { en: 'How the actual value has to compare with the target.', zh: '不少于、不超过或不低于上一轮。' },
      'AT_LEAST',
      '要求',
      '比较方式',
    ),
  ),
  pairing: optional(referenceTo('pairing'), PAIRING),
  value: optional(amountCell, VALUE),
  unit: optional(textUpTo(20), UNIT),
  source: optional(referenceTo('source'), SOURCE),
};

export type TargetColumns = typeof columns;

export const targetKind: RecordKind<TargetColumns> = {
  kind: 'targets',
  table: 'target',
  reference: null,
  columns,
  check: checkValue,
  dayOf: ({ period }) => period && period.end,
  // The value is converted in the store, which knows the unit of the metric.
  fields: ({ metric, place, period, comparison, pairing, source }, idOf) => ({
    metric: { metric_id: idOf(metric) },
    place: { division_id: idOf(place) },
    period: { period_start: period?.start ?? null, period_end: period?.end ?? null },
    comparison: { comparison },
    pairing: { pairing_id: idOf(pairing) },
    source: { source_id: idOf(source) },
  }),
};

function checkValue({ comparison, value, unit }: Known<Values<TargetColumns>>): readonly RowFault[] {
  if (comparison === undefined) return [];
  if (comparison === 'AT_LEAST_PREVIOUS_ROUND') {
    const unexpectedValue = { en: 'an empty cell: the previous round is the target', zh: '以上一轮为准，不填数值。' };
    const unexpectedUnit = { en: 'an empty cell: there is no value', zh: '没有数值的，不填单位。' };
    return [
      ...(value ? [rowFault('UNEXPECTED_VALUE', 'value', value.text, unexpectedValue)] : []),
      ...(unit ? [rowFault('UNEXPECTED_VALUE', 'unit', unit, unexpectedUnit)] : []),
    ];
  }
  if (value === undefined) return [];
  if (value === null) return [rowFault('MISSING_VALUE', 'value', '', { en: 'a value', zh: '请填写目标值。' })];
  if (value.qualifier === null) return [];
  const expected = {
    en: 'a number without words: the column comparison states how to compare',
    zh: '请只填写数字，“不少于”“不超过”由“比较”列说明。',
  };
  return [rowFault('INVALID_DECIMAL', 'value', value.text, expected)];
}
