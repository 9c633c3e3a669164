import { choiceOf, codeCell, nameCell } from './cell.js';
import { referenceTo } from './reference.js';
import { optional, required } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  program: required(referenceTo('program')),
  kind: required(choiceOf(['COOPERATION_MODEL', 'VILLAGE_TYPE', 'COOPERATION_FIELD'])),
  name: required(nameCell),
  name_en: optional(nameCell),
  source: optional(referenceTo('source')),
};

export const themeKind: ThingKind<typeof columns> = {
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
