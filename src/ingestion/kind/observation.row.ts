import { amountCell, choiceOf, intervalCell, noteCell, textUpTo } from '../column/cell.js';
import {
  divisionWords,
  LOCATOR,
  METRIC,
  NOTE,
  PAIRING,
  PERIOD,
  SOURCE,
  UNIT,
  VALUE,
  words,
} from '../column/column-words.js';
import { partyCell, placeCell, Reference, referenceTo, subjectCell, TOWARDS } from '../column/reference.js';
import { type Known, optional, required, type Values } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';

const QUALIFIER_WORDS = {
  EXACT: ['准确', '确数'],
  AT_LEAST: ['不少于', '至少', '超过', '多于', '以上'],
  AT_MOST: ['不超过', '至多', '近', '不足', '以下'],
  ABOUT: ['约', '大约', '左右'],
  BETWEEN: ['区间', '之间'],
};

const BASIS_WORDS = {
  INCREMENT: ['本期', '当期', '增量', '当月', '本月', '当季', '本季', '本期数'],
  CUMULATIVE: ['累计', '本年累计', '年内累计', '累计数'],
  STOCK: ['时点', '存量', '期末', '期末数', '时点数'],
};

const SCOPE_WORDS = {
  OWN: ['分项', '明细', '本级'],
  TOTAL: ['合计', '总计', '全部', '汇总'],
};

export const observationColumns = {
  metric: required(referenceTo('metric'), METRIC),
  place: optional(
    placeCell,
    divisionWords('地区', '520200', '行政区划', '地点', '区县', '县区', '乡镇', '所在地区', '区划代码', '地区代码'),
  ),
  period: required(intervalCell, PERIOD),
  value: required(amountCell, VALUE),
  subject: optional(
    subjectCell,
    words(
      '主体',
      {
        en: 'The institution, enterprise or project that the value is about, if it is not about the whole place: institution:CODE, enterprise:CODE or project:CODE.',
        zh: '数据所属的机构、企业或项目（数据不代表整个地区时填写）：机构:编码、企业:编码或项目:编码。',
      },
      '',
      '对象',
    ),
  ),
  pairing: optional(referenceTo('pairing'), PAIRING),
  program: optional(
    referenceTo('program'),
    words(
      '协作关系',
      {
        en: 'The program, by code or name, if the value is about all of it: in place of the pairing. Without a place it is about the country.',
        zh: '数据代表整个协作关系时，填写其编码或名称，代替“结对”；不填地区的，以全国为地区。',
      },
      '',
      '项目群',
    ),
  ),
  supporter: optional(
    partyCell,
    words(
      '支援方',
      {
        en: 'The supporter by name or code: together with the recipient, in place of the pairing.',
        zh: '支援方的名称或代码；与“受援方”一并填写，可代替“结对”。',
      },
      '',
      '帮扶方',
    ),
  ),
  recipient: optional(
    partyCell,
    words(
      '受援方',
      {
        en: 'The recipient by name or code: together with the supporter, in place of the pairing. It is also the place if that is left empty.',
        zh: '受援方的名称或代码；与“支援方”一并填写，可代替“结对”。不填地区的，以受援方为地区。',
      },
      '',
      '受援地',
    ),
  ),
  basis: optional(
    choiceOf(BASIS_WORDS),
    words(
      '口径',
      {
        en: 'INCREMENT: what happened in the period; CUMULATIVE: the running total since its start; STOCK: the state on its last day. By default, 1-8月累计 and the like are CUMULATIVE, other flows INCREMENT.',
        zh: '本期：期间内发生数；累计：自期初起的累计数；时点：期末数。不填的，“1-8月累计”等按累计，其余流量按本期。',
      },
      '累计',
      '统计口径',
    ),
  ),
  scope: optional(
    choiceOf(SCOPE_WORDS),
    words(
      '范围',
      {
        en: 'TOTAL (the default for a place): all of the place and everything below it; OWN (the default for an organization or a project): one item among others, or what is the level’s own.',
        zh: '合计：代表该地区全部，地区数据默认；分项：其中一项或本级，机构、企业、项目数据默认。',
      },
      '合计',
      '统计范围',
    ),
  ),
  unit: optional(textUpTo(20), UNIT),
  qualifier: optional(
    choiceOf(QUALIFIER_WORDS),
    words(
      '限定',
      {
        en: 'EXACT, AT_LEAST (over), AT_MOST (nearly), ABOUT or BETWEEN (with an upper bound). Words in the value have the same effect: 2000多.',
        zh: '准确、不少于、不超过、约或区间（另填上限）；也可直接写在数值中，如 2000多。',
      },
      '',
      '限定词',
    ),
  ),
  upper: optional(amountCell, words('上限', { en: 'The upper bound of BETWEEN.', zh: '区间的上限。' })),
  as_printed: optional(
    textUpTo(200),
    words(
      '原文',
      {
        en: 'The figure as printed in the source, if it differs from the value.',
        zh: '来源中的原文写法，与数值不同时填写。',
      },
      '',
      '原文表述',
    ),
  ),
  source: optional(referenceTo('source'), SOURCE),
  locator: optional(textUpTo(500), LOCATOR),
  note: optional(noteCell, NOTE),
};

