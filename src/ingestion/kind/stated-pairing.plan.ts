import { Reference, TOWARDS } from '../column/reference.js';
import type { Known } from '../column/row.js';
import { type RowFault, rowFault } from '../fault/fault.js';

/** The columns of a row that can state the pairing of an observation. */
interface StatedPairing {
  readonly pairing: Reference<'pairing'> | null;
  readonly supporter: Reference | null;
  readonly recipient: Reference | null;
}

/**
 * Turns supporter and recipient in columns of their own into a pairing by name, to be resolved later. It also supplies the
 * place if the row has none.
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
export function checkStatedPairing({ pairing, supporter, recipient }: Known<StatedPairing>): readonly RowFault[] {
  const given = supporter ?? recipient;
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
