import type { Dispatcher } from 'undici';
import type { Partner } from '../partner/partner-file.js';
import { readSecret, type SecretPlaces } from '../partner/secret.js';
import { fetchJson } from './fetch-json.js';
import type { Source } from './service.js';
import { ServiceFailure } from './service-failure.js';

/** The headers that a partner is asked with: its own token, and nothing of who asks. */
export async function partnerHeaders(
  { token, header }: Pick<Partner, 'token' | 'header'>,
  places: SecretPlaces,
): Promise<Readonly<Record<string, string>>> {
  if (token === undefined) return {};
  try {
    const secret = await readSecret(token, places);
    return { [header]: header.toLowerCase() === 'authorization' && !/\s/.test(secret) ? `Bearer ${secret}` : secret };
  } catch {
    throw new ServiceFailure('TOKEN');
  }
}

/** A partner that answers GraphQL over HTTP. */
export function httpSource(
  partner: Pick<Partner, 'url' | 'token' | 'header' | 'timeoutMs'>,
  dispatcher: Dispatcher,
  places: SecretPlaces,
): Source {
  return async ({ query, variables, shape }) => {
    const headers = await partnerHeaders(partner, places);
    const body = await fetchJson({
      url: partner.url ?? '',
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      dispatcher,
      timeoutMs: partner.timeoutMs,
      takesErrors: true,
      shape,
    });
    return { body, at: new Date() };
  };
}
