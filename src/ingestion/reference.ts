import { parseDivisionCode } from '../division/division-code.js';
import { type CellReader, codeCell, read, refuse } from './cell.js';

/** What another row can name. Each is the name of its table. */
export type ReferenceKind =
  'division' | 'source' | 'metric' | 'program' | 'cluster' | 'institution' | 'enterprise' | 'pairing' | 'project';

/** A thing by its code: not yet known to exist. */
export class Reference<Kind extends ReferenceKind = ReferenceKind> {
  constructor(
    readonly kind: Kind,
    readonly code: string,
  ) {}
}

export const divisionCell: CellReader<Reference<'division'>> = (text) => {
  const parsed = parseDivisionCode(text);
  return parsed.ok ? read(new Reference('division', parsed.code)) : refuse('INVALID_DIVISION_CODE', parsed.expected);
};

/** The code alone, where only one kind of thing can be meant. */
export function referenceTo<Kind extends ReferenceKind>(kind: Kind): CellReader<Reference<Kind>> {
  return (text) => {
    const code = codeCell(text);
    return code.ok ? read(new Reference(kind, code.value)) : code;
  };
}

/** `kind:code`, where things of several kinds can be meant. */
function referenceToOneOf<Kind extends ReferenceKind>(kinds: readonly Kind[]): CellReader<Reference<Kind>> {
  return (text) => {
    const [prefix = '', ...rest] = text.split(':');
    const kind = kinds.find((one) => one === prefix);
    if (kind === undefined) return refuse('INVALID_REFERENCE', kinds.map((one) => `${one}:CODE`).join(', '));
    const code = rest.join(':').trim();
    const reading = kind === 'division' ? divisionCell(code) : codeCell(code);
    if (!reading.ok) return reading;
    return read(new Reference(kind, typeof reading.value === 'string' ? reading.value : reading.value.code));
  };
}

/** What can stand at an end of a pairing, in the order in which the pairing table has its columns. */
export const PARTY_REFERENCES = ['division', 'cluster', 'institution', 'enterprise'] as const;

const prefixedParty = referenceToOneOf(PARTY_REFERENCES);

/** One end of a pairing; bare digits mean a division. */
export const partyCell: CellReader<Reference<(typeof PARTY_REFERENCES)[number]>> = (text) =>
  text.includes(':') || !/^[0-9０-９]+$/.test(text) ? prefixedParty(text) : divisionCell(text);

/** What a figure speaks about other than a place. */
export const subjectCell = referenceToOneOf(['institution', 'enterprise', 'project']);
