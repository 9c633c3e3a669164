import { codeCell, nameCell, partialDateCell } from '../column/cell.js';
import { codeWords, dateWords, NAME_EN, nameWords, SOURCE } from '../column/column-words.js';
import { referenceTo } from '../column/reference.js';
import { optional, required } from '../column/row.js';
import { checkInterval } from './check-interval.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-PROGRAM')),
  name: required(nameCell, nameWords('甲市—乙市东西部协作')),
  name_en: optional(nameCell, NAME_EN),
  since: optional(partialDateCell, dateWords('起始', '2021-02', '开始时间', '起始日期')),
  until: optional(partialDateCell, dateWords('终止', '', '结束时间', '终止日期')),
  source: optional(referenceTo('source'), SOURCE),
};

export const programKind: RecordKind<typeof columns> = {
  kind: 'programs',
  table: 'program',
  reference: 'program',
  columns,
  check: ({ since, until }) => checkInterval(since, until, 'until'),
  fields: ({ name, name_en, since, until, source }, idOf) => ({
    name: { name },
    name_en: { name_en },
    since: { since },
    until: { until },
    source: { source_id: idOf(source) },
  }),
};
