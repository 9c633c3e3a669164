import { lastDayOf } from '../kernel/partial-date.js';
import { PAIRING_KINDS } from '../pairing/pairing-kind.js';
import { choiceOf, codeCell, partialDateCell, textUpTo } from './cell.js';
import type { RowFault } from './fault.js';
import { PARTY_REFERENCES, partyCell, type Reference, referenceTo } from './reference.js';
import { optional, required, rowFault, type Values } from './row.js';
import { endsBeforeStart } from './stretch.js';
import type { Fields, IdOf, ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  program: required(referenceTo('program')),
  kind: required(choiceOf(PAIRING_KINDS)),
  supporter: required(partyCell),
  recipient: required(partyCell),
  since: optional(partialDateCell),
  until: optional(partialDateCell),
  parent: optional(referenceTo('pairing')),
  source: optional(referenceTo('source')),
  locator: optional(textUpTo(500)),
};

export type PairingColumns = typeof columns;

export const pairingRow: ThingKind<PairingColumns> = {
  kind: 'pairings',
  table: 'pairing',
  reference: 'pairing',
  columns,
  check: (values) => [...checkParties(values), ...endsBeforeStart(values.since, values.until, 'until')],
  dayOf: ({ since }) => lastDayOf(since),
  // The parent and the path are left to the store: where no parent is given they follow from the program's pairings.
  fields: ({ program, kind, supporter, recipient, since, until, source, locator }, idOf) => ({
    program: { program_id: idOf(program) },
    kind: { kind },
    supporter: partyFields('supporter', supporter, idOf),
    recipient: partyFields('recipient', recipient, idOf),
    since: { since },
    until: { until },
    source: { source_id: idOf(source) },
    locator: { locator },
  }),
};

function partyFields(side: string, party: Reference, idOf: IdOf): Fields {
  return Object.fromEntries(
    PARTY_REFERENCES.map((kind) => [`${side}_${kind}_id`, party.kind === kind ? idOf(party) : null]),
  );
}

function checkParties({ supporter, recipient }: Values<PairingColumns>): readonly RowFault[] {
  const isSame = supporter.kind === recipient.kind && supporter.code === recipient.code;
  if (!isSame) return [];
  return [rowFault('SAME_PARTY', 'recipient', recipient.code, 'another party than the supporter')];
}
