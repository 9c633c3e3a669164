import { choiceOf, codeCell, nameCell } from '../column/cell.js';
import { codeWords, NAME_EN, nameWords, PROGRAM, SOURCE, words } from '../column/column-words.js';
import { referenceTo } from '../column/reference.js';
import { optional, required } from '../column/row.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-THEME')),
  program: required(referenceTo('program'), PROGRAM),
  kind: required(
    choiceOf({
      COOPERATION_MODEL: ['协作模式', '合作模式'],
      VILLAGE_TYPE: ['村庄类型'],
      COOPERATION_FIELD: ['协作领域', '合作领域'],
    }),
    words('类别', { en: 'The kind of theme.', zh: '协作模式、村庄类型或协作领域。' }, 'COOPERATION_FIELD', '类型'),
  ),
  name: required(nameCell, nameWords('产业合作')),
  name_en: optional(nameCell, NAME_EN),
  source: optional(referenceTo('source'), SOURCE),
};

export const themeKind: RecordKind<typeof columns> = {
  kind: 'themes',
  table: 'theme',
  reference: null,
  columns,
  fields: ({ program, kind, name, name_en, source }, idOf) => ({
    program: { program_id: idOf(program) },
    kind: { kind },
    name: { name },
    name_en: { name_en },
    source: { source_id: idOf(source) },
  }),
};
