import { pinyinOf } from '../kernel/pinyin.js';
import { codeCell, nameCell, noteCell, wordSuchAs } from './cell.js';
import { divisionCell, referenceTo } from './reference.js';
import { optional, required } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  name: required(nameCell),
  kind: required(
    wordSuchAs(
      'SCHOOL',
      'HOSPITAL',
      'SOCIAL_ORGANIZATION',
      'GOVERNMENT',
      'MUSEUM',
      'TRAINING_CENTRE',
      'RESEARCH_CENTRE',
    ),
  ),
  division: required(divisionCell),
  name_en: optional(nameCell),
  credit_code: optional(codeCell),
  note: optional(noteCell),
  source: optional(referenceTo('source')),
};

export const institutionKind: ThingKind<typeof columns> = {
  kind: 'institutions',
  table: 'institution',
  reference: 'institution',
  columns,
  fields: ({ name, kind, division, name_en, credit_code, note, source }, idOf) => ({
    name: { name, ...pinyinOf(name) },
    kind: { kind },
    division: { division_id: idOf(division) },
    name_en: { name_en },
    credit_code: { credit_code },
    note: { note },
    source: { source_id: idOf(source) },
  }),
  afterWriting: ({ changed }, rows) => {
    if (rows.some((row) => !row.isNew)) changed.places = true;
  },
};
