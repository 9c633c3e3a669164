import { COUNTRY_CODE, levelOfCode } from '../../division/division-code.js';
import { kindOfDivision } from '../../division/division-kind.js';
import { type DivisionLevel, levelNumber } from '../../division/division-level.js';
import { shortDivisionName } from '../../division/division-name.js';
import type { Day } from '../../kernel/day.js';
import { firstDayOf, lastDayOf } from '../../kernel/partial-date.js';
import { choiceOf, type ChoiceWords, nameCell, partialDateCell } from '../column/cell.js';
import { dateWords, NAME_EN, nameWords, words } from '../column/column-words.js';
import { divisionCodeCell } from '../column/reference.js';
import { type Known, nullable, optional, parseRow, required, type Values } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { SheetContext } from '../layout/sheet-context.js';
import { checkInterval } from './check-interval.js';

const LEVEL_WORDS: ChoiceWords<DivisionLevel> = {
  COUNTRY: ['国家', '全国'],
  PROVINCE: ['省', '省级'],
  CITY: ['市', '地级', '市级'],
  DISTRICT: ['县', '区县', '县级'],
  TOWN: ['乡镇', '镇街', '乡级'],
  VILLAGE: ['村', '村居', '村级'],
};

export const divisionColumns = {
  code: required(
    divisionCodeCell,
    words('代码', { en: 'The code: 6, 9 or 12 digits.', zh: '6、9或12位行政区划代码。' }, '520203399', '区划代码'),
  ),
  name: required(nameCell, nameWords('示例乡')),
  level: required(
    choiceOf(LEVEL_WORDS),
    words('级别', { en: 'The administrative level.', zh: '省、市、县、乡镇或村。' }, 'TOWN', '层级'),
  ),
  parent: nullable(
    divisionCodeCell,
    words(
      '上级代码',
      { en: 'The code of the division above it; empty for a province, or CN.', zh: '上级区划代码；省级不填，或填CN。' },
      '520203',
      '上级',
    ),
  ),
  kind: optional(
    nameCell,
    words(
      '类别',
      {
        en: 'The kind: 街道, 镇, 民族乡 …; derived from the name if left empty.',
        zh: '街道、镇、民族乡等；不填的，按名称判断。',
      },
      '',
      '类型',
    ),
  ),
  name_en: optional(nameCell, NAME_EN),
  valid_from: optional(partialDateCell, dateWords('生效', '', '设立日期', '起始')),
  valid_to: optional(partialDateCell, dateWords('失效', '', '撤销日期', '终止')),
};

/** A division as stated in its row. */
export interface DivisionDraft {
  readonly code: string;
  readonly officialName: string;
  readonly name: string;
  /** 0 for the country to 5 for a village. */
  readonly level: number;
  readonly parentCode: string | null;
  /** The given kind, or the one derived from name and code. */
  readonly kind: string;
  readonly kindGiven: boolean;
  readonly nameEn: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The first day on which it can have ended, if the end is given as a month or year. */
  readonly endsFrom: Day | null;
}

type ParsedDivision =
  | { readonly ok: true; readonly draft: DivisionDraft }
  | {
      readonly ok: false;
      readonly faults: readonly RowFault[];
      readonly code: string | null;
      /** Null where an error makes it unknown. */
      readonly placement: Placement | null;
    };

/** What decides which division can be the parent. */
export type Placement = Pick<DivisionDraft, 'level' | 'parentCode' | 'validTo'>;

export function parseDivision(
  cells: Readonly<Record<string, string>>,
  context: SheetContext,
  faulty?: ReadonlySet<string>,
): ParsedDivision {
  const parsed = parseRow(divisionColumns, cells, context, faulty);
  const known = parsed.ok ? parsed.values : parsed.known;
  const levelFaults = checkLevel(known);
  const faults = [
    ...(parsed.ok ? [] : parsed.faults),
    ...levelFaults,
    ...checkInterval(known.valid_from, known.valid_to, 'valid_to'),
  ];
  return parsed.ok && faults.length === 0
    ? { ok: true, draft: toDraft(parsed.values) }
    : {
        ok: false,
        faults,
        code: known.code?.code ?? null,
        placement: levelFaults.length > 0 ? null : standingOf(known),
      };
}

function standingOf({ level, parent, valid_to }: Known<Row>): Placement | null {
  if (level === undefined || !parent) return null;
  return { level: levelNumber(level), parentCode: parent.code, validTo: lastDayOf(valid_to ?? null) };
}

function toDraft({ code: { code }, name, level, parent, kind, name_en, ...valid }: Row): DivisionDraft {
  return {
    code,
    officialName: name,
    name: shortDivisionName(name, level),
    level: levelNumber(level),
    parentCode: parent?.code ?? null,
    kind: kind ?? kindOfDivision(name, code),
    kindGiven: kind !== null,
    nameEn: name_en,
    validFrom: firstDayOf(valid.valid_from),
    validTo: lastDayOf(valid.valid_to),
    endsFrom: firstDayOf(valid.valid_to),
  };
}

type Row = Values<typeof divisionColumns>;

function checkLevel({ code: reference, level, parent }: Known<Row>): readonly RowFault[] {
  if (!reference || level === undefined) return [];
  const { code } = reference;
  const own = levelOfCode(code);
  if (own !== level) {
    const zh = `按代码${code}应为${LEVEL_WORDS[own][0] ?? own}。`;
    return [rowFault('LEVEL_MISMATCH', 'level', level, { en: `${own}, the level of code ${code}`, zh })];
  }
  if (level === 'COUNTRY' || level === 'PROVINCE') {
    const isExpected = !parent || (level === 'PROVINCE' && parent.code === COUNTRY_CODE);
    const expected =
      level === 'COUNTRY'
        ? { en: 'an empty cell: nothing is above the country', zh: '国家没有上级。' }
        : {
            en: `an empty cell or ${COUNTRY_CODE}: only the country is above a province`,
            zh: '省级的上级只能是全国，不填或填CN。',
          };
    return isExpected ? [] : [rowFault('UNEXPECTED_VALUE', 'parent', parent.code, expected)];
  }
  return parent !== null
    ? []
    : [
        rowFault('MISSING_VALUE', 'parent', '', {
          en: 'the code of the division above it',
          zh: '请填写上级区划代码。',
        }),
      ];
}
