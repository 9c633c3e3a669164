import { codeCell, integerFrom, intervalCell, nameCell, noteCell, wordSuchAs } from '../column/cell.js';
import {
  codeWords,
  divisionWords,
  NAME_EN,
  nameWords,
  NOTE,
  PAIRING,
  PERIOD,
  SOURCE,
  words,
} from '../column/column-words.js';
import { divisionCell, referenceTo } from '../column/reference.js';
import { optional, required } from '../column/row.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-VISIT')),
  kind: required(
    wordSuchAs({
      VISIT: ['考察', '互访', '调研'],
      MEETING: ['会议', '联席会议'],
      CHARTER_FLIGHT: ['包机'],
      CHARTER_BUS: ['专车'],
      TRAINING: ['培训'],
    }),
    words('类别', { en: 'The kind of activity.', zh: '考察、会议、包机、专车、培训等。' }, 'VISIT', '类型'),
  ),
  period: required(intervalCell, { ...PERIOD, example: '2021-08' }),
  name: optional(nameCell, nameWords('')),
  name_en: optional(nameCell, NAME_EN),
  from: optional(divisionCell, divisionWords('出发地', '442000', '派出地')),
  to: optional(divisionCell, divisionWords('目的地', '520200', '到访地')),
  pairing: optional(referenceTo('pairing'), PAIRING),
  persons: optional(
    integerFrom(0, 2_000_000_000),
    words('人数', { en: 'The number of participants.', zh: '参加人数。' }, '12'),
  ),
  source: optional(referenceTo('source'), SOURCE),
  note: optional(noteCell, NOTE),
};

export const activityKind: RecordKind<typeof columns> = {
  kind: 'activities',
  table: 'activity',
  reference: null,
  columns,
  dayOf: ({ period }) => period?.end,
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
