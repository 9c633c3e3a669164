import { pinyinOf } from '../../kernel/pinyin/pinyin.js';
import { codeCell, nameCell, noteCell, wordSuchAs } from '../column/cell.js';
import {
  codeWords,
  CREDIT_CODE,
  divisionWords,
  NAME_EN,
  nameWords,
  NOTE,
  SOURCE,
  words,
} from '../column/column-words.js';
import { divisionCell, referenceTo } from '../column/reference.js';
import { optional, required } from '../column/row.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-SCHOOL', '机构', '单位')),
  name: required(nameCell, nameWords('大用小学', '机构', '单位', '学校', '医院')),
  kind: required(
    wordSuchAs({
      SCHOOL: ['学校'],
      HOSPITAL: ['医院'],
      SOCIAL_ORGANIZATION: ['社会组织'],
      GOVERNMENT: ['政府机关', '机关单位'],
      MUSEUM: ['博物馆'],
      TRAINING_CENTRE: ['培训中心'],
      RESEARCH_CENTRE: ['研究中心', '研发中心'],
    }),
    words('类别', { en: 'The kind of institution.', zh: '学校、医院、社会组织、政府机关等。' }, 'SCHOOL', '类型'),
  ),
  division: required(divisionCell, divisionWords('所在地', '520203104', '地区', '所在地区', '所在县区', '所在区县')),
  name_en: optional(nameCell, NAME_EN),
  credit_code: optional(codeCell, CREDIT_CODE),
  note: optional(noteCell, NOTE),
  source: optional(referenceTo('source'), SOURCE),
};

export const institutionKind: RecordKind<typeof columns> = {
  kind: 'institutions',
  table: 'institution',
  reference: 'institution',
  columns,
  canBeParty: true,
  fields: ({ name, kind, division, name_en, credit_code, note, source }, idOf) => ({
    name: { name, ...pinyinOf(name) },
    kind: { kind },
    division: { division_id: idOf(division) },
    name_en: { name_en },
    credit_code: { credit_code },
    note: { note },
    source: { source_id: idOf(source) },
  }),
};
