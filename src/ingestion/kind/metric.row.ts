import { formatDecimal } from '../../kernel/decimal.js';
import {
  choiceOf,
  codeCell,
  decimalCell,
  integerFrom,
  nameCell,
  noteCell,
  textUpTo,
  yesNoCell,
} from '../column/cell.js';
import { codeWords, NAME, NAME_EN, NOTE, words } from '../column/column-words.js';
import { referenceTo } from '../column/reference.js';
import { type Known, optional, required, type Values } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE_METRIC')),
  name: required(nameCell, NAME('示例指标')),
  name_en: required(nameCell, { ...NAME_EN, example: 'Example metric' }),
  unit: required(
    textUpTo(20),
    words(
      '单位',
      { en: 'The unit that figures are stored in: 元, 人, 个 …', zh: '基本单位：元、人、个等。' },
      '个',
      '计量单位',
    ),
  ),
  scale: required(
    integerFrom(0, 6),
    words(
      '小数位数',
      { en: 'How many decimals a figure may have, 0 to 6.', zh: '保留的小数位数，0至6。' },
      '0',
      '小数位',
    ),
  ),
  nature: required(
    choiceOf({ FLOW: ['流量'], STOCK: ['存量', '时点'], RATE: ['比率'], NONE: ['不可加'] }),
    words(
      '性质',
      {
        en: 'How it adds up: a flow over time, a stock at its latest, a rate from its parts, or not at all.',
        zh: '流量、存量、比率或不可加。',
      },
      'FLOW',
    ),
  ),
  part_of: optional(
    referenceTo('metric'),
    words('所属指标', { en: 'The metric that it is an "of which" of.', zh: '“其中”项所属的上级指标。' }, '', '其中'),
  ),
  numerator: optional(
    referenceTo('metric'),
    words('分子', { en: 'For a rate: what is divided.', zh: '比率的分子指标。' }),
  ),
  denominator: optional(
    referenceTo('metric'),
    words('分母', { en: 'For a rate: what it is divided by.', zh: '比率的分母指标。' }),
  ),
  factor: optional(
    decimalCell,
    words('倍数', {
      en: 'For a rate: 100 makes it a percentage; 1 if left empty.',
      zh: '比率的倍数，100表示百分比，默认1。',
    }),
  ),
  sensitive: optional(
    yesNoCell,
    words(
      '敏感',
      { en: 'yes if small counts could betray persons; no if left empty.', zh: '涉及个人的计数填“是”，默认“否”。' },
      'no',
    ),
  ),
  family: optional(codeCell, words('分组', { en: 'The group that it is listed in.', zh: '所属分组。' })),
  note: optional(noteCell, NOTE),
};

export type MetricColumns = typeof columns;

export const metricKind: RecordKind<MetricColumns> = {
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

function checkRate({ nature, numerator, denominator, factor }: Known<Values<MetricColumns>>): readonly RowFault[] {
  if (nature === undefined) return [];
  const parts = { numerator, denominator };
  if (nature === 'RATE') {
    return Object.entries(parts)
      .filter(([, part]) => part === null)
      .map(([column]) => rowFault('INVALID_RATE', column, '', 'the code of a metric, for a rate is divided from two'));
  }
  return Object.entries({ ...parts, factor })
    .filter(([, part]) => part)
    .map(([column]) => rowFault('INVALID_RATE', column, nature, 'nature RATE, or nothing in this column'));
}
