import { pinyinOf } from '../kernel/pinyin.js';
import { codeCell, listOf, nameCell, noteCell, partialDateCell, wordSuchAs } from './cell.js';
import { divisionCell, referenceTo } from './reference.js';
import { optional, required } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  name: required(nameCell),
  kind: required(wordSuchAs('PARK', 'WORKSHOP', 'PLANT', 'DEMONSTRATION_SITE', 'PROJECT')),
  division: required(divisionCell),
  pairing: optional(referenceTo('pairing')),
  enterprises: optional(listOf(referenceTo('enterprise'))),
  name_en: optional(nameCell),
  sector: optional(nameCell),
  since: optional(partialDateCell),
  status: optional(nameCell),
  note: optional(noteCell),
  source: optional(referenceTo('source')),
};

export type ProjectColumns = typeof columns;

export const projectRow: ThingKind<ProjectColumns> = {
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
