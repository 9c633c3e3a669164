import { parseDivisionCode } from '../../division/division-code.js';
import { accepted, type CellParser, codeCell, nameCell, refused } from './cell.js';

/** What another row can name. Each is the name of its table. */
export type ReferenceKind =
  'division' | 'source' | 'metric' | 'program' | 'cluster' | 'institution' | 'enterprise' | 'pairing' | 'project';

/** A thing by its code or by its name: not yet known to exist. */
export class Reference<Kind extends ReferenceKind = ReferenceKind> {
  constructor(
    readonly kind: Kind,
    /** The code, or the name until it is known what has it. */
    readonly code: string,
    readonly isName = false,
    /** As it was given. */
    readonly given = code,
  ) {}
}

/** The code of a division, where a name would not do. */
export const divisionCodeCell: CellParser<Reference<'division'>> = (text) => {
  const parsed = parseDivisionCode(text);
  return parsed.ok
    ? accepted(new Reference('division', parsed.code))
    : refused('INVALID_DIVISION_CODE', parsed.expected);
};

/** A division by code, or by a name that may be led by those of the places above it. */
export const divisionCell: CellParser<Reference<'division'>> = (text, context) => {
  const parsed = parseDivisionCode(text);
  if (parsed.ok) return accepted(new Reference('division', parsed.code));
  const name = nameCell(plainName(text), context);
  if (IS_NAME.test(text) && name.ok) return accepted(new Reference('division', name.value, true));
  return refused('INVALID_DIVISION_CODE', `${parsed.expected}; or the name of a place`);
};

/** A name has letters other than those of codes. */
const IS_NAME = /\p{Script=Han}/u;

function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Code or name alone, where only one kind of thing can be meant. */
export function referenceTo<Kind extends ReferenceKind>(kind: Kind): CellParser<Reference<Kind>> {
  return (text, context) => {
    const code = codeCell(text, context);
    if (code.ok) return accepted(new Reference(kind, code.value));
    const name = nameCell(text.normalize('NFKC'), context);
    return IS_NAME.test(text) && name.ok ? accepted(new Reference(kind, name.value, true)) : code;
  };
}

export const KINDS_ZH: Readonly<Partial<Record<ReferenceKind, string>>> = {
  division: '行政区划',
  cluster: '组团',
  institution: '机构',
  enterprise: '企业',
  project: '项目',
};

/** `kind:code`, where things of several kinds can be meant. */
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

/** What can stand at an end of a pairing, in the order in which the pairing table has its columns. */
export const PARTY_REFERENCES = ['division', 'cluster', 'institution', 'enterprise'] as const;
export type PartyKind = (typeof PARTY_REFERENCES)[number];

const prefixedParty = referenceToOneOf(PARTY_REFERENCES);

/** One end of a pairing; without a prefix it means a division. */
export const partyCell: CellParser<Reference<PartyKind>> = (text, context) =>
  /[:：]/.test(text) || !/^[0-9０-９]+$|\p{Script=Han}/u.test(text)
    ? prefixedParty(text, context)
    : divisionCell(text, context);

/** What a figure speaks about other than a place. */
export const subjectCell = referenceToOneOf(['institution', 'enterprise', 'project']);

/** Between the supporter and the recipient, where each has a column of its own: neither can stand for the other. */
export const TOWARDS = '→';
