import { lastDayOf } from '../kernel/partial-date.js';
import { pinyinOf } from '../kernel/pinyin.js';
import { codeCell, listOf, nameCell, partialDateCell } from './cell.js';
import { divisionCell, referenceTo } from './reference.js';
import { optional, required } from './row.js';
import { endsBeforeStart } from './stretch.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  city: required(divisionCell),
  name: required(nameCell),
  name_en: optional(nameCell),
  lead: optional(divisionCell),
  members: optional(listOf(divisionCell)),
  valid_from: optional(partialDateCell),
  valid_to: optional(partialDateCell),
  source: optional(referenceTo('source')),
};

export type ClusterColumns = typeof columns;

export const clusterRow: ThingKind<ClusterColumns> = {
  kind: 'clusters',
  table: 'cluster',
  reference: 'cluster',
  columns,
  check: ({ valid_from, valid_to }) => endsBeforeStart(valid_from, valid_to, 'valid_to'),
  dayOf: ({ valid_from, valid_to }) => lastDayOf(valid_to ?? valid_from),
  fields: ({ city, name, name_en, lead, valid_from, valid_to, source }, idOf) => ({
    city: { city_id: idOf(city) },
    name: { name, ...pinyinOf(name) },
    name_en: { name_en },
    lead: { lead_id: idOf(lead) },
    valid_from: { valid_from },
    valid_to: { valid_to },
    source: { source_id: idOf(source) },
  }),
};
