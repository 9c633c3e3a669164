import { pinyinOf } from '../../kernel/pinyin/pinyin.js';
import { codeCell, listOf, nameCell, noteCell, partialDateCell, wordSuchAs } from '../column/cell.js';
import {
  codeWords,
  dateWords,
  divisionWords,
  NAME_EN,
  nameWords,
  NOTE,
  PAIRING,
  SECTOR,
  SOURCE,
  words,
} from '../column/column-words.js';
import { divisionCell, referenceTo } from '../column/reference.js';
import { optional, required } from '../column/row.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-PARK', '项目')),
  name: required(nameCell, nameWords('共建产业园', '项目')),
  kind: required(
    wordSuchAs({
      PARK: ['产业园区', '共建产业园区', '园区'],
      WORKSHOP: ['帮扶车间'],
      PLANT: ['工厂', '加工厂'],
      DEMONSTRATION_SITE: ['示范点', '示范基地'],
      PROJECT: ['项目'],
    }),
    words(
      '类别',
      { en: 'The kind of project.', zh: '产业园区、帮扶车间、工厂、示范点或其他项目。' },
      'PARK',
      '类型',
      '项目类型',
      '项目类别',
    ),
  ),
  division: required(
    divisionCell,
    divisionWords(
      '所在地',
      '520204',
      '地区',
      '所在地区',
      '所在县区',
      '所在区县',
      '地点',
      '项目地点',
      '建设地点',
      '实施地点',
    ),
  ),
  pairing: optional(referenceTo('pairing'), PAIRING),
  enterprises: optional(
    listOf(referenceTo('enterprise')),
    words(
      '参与企业',
      {
        en: 'The participating enterprises: codes or names separated by ";".',
        zh: '参与企业的编码或名称，用分号分隔。',
      },
      '',
      '企业',
    ),
  ),
  name_en: optional(nameCell, NAME_EN),
  sector: optional(nameCell, SECTOR),
  since: optional(partialDateCell, dateWords('开工时间', '2021', '起始', '建成时间', '开工日期')),
  status: optional(
    nameCell,
    words('状态', { en: 'The state of progress.', zh: '进展情况。' }, '', '进展', '项目进展', '建设状态'),
  ),
  note: optional(noteCell, NOTE),
  source: optional(referenceTo('source'), SOURCE),
};

export type ProjectColumns = typeof columns;

export const projectKind: RecordKind<ProjectColumns> = {
  kind: 'projects',
  table: 'project',
  reference: 'project',
  columns,
  fields: ({ name, kind, division, pairing, name_en, sector, since, status, note, source }, idOf) => ({
    name: { name, ...pinyinOf(name) },
    kind: { kind },
    division: { division_id: idOf(division) },
    pairing: { pairing_id: idOf(pairing) },
    name_en: { name_en },
    sector: { sector },
    since: { since },
    status: { status },
    note: { note },
    source: { source_id: idOf(source) },
  }),
};
