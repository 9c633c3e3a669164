import { pinyinOf } from '../../kernel/pinyin/pinyin.js';
import { codeCell, nameCell, noteCell, partialDateCell } from '../column/cell.js';
import {
  codeWords,
  CREDIT_CODE,
  dateWords,
  divisionWords,
  NAME_EN,
  nameWords,
  NOTE,
  SECTOR,
  SOURCE,
} from '../column/column-words.js';
import { divisionCell, referenceTo } from '../column/reference.js';
import { optional, required } from '../column/row.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-FIRM', '企业', '公司')),
  name: required(nameCell, nameWords('水城铝业', '企业', '公司', '单位')),
  division: required(
    divisionCell,
    divisionWords('所在地', '520204', '地区', '所在地区', '所在县区', '所在区县', '落地地区'),
  ),
  name_en: optional(nameCell, NAME_EN),
  credit_code: optional(codeCell, CREDIT_CODE),
  sector: optional(nameCell, SECTOR),
  since: optional(partialDateCell, dateWords('落地时间', '2021', '起始', '成立时间')),
  note: optional(noteCell, NOTE),
  source: optional(referenceTo('source'), SOURCE),
};

export const enterpriseKind: RecordKind<typeof columns> = {
  kind: 'enterprises',
  table: 'enterprise',
  reference: 'enterprise',
  columns,
  canBeParty: true,
  fields: ({ name, division, name_en, credit_code, sector, since, note, source }, idOf) => ({
    name: { name, ...pinyinOf(name) },
    division: { division_id: idOf(division) },
    name_en: { name_en },
    credit_code: { credit_code },
    sector: { sector },
    since: { since },
    note: { note },
    source: { source_id: idOf(source) },
  }),
};
