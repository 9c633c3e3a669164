import { codeCell, integerFrom, intervalCell, nameCell, noteCell, wordSuchAs } from './cell.js';
import { divisionCell, referenceTo } from './reference.js';
import { optional, required } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  kind: required(wordSuchAs('VISIT', 'MEETING', 'CHARTER_FLIGHT', 'CHARTER_BUS', 'TRAINING')),
  period: required(intervalCell),
  name: optional(nameCell),
  name_en: optional(nameCell),
  from: optional(divisionCell),
  to: optional(divisionCell),
  pairing: optional(referenceTo('pairing')),
  persons: optional(integerFrom(0, 2_000_000_000)),
  source: optional(referenceTo('source')),
  note: optional(noteCell),
};

export const activityKind: ThingKind<typeof columns> = {
  kind: 'activities',
  table: 'activity',
  reference: null,
  columns,
  dayOf: ({ period }) => period.end,
  fields: ({ kind, period, name, name_en, from, to, pairing, persons, source, note }, idOf) => ({
    kind: { kind },
    period: { period_start: period.start, period_end: period.end },
    name: { name },
    name_en: { name_en },
    from: { from_division_id: idOf(from) },
    to: { to_division_id: idOf(to) },
    pairing: { pairing_id: idOf(pairing) },
    persons: { persons },
    source: { source_id: idOf(source) },
    note: { note },
  }),
};
