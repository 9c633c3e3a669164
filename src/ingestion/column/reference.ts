import { COUNTRY_CODE, isCountryName, parseDivisionCode } from '../../division/division-code.js';
import { unwrapped, withoutInvisible } from '../text/invisible.js';
import { isLatinName } from '../text/latin-name.js';
import { SCIENTIFIC } from '../text/amount-problem.js';
import { accepted, type CellParser, codeCell, nameCell, refused } from './cell.js';

/** What a cell can refer to. Each kind is named like its table. */
export type ReferenceKind =
  | 'division'
  | 'source'
  | 'metric'
  | 'program'
  | 'group'
  | 'cluster'
  | 'institution'
  | 'enterprise'
  | 'pairing'
  | 'project';

/** A reference to a record or division by code or name, not yet looked up. */
export class Reference<Kind extends ReferenceKind = ReferenceKind> {
  constructor(
    readonly kind: Kind,
    /** The code, or the name until it is resolved. */
    readonly code: string,
    readonly isName = false,
    /** The text as it was given. */
    readonly given = code,
  ) {}
}

export function isReference(value: unknown): value is Reference {
  return value instanceof Reference;
}

/** A division by its code only. */
export const divisionCodeCell: CellParser<Reference<'division'>> = (text) => {
  const parsed = parseDivisionCode(text);
  return parsed.ok
    ? accepted(new Reference('division', parsed.code))
    : refused('INVALID_DIVISION_CODE', parsed.expected);
};

/** A division by code, or by a name that may be preceded by the names of divisions above it. */
export const divisionCell: CellParser<Reference<'division'>> = (given, context) => {
  if (SCIENTIFIC.test(given)) return refused('INVALID_DIVISION_CODE', CUT_CODE);
  // A program that holds codes as numbers writes them with a point.
  const text = given.replace(/^(\d{2,12})\.0+$/, '$1');
  const parsed = parseDivisionCode(text);
  if (parsed.ok) return accepted(new Reference('division', parsed.code));
  const name = nameCell(plainName(text), context);
  if (name.ok && isCountryName(name.value)) return accepted(new Reference('division', COUNTRY_CODE, false, given));
  if (IS_NAME.test(text) && name.ok) return accepted(new Reference('division', name.value, true));
  // No name is kept in Latin letters, but the error on it can say which places it may mean.
  const latin = nameCell(text.trim(), context);
  if (isLatinName(text.trim()) && latin.ok) return accepted(new Reference('division', latin.value, true));
  return refused('INVALID_DIVISION_CODE', `${parsed.expected}; or the name of a division`);
};

const CUT_CODE = {
  en: 'all digits of the code: a spreadsheet has cut it, so format the column as text and enter the code again',
  zh: '代码被表格软件改成了科学计数法，已丢失位数：请将该列设为“文本”格式后重新输入。',
};

/** A name contains characters that codes do not. */
const IS_NAME = /\p{Script=Han}/u;

function plainName(text: string): string {
  const name = withoutInvisible(text).normalize('NFKC').replace(/\s+/gu, '');
  return name.replace(BEFORE_A_NAME, '');
}

/** Numbering and 其中 before a name, as tables have them: 其中：水城区, # 盘州市, （一）六枝特区. */
const BEFORE_A_NAME =
  /^(?:其中[:：]?|#+|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])+(?=\p{Script=Han}{2})/u;

/** A record by code or name, in a column for one kind of record. */
export function referenceTo<Kind extends ReferenceKind>(kind: Kind): CellParser<Reference<Kind>> {
  return (given, context) => {
    const text = unwrapped(given);
    const code = codeCell(text, context);
    if (code.ok) return accepted(new Reference(kind, code.value));
    const name = nameCell(text.normalize('NFKC'), context);
    return IS_NAME.test(text) && name.ok ? accepted(new Reference(kind, name.value, true)) : code;
  };
}

export const KINDS_ZH: Readonly<Partial<Record<ReferenceKind, string>>> = {
  division: '行政区划',
  group: '地区组',
  cluster: '组团',
  institution: '机构',
  enterprise: '企业',
  project: '项目',
};

/** `kind:code`, in a column for several kinds. */
function referenceToOneOf<Kind extends ReferenceKind>(kinds: readonly Kind[]): CellParser<Reference<Kind>> {
  return (text, context) => {
    const [prefix = '', ...rest] = text.split(/[:：]/);
    const kind = kinds.find((one) => one === prefix.trim() || KINDS_ZH[one] === prefix.trim());
    if (kind === undefined) {
      const forms = kinds.map((one) => `${one}:CODE (${KINDS_ZH[one] ?? one}:…)`).join(', ');
      return refused('INVALID_REFERENCE', {
        en: forms,
        zh: kinds.map((one) => `${KINDS_ZH[one] ?? one}:编码`).join('、'),
      });
    }
    const code = rest.join(':').trim();
    const parsed = kind === 'division' ? divisionCell(code, context) : referenceTo(kind)(code, context);
    return parsed.ok ? accepted(parsed.value as Reference<Kind>) : parsed;
  };
}

/** What can be a party of a pairing, in the order of the columns of the pairing table. */
export const PARTY_REFERENCES = ['division', 'group', 'cluster', 'institution', 'enterprise'] as const;
export type PartyKind = (typeof PARTY_REFERENCES)[number];

const prefixedParty = referenceToOneOf(PARTY_REFERENCES);

/** A party of a pairing; without a prefix it is a division. */
export const partyCell: CellParser<Reference<PartyKind>> = (text, context) =>
  /[:：]/.test(text) || !/^[0-9０-９]+$|\p{Script=Han}/u.test(text)
    ? prefixedParty(text, context)
    : divisionCell(text, context);

const groupCell = referenceToOneOf(['group']);

/** The place of a figure: a division, or a group as group:CODE. */
export const placeCell: CellParser<Reference<'division' | 'group'>> = (text, context) =>
  /^(?:group|地区组)\s*[:：]/.test(text.trim()) ? groupCell(text, context) : divisionCell(text, context);

/** The subject of an observation, if it is not the division as a whole. */
export const subjectCell = referenceToOneOf(['institution', 'enterprise', 'project']);

/** Separates supporter and recipient that come from columns of their own, so that their order is certain. */
export const TOWARDS = '→';
