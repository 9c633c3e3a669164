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
import { codeWords, NAME_EN, nameWords, NOTE, words } from '../column/column-words.js';
import { referenceTo } from '../column/reference.js';
import { type Known, optional, required, type Values } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { RecordKind } from './record-kind.js';

/** The least count of a sensitive metric that is published, unless the catalogue says otherwise. */
const DEFAULT_THRESHOLD = 10;

const columns = {
  code: required(codeCell, codeWords('EXAMPLE_METRIC')),
  name: required(nameCell, nameWords('示例指标')),
  name_en: required(nameCell, { ...NAME_EN, example: 'Example metric' }),
  unit: required(
    textUpTo(20),
    words(
      '单位',
      { en: 'The unit that values are stored in: 元, 人, 个 …', zh: '基本单位：元、人、个等。' },
      '个',
      '计量单位',
    ),
  ),
  scale: required(
    integerFrom(0, 6),
    words(
      '小数位数',
      { en: 'The number of decimals of its values, 0 to 6.', zh: '保留的小数位数，0至6。' },
      '0',
      '小数位',
    ),
  ),
  nature: required(
    choiceOf({ FLOW: ['流量'], STOCK: ['存量', '时点'], RATE: ['比率'], NONE: ['不可加'] }),
    words(
      '性质',
      {
        en: 'How it adds up: flows over time, stocks at the latest date, rates from their parts, or not at all.',
        zh: '流量、存量、比率或不可加。',
      },
      'FLOW',
    ),
  ),
  part_of: optional(
    referenceTo('metric'),
    words(
      '所属指标',
      { en: 'The metric that it is a part of ("of which").', zh: '“其中”项所属的上级指标。' },
      '',
      '其中',
    ),
  ),
  numerator: optional(
    referenceTo('metric'),
    words('分子', { en: 'For a rate: the numerator.', zh: '比率的分子指标。' }),
  ),
  denominator: optional(
    referenceTo('metric'),
    words('分母', { en: 'For a rate: the denominator.', zh: '比率的分母指标。' }),
  ),
  factor: optional(
    decimalCell,
    words('倍数', {
      en: 'For a rate: the factor, 100 for a percentage; 1 by default.',
      zh: '比率的倍数，100表示百分比，默认为1。',
    }),
  ),
  sensitive: optional(
    yesNoCell,
    words(
      '敏感',
      { en: 'yes if small counts could reveal individuals; no by default.', zh: '涉及个人的计数填“是”，默认为“否”。' },
      'no',
    ),
  ),
  threshold: optional(
    integerFrom(2, 1000),
    words(
      '公布下限',
      {
        en: 'Of a sensitive metric: the least count that is published, 2 to 1000; 10 by default.',
        zh: '敏感指标可以公布的最小值，2至1000，默认为10。',
      },
      '10',
    ),
  ),
  suppress_zero: optional(
    yesNoCell,
    words(
      '零值不公布',
      {
        en: 'Of a sensitive metric: yes if zero is withheld as small counts are; no by default.',
        zh: '敏感指标的零值也不公布时填“是”，默认为“否”。',
      },
      'no',
    ),
  ),
  family: optional(codeCell, words('分组', { en: 'The group it is listed in.', zh: '所属分组。' })),
  note: optional(noteCell, NOTE),
};

export type MetricColumns = typeof columns;

export const metricKind: RecordKind<MetricColumns> = {
  kind: 'metrics',
  table: 'metric',
  reference: 'metric',
  columns,
  check: checkRate,
  fields: (
    { name, name_en, unit, scale, nature, part_of, factor, sensitive, threshold, suppress_zero, family, note, ...rate },
    idOf,
  ) => ({
    name: { name },
    name_en: { name_en },
    unit: { unit },
    scale: { scale },
    // Written together, so that a metric is either a complete rate or none.
    nature: {
      nature,
      numerator_id: idOf(rate.numerator),
      denominator_id: idOf(rate.denominator),
      factor: nature === 'RATE' ? (factor === null ? '1' : formatDecimal(factor.value)) : null,
    },
    part_of: { part_of_id: idOf(part_of) },
    sensitive: { sensitive: sensitive ?? false },
    threshold: { threshold: threshold ?? DEFAULT_THRESHOLD },
    suppress_zero: { suppress_zero: suppress_zero ?? false },
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
      .map(([column]) => rowFault('INVALID_RATE', column, '', 'the code of a metric: a rate is computed from two'));
  }
  return Object.entries({ ...parts, factor })
    .filter(([, part]) => part)
    .map(([column]) => rowFault('INVALID_RATE', column, nature, 'nature RATE, or an empty cell in this column'));
}
