import { lastDayOf } from '../../kernel/partial-date.js';
import type { PairingKind } from '../../pairing/pairing-kind.js';
import { choiceOf, type ChoiceWords, codeCell, partialDateCell, textUpTo } from '../column/cell.js';
import { codeWords, dateWords, LOCATOR, partyWords, PROGRAM, SOURCE, words } from '../column/column-words.js';
import { PARTY_REFERENCES, partyCell, type Reference, referenceTo } from '../column/reference.js';
import { type Known, optional, required, type Values } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import { checkInterval } from './check-interval.js';
import type { Fields, IdOf, RecordKind } from './record-kind.js';

const PAIRING_KIND_WORDS: ChoiceWords<PairingKind> = {
  CITY: ['市', '市级'],
  CLUSTER: ['组团'],
  DISTRICT: ['县', '区县', '县级'],
  TOWN: ['镇街', '乡镇'],
  VILLAGE: ['村'],
  SCHOOL: ['学校'],
  HOSPITAL: ['医院'],
  ENTERPRISE: ['企业'],
  SOCIAL_ORGANIZATION: ['社会组织'],
  OTHER: ['其他'],
};

const columns = {
  code: required(codeCell, codeWords('EXAMPLE-PAIRING', '结对')),
  program: required(referenceTo('program'), PROGRAM),
  kind: required(
    choiceOf(PAIRING_KIND_WORDS),
    words(
      '类别',
      { en: 'The kind of the narrower of the two parties.', zh: '结对类别：市、组团、县、镇街、村、学校、医院等。' },
      'TOWN',
      '类型',
      '结对类型',
      '结对类别',
    ),
  ),
  supporter: required(partyCell, partyWords('支援方', 'division:442000118', '帮扶方', '东部')),
  recipient: required(partyCell, partyWords('受援方', 'division:520203104', '西部')),
  since: optional(partialDateCell, dateWords('起始', '2021', '开始时间', '起始时间', '结对时间', '结对日期')),
  until: optional(partialDateCell, dateWords('终止', '', '结束时间', '终止时间')),
  parent: optional(
    referenceTo('pairing'),
    words('上级结对', {
      en: 'The code of the wider pairing that it is part of; derived if left empty.',
      zh: '所属上级结对的编码；不填的，自动判断。',
    }),
  ),
  source: optional(referenceTo('source'), SOURCE),
  locator: optional(textUpTo(500), LOCATOR),
};

export type PairingColumns = typeof columns;

export const pairingKind: RecordKind<PairingColumns> = {
  kind: 'pairings',
  table: 'pairing',
  reference: 'pairing',
  columns,
  check: (values) => [...checkParties(values), ...checkInterval(values.since, values.until, 'until')],
  dayOf: ({ since }) => since && lastDayOf(since),
  // Parent and path are derived in the store, from all pairings of the program.
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

function checkParties({ supporter, recipient }: Known<Values<PairingColumns>>): readonly RowFault[] {
  if (!supporter || !recipient) return [];
  const isSame = supporter.kind === recipient.kind && supporter.code === recipient.code;
  if (!isSame) return [];
  return [rowFault('SAME_PARTY', 'recipient', recipient.code, 'a party other than the supporter')];
}
