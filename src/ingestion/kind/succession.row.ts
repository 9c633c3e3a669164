import { choiceOf, intervalCell, noteCell } from '../column/cell.js';
import { dateWords, divisionWords, NOTE, words } from '../column/column-words.js';
import { divisionCodeCell } from '../column/reference.js';
import { type Known, nullable, optional, required, type Values } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';

export const successionColumns = {
  predecessor: required(divisionCodeCell, divisionWords('原区划', '442000100', '原代码', '前身')),
  successor: nullable(divisionCodeCell, divisionWords('现区划', '442000118', '新代码', '后继')),
  kind: required(
    choiceOf({
      RENAME: ['更名'],
      RECODE: ['变更代码', '代码变更'],
      RAISE: ['升格', '撤县设区', '撤镇设街道'],
      MERGE: ['合并', '撤并'],
      SPLIT: ['拆分', '分设'],
      UNCLEAR: ['不明'],
    }),
    words('变更类型', { en: 'The kind of change.', zh: '更名、变更代码、升格、合并、拆分或不明。' }, 'MERGE', '类型'),
  ),
  date: required(intervalCell, dateWords('变更日期', '2021', '日期')),
  note: optional(noteCell, NOTE),
};

export type SuccessionValues = Values<typeof successionColumns>;

export function checkSuccession({ kind, successor }: Known<SuccessionValues>): readonly RowFault[] {
  if (kind === 'UNCLEAR' && successor) {
    return [
      rowFault('UNEXPECTED_VALUE', 'successor', successor.code, {
        en: 'an empty cell: kind UNCLEAR has no successor',
        zh: '变更类型为“不明”的，不填现区划。',
      }),
    ];
  }
  return kind !== undefined && kind !== 'UNCLEAR' && successor === null
    ? [
        rowFault('MISSING_VALUE', 'successor', '', {
          en: 'the code of a division, or kind UNCLEAR',
          zh: '请填写现区划代码，或将变更类型填为“不明”。',
        }),
      ]
    : [];
}
