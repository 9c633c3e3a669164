import { pinyinOf } from '../kernel/pinyin.js';
import { codeCell, nameCell, noteCell, partialDateCell } from './cell.js';
import { divisionCell, referenceTo } from './reference.js';
import { optional, required } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  name: required(nameCell),
  division: required(divisionCell),
  name_en: optional(nameCell),
  credit_code: optional(codeCell),
  sector: optional(nameCell),
  since: optional(partialDateCell),
  note: optional(noteCell),
  source: optional(referenceTo('source')),
};

export const enterpriseKind: ThingKind<typeof columns> = {
  kind: 'enterprises',
  table: 'enterprise',
  reference: 'enterprise',
  columns,
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
  afterWriting: ({ changed }, rows) => {
    if (rows.some((row) => !row.isNew)) changed.places = true;
  },
};
