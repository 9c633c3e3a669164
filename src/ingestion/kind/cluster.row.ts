import { lastDayOf } from '../../kernel/partial-date.js';
import { pinyinOf } from '../../kernel/pinyin/pinyin.js';
import { codeCell, listOf, nameCell, partialDateCell } from '../column/cell.js';
import { codeWords, dateWords, divisionWords, NAME_EN, nameWords, SOURCE, words } from '../column/column-words.js';
import { divisionCell, referenceTo } from '../column/reference.js';
import { optional, required } from '../column/row.js';
import { checkInterval } from './check-interval.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-CLUSTER')),
  city: required(divisionCell, divisionWords('城市', '442000', '所属城市')),
  name: required(nameCell, nameWords('小榄镇牵头组团')),
  name_en: optional(nameCell, NAME_EN),
  lead: optional(divisionCell, divisionWords('牵头镇街', '442000118', '牵头')),
  members: optional(
    listOf(divisionCell),
    words(
      '成员镇街',
      { en: 'The member towns: codes or names separated by ";".', zh: '成员镇街的代码或名称，用分号分隔。' },
      '442000118;442000101',
      '成员',
    ),
  ),
  valid_from: optional(partialDateCell, dateWords('生效', '', '生效日期', '起始')),
  valid_to: optional(partialDateCell, dateWords('失效', '', '失效日期', '终止')),
  source: optional(referenceTo('source'), SOURCE),
};

export type ClusterColumns = typeof columns;

export const clusterKind: RecordKind<ClusterColumns> = {
  kind: 'clusters',
  table: 'cluster',
  reference: 'cluster',
  columns,
  canBeParty: true,
  check: ({ valid_from, valid_to }) => checkInterval(valid_from, valid_to, 'valid_to'),
  dayOf: ({ valid_from, valid_to }) => {
    const on = valid_to === null ? valid_from : valid_to;
    return on && lastDayOf(on);
  },
  fields: ({ city, name, name_en, lead, valid_from, valid_to, source }, idOf) => ({
    city: { city_id: idOf(city) },
    name: { name, ...pinyinOf(name) },
    name_en: { name_en },
    lead: { lead_id: idOf(lead) },
    valid_from: { valid_from },
    valid_to: { valid_to },
    source: { source_id: idOf(source) },
  }),
};
