import type { Language } from '../words/language.js';
import { fullPartyName, partyName } from '../words/party-name.js';
import type { Location } from '../address/address.js';
import type { TopRow } from '../load/view.js';

/** The name of a row; `full` adds the Chinese name in English. */
export function rowName({ division, pairing, label }: TopRow, language: Language, full = false): string {
  const write = full ? fullPartyName : partyName;
  if (division) return write(division, language);
  if (pairing) return `${write(pairing.supporter, language)} → ${write(pairing.recipient, language)}`;
  return label;
}

/** The location that a row links to; null for a row that is neither a place nor a pairing. */
export function rowLocation({ division, pairing }: TopRow): Location | null {
  if (division) return { kind: 'place', code: division.code };
  return pairing ? { kind: 'pairing', code: pairing.code } : null;
}
