import { Reference, TOWARDS } from '../column/reference.js';
import type { Known } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';

/** What a row says about the pairing that its figure belongs to. */
interface Ends {
  readonly pairing: Reference<'pairing'> | null;
  readonly supporter: Reference | null;
  readonly recipient: Reference | null;
}

/**
 * The pairing that both ends tell, where they stand in columns of their own. Which one it is is looked up as if its name had
 * been given; it also tells the place, if nothing else does.
 */
export function withEnds<V extends Known<Ends>>(values: V): V {
  const { supporter, recipient, pairing: given } = values;
  // One end alone tells nothing: what it means is not asked.
  if (!supporter || !recipient || given !== null)
    return supporter || recipient ? { ...values, supporter: null, recipient: null } : values;
  const ends = `${supporter.given}—${recipient.given}`;
  const pairing = new Reference('pairing', `${nameOfEnd(supporter)}${TOWARDS}${nameOfEnd(recipient)}`, true, ends);
  return { ...values, pairing, supporter: null, recipient: null };
}

function nameOfEnd({ kind, code, isName }: Reference): string {
  return isName ? code : `${kind}:${code}`;
}

/** What a row of figures must say of its place. */
export function missingPlace(): RowFault {
  return rowFault('MISSING_VALUE', 'place', '', {
    en: 'a division, or a subject that lies in one',
    zh: '请填地区，或填主体。',
  });
}

/** The pairing is told by its own column or by both of its ends. */
export function checkEnds({ pairing, supporter, recipient }: Known<Ends>): readonly RowFault[] {
  const given = supporter ?? recipient;
  if (!given) return [];
  if (pairing !== null) {
    const column = supporter ? 'supporter' : 'recipient';
    const expected = 'nothing, for the pairing is given: it has both ends';
    return [
      rowFault('UNEXPECTED_VALUE', column, given.given, { en: expected, zh: '已填“结对”，帮扶方和受援方不必再填。' }),
    ];
  }
  if (supporter !== null && recipient !== null) return [];
  const missing = supporter ? 'recipient' : 'supporter';
  const expected = `the ${missing}, for both ends together tell the pairing`;
  return [rowFault('MISSING_VALUE', missing, '', { en: expected, zh: '“帮扶方”和“受援方”须同时填写。' })];
}
