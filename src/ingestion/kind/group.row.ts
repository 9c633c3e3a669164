import { lastDayOf } from '../../kernel/partial-date.js';
import { pinyinOf } from '../../kernel/pinyin/pinyin.js';
import { codeCell, listOf, nameCell, partialDateCell } from '../column/cell.js';
import { codeWords, dateWords, NAME_EN, nameWords, SOURCE, words } from '../column/column-words.js';
import { divisionCell, referenceTo } from '../column/reference.js';
import { optional, required } from '../column/row.js';
import { checkInterval } from './check-interval.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-GROUP')),
  name: required(nameCell, nameWords('西部两省')),
  members: required(
    listOf(divisionCell),
    words(
      '成员地区',
      {
        en: 'The member divisions, of any level: codes or names separated by ";".',
        zh: '成员地区的代码或名称，可为各级，用分号分隔。',
      },
      '520000;530000',
      '成员',
    ),
  ),
  name_en: optional(nameCell, NAME_EN),
  valid_from: optional(partialDateCell, dateWords('生效', '', '生效日期', '起始')),
  valid_to: optional(partialDateCell, dateWords('失效', '', '失效日期', '终止')),
  source: optional(referenceTo('source'), SOURCE),
};

export type GroupColumns = typeof columns;

export const groupKind: RecordKind<GroupColumns> = {
  kind: 'groups',
  table: 'group',
  reference: 'group',
  columns,
  canBeParty: true,
  check: ({ valid_from, valid_to }) => checkInterval(valid_from, valid_to, 'valid_to'),
  dayOf: ({ valid_from, valid_to }) => {
    const on = valid_to === null ? valid_from : valid_to;
    return on && lastDayOf(on);
  },
  fields: ({ name, name_en, valid_from, valid_to, source }, idOf) => ({
    name: { name, ...pinyinOf(name) },
    name_en: { name_en },
    valid_from: { valid_from },
    valid_to: { valid_to },
    source: { source_id: idOf(source) },
  }),
};
