import type { RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { keyOf } from '../kernel/global-id.js';
import { pairingByCode, type PairingModel } from './pairing.loader.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No such pairing. */
    UNKNOWN_PAIRING: true;
  }
}

/** Loads the pairing with a global id or a code; null if the argument is omitted. Throws UNKNOWN_PAIRING. */
export async function optionalPairing(
  context: RequestContext,
  idOrCode: string | null | undefined,
): Promise<PairingModel | null> {
  if (idOrCode == null) return null;
  const pairing = await pairingByCode(context).load(keyOf('Pairing', idOrCode));
  if (!pairing) {
    const expected = 'an id or code listed by { pairings { nodes { id code } } }';
    throw invalid('pairing', idOrCode, expected, { code: 'UNKNOWN_PAIRING' });
  }
  return pairing;
}
