import type { RowFault } from './fault.js';
import { TOWARDS } from './pairing-match.plan.js';
import { Reference } from './reference.js';
import { rowFault } from './row.js';

/** What a row says about the pairing that its figure belongs to. */
interface Ends {
  readonly place: Reference<'division'> | null;
  readonly subject: Reference | null;
  readonly pairing: Reference<'pairing'> | null;
  readonly supporter: Reference | null;
  readonly recipient: Reference | null;
}

/**
 * The pairing and the place that both ends tell, where they stand in columns of their own. Which pairing it is is looked up
 * as if its name had been given.
 */
export function withEnds<V extends Ends>(values: V): V {
  const { supporter, recipient } = values;
  if (!supporter || !recipient) return values;
  const given = `${supporter.given}—${recipient.given}`;
  const pairing = new Reference('pairing', `${nameOfEnd(supporter)}${TOWARDS}${nameOfEnd(recipient)}`, true, given);
  return { ...values, pairing, supporter: null, recipient: null, place: values.place ?? placeOfEnd(values) };
}

function nameOfEnd({ kind, code, isName }: Reference): string {
  return isName ? code : `${kind}:${code}`;
}

/** A figure of a pairing is the recipient's, as far as nothing else is said. */
export function placeOfEnd({ subject, recipient }: Ends): Reference<'division'> | null {
  if (subject || recipient?.kind !== 'division') return null;
  return new Reference('division', recipient.code, recipient.isName, recipient.given);
}

/** The pairing is told by its own column or by both of its ends. */
export function checkEnds({ pairing, supporter, recipient }: Ends): readonly RowFault[] {
  const given = supporter ?? recipient;
  if (!given) return [];
  if (pairing) {
    const column = supporter ? 'supporter' : 'recipient';
    const expected = 'nothing, for the pairing is given: it has both ends';
    return [rowFault('UNEXPECTED_VALUE', column, given.given, expected, '已填“结对”，帮扶方和受援方不必再填。')];
  }
  if (supporter && recipient) return [];
  const missing = supporter ? 'recipient' : 'supporter';
  const expected = `the ${missing}, for both ends together tell the pairing`;
  return [rowFault('MISSING_VALUE', missing, '', expected, '“帮扶方”和“受援方”须同时填写。')];
}