/** The error of an observation without a place. */
export function missingPlace(): RowFault {
  return rowFault('MISSING_VALUE', 'place', '', {
    en: 'a division, or a subject that lies in one',
    zh: '请填写地区或主体。',
  });
}

export type ObservationValues = Values<typeof observationColumns>;

/** Finds contradictions that do not depend on the metric. Cells with errors (undefined) contradict nothing. */
export function checkObservation(values: Known<ObservationValues>): readonly RowFault[] {
  const { place, subject, scope, recipient, program } = values;
  const faults: RowFault[] = [...checkStatedPairing(values)];
  // The recipient is the default place; what is about a whole program needs none.
  if (place === null && subject === null && recipient === null && program === null) faults.push(missingPlace());
  // A subject with an error (undefined) is a subject as well.
  if (subject !== null && scope === 'TOTAL') {
    const expected = 'OWN: totals are for places, not for single subjects';
    faults.push(rowFault('TOTAL_WITH_SUBJECT', 'scope', scope, expected));
  }
  return [...faults, ...checkQualifier(values)];
}

function checkQualifier({ value, qualifier, upper }: Known<ObservationValues>): readonly RowFault[] {
  if (value === undefined || qualifier === undefined) return [];
  const faults: RowFault[] = [];
  const isRange = value.qualifier === 'BETWEEN';
  if (value.qualifier !== null && qualifier !== null && value.qualifier !== qualifier) {
    const expected = `${value.qualifier}, as in the value, or an empty cell`;
    faults.push(rowFault('CONFLICTING_QUALIFIERS', 'qualifier', qualifier, expected));
  }
  if (upper && (isRange || qualifier !== 'BETWEEN')) {
    const expected = isRange
      ? { en: 'an empty cell: the value has both bounds', zh: '数值中已有上限，此格应留空。' }
      : { en: 'an empty cell, or the qualifier BETWEEN', zh: '此格应留空，或在“限定”列填“区间”。' };
    faults.push(rowFault('INVALID_BOUNDS', 'upper', upper.text, expected));
  }
  if (upper && (upper.qualifier !== null || upper.unit !== null)) {
    faults.push(
      rowFault('INVALID_DECIMAL', 'upper', upper.text, {
        en: 'the number alone, in the unit of the value',
        zh: '上限只填数字，单位与数值相同。',
      }),
    );
  }
  if (upper === null && qualifier === 'BETWEEN' && !isRange)
    faults.push(rowFault('MISSING_VALUE', 'upper', '', { en: 'the upper bound of BETWEEN', zh: '“区间”须填写上限。' }));
  return faults;
}

/** The columns of a row that can state the pairing of an observation. */
interface StatedPairing {
  readonly pairing: Reference<'pairing'> | null;
  readonly supporter: Reference | null;
  readonly recipient: Reference | null;
}

/**
 * Turns supporter and recipient in columns of their own into a pairing by name, to be resolved later. It also supplies
 * the place if the row has none.
 */
export function withNamedPairing<V extends Known<StatedPairing>>(values: V): V {
  const { supporter, recipient, pairing: given } = values;
  // One party alone does not identify a pairing.
  if (!supporter || !recipient || given !== null)
    return supporter || recipient ? { ...values, supporter: null, recipient: null } : values;
  const printed = `${supporter.given}—${recipient.given}`;
  const name = `${partyName(supporter)}${TOWARDS}${partyName(recipient)}`;
  return { ...values, pairing: new Reference('pairing', name, true, printed), supporter: null, recipient: null };
}

function partyName({ kind, code, isName }: Reference): string {
  return isName ? code : `${kind}:${code}`;
}

/** Checks that the pairing is stated either by its own column or by both of its parties. */
function checkStatedPairing({
  pairing,
  supporter,
  recipient,
  program,
}: Known<StatedPairing & { readonly program: Reference | null }>): readonly RowFault[] {
  const given = supporter ?? recipient;
  if (program && (given || pairing)) {
    const expected = {
      en: 'an empty cell: the value is about a pairing, or about a whole program',
      zh: '“结对”与“协作关系”只能填写其一。',
    };
    return [rowFault('UNEXPECTED_VALUE', 'program', program.given, expected)];
  }
  if (!given) return [];
  if (pairing !== null) {
    const expected = {
      en: 'an empty cell: the pairing states both parties',
      zh: '已填“结对”的，不必再填支援方和受援方。',
    };
    return [rowFault('UNEXPECTED_VALUE', supporter ? 'supporter' : 'recipient', given.given, expected)];
  }
  if (supporter !== null && recipient !== null) return [];
  const missing = supporter ? 'recipient' : 'supporter';
  const expected = {
    en: `the ${missing}: both parties together identify the pairing`,
    zh: '“支援方”和“受援方”须同时填写。',
  };
  return [rowFault('MISSING_VALUE', missing, '', expected)];
}
