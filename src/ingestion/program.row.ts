import { codeCell, nameCell, partialDateCell } from './cell.js';
import { endsBeforeStart } from './stretch.js';
import { referenceTo } from './reference.js';
import { optional, required } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  name: required(nameCell),
  name_en: optional(nameCell),
  since: optional(partialDateCell),
  until: optional(partialDateCell),
  source: optional(referenceTo('source')),
};

export const programKind: ThingKind<typeof columns> = {
  kind: 'programs',
  table: 'program',
  reference: 'program',
  columns,
  check: ({ since, until }) => endsBeforeStart(since, until, 'until'),
  fields: ({ name, name_en, since, until, source }, idOf) => ({
    name: { name },
    name_en: { name_en },
    since: { since },
    until: { until },
    source: { source_id: idOf(source) },
  }),
};
