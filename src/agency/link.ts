import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a link is good for: long enough to be pasted into a spreadsheet and refreshed on the day. */
export const LINK_MS = 15 * 60_000;

const TOKEN = /^([0-9a-f]{12})\.(\d{1,15})\.([A-Za-z0-9_-]{43})$/;

/** The parameter of an address that holds the token. */
export const LINK_PARAMETER = 'link';

export interface LinkToken {
  readonly keyId: string;
  readonly expiresAt: Date;
  readonly mac: string;
}

/** Null for a text that is no token. */
export function parseLink(text: string): LinkToken | null {
  const [, keyId, expires, mac] = TOKEN.exec(text) ?? [];
  if (keyId === undefined || expires === undefined || mac === undefined) return null;
  return { keyId, expiresAt: new Date(Number(expires)), mac };
}

/**
 * The token that opens one address until it expires. It is made with the digest of the key's secret, which only the server
 * knows: a link dies with its key, and needs no place to be kept.
 */
export function makeLink(
  address: string,
  key: { readonly id: string; readonly sha256: string },
  expiresAt: Date,
): string {
  const expires = expiresAt.getTime().toString();
  return `${key.id}.${expires}.${macOf(address, expires, key.sha256)}`;
}

/** Whether a token was made for this address with this key. Takes the same time for every token. */
export function opens({ expiresAt, mac }: LinkToken, address: string, sha256: string): boolean {
  const expected = macOf(address, expiresAt.getTime().toString(), sha256);
  return timingSafeEqual(Buffer.from(mac), Buffer.from(expected));
}

/** The address without its token, its parameters in order: what a token is made for. */
export function addressOf(path: string, search: URLSearchParams): string {
  const parameters = [...search].filter(([name]) => name !== LINK_PARAMETER).map((pair) => JSON.stringify(pair));
  return [path, ...parameters.toSorted()].join('\n');
}

/** The parameters of an address without its token, for what reads all the others. */
export function withoutLink(parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [LINK_PARAMETER]: _link, ...others } = parameters;
  return others;
}

function macOf(address: string, expires: string, sha256: string): string {
  return createHmac('sha256', Buffer.from(sha256, 'hex')).update(`link\n${expires}\n${address}`).digest('base64url');
}
