import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { type Caller, PUBLIC_READER } from '../../access/caller.js';
import { unauthenticated } from '../../access/require-role.js';
import type { Keyring } from '../../agency/keyring.loader.js';
import { addressOf, LINK_PARAMETER, opens, parseLink } from '../../agency/link.js';
import type { Config } from '../config.js';
import { accountOf } from '../observe/requests.js';

/** Who sent a request, as {@link recognizeCallers} found. Throws where nobody looked. */
export function callerOf(response: ServerResponse): Caller {
  const { caller } = accountOf(response);
  if (!caller) throw new Error('the caller of this address was not recognized');
  return caller;
}

const BEARER = /^Bearer +(\S{1,4000})$/i;
/** The addresses that a link can open: files, which spreadsheets load by their address alone. */
const LINKED = /^\/(exports|reports)\/./;

/**
 * Finds out who sends a request: by its Authorization header, or for a file by the token in its address. A request without
 * either is the public's, and costs nothing. Throws UNAUTHENTICATED for what is not valid, and where the public may not read.
 */
export function recognizeCallers(recognize: Recognize): RequestHandler {
  return async (request, response, next) => {
    try {
      const { headers, originalUrl, method } = request;
      accountOf(response).caller = await recognize(headers.authorization, originalUrl, method, request.socket);
    } catch (error) {
      response.set('www-authenticate', 'Bearer');
      throw error;
    }
    next();
  };
}

/**
 * Finds out who sends a request, at once where nothing has to be looked up: on a connection that is kept, a key is proved
 * once. Throws or rejects with UNAUTHENTICATED.
 */
export type Recognize = (
  authorization: string | undefined,
  url: string,
  method: string,
  connection: object,
) => Caller | Promise<Caller>;

/** `isOpen`: whether the public may still read, where that may end; see `open-network.ts`. */
export function recognizeBy(
  keyring: Keyring,
  { ACCESS }: Pick<Config, 'ACCESS'>,
  isOpen: (() => Promise<boolean>) | null,
): Recognize {
  const isAlwaysOpen = ACCESS === 'public' && isOpen === null;
  return (authorization, url, method, connection) => {
    if (isAlwaysOpen && authorization === undefined && method !== 'GET') return PUBLIC_READER;
    const proved = authorization === undefined ? null : keyring.provedOn(connection, authorization);
    return proved ?? recognize(authorization, url, method, connection);
  };

  async function recognize(...[authorization, url, method, connection]: Parameters<Recognize>): Promise<Caller> {
    const [path = '', query = ''] = url.split('?', 2);
    if (authorization !== undefined && authorization.trim() !== '') {
      const bearer = BEARER.exec(authorization.trim())?.[1];
      const caller = bearer === undefined ? null : await keyring.callerOf(bearer, { connection, authorization });
      if (caller) return caller;
      throw unauthenticated('This key is unknown, has expired or was revoked');
    }
    if (method === 'GET' && LINKED.test(path) && query.includes(`${LINK_PARAMETER}=`)) {
      const caller = await callerOfLink(path, new URLSearchParams(query));
      if (caller) return caller;
      throw unauthenticated('This link is not valid for this address, or has expired');
    }
    if (ACCESS === 'public' && (isOpen === null || (await isOpen()))) return PUBLIC_READER;
    throw unauthenticated('Reading requires a key');
  }

  async function callerOfLink(path: string, search: URLSearchParams): Promise<Caller | null> {
    const link = parseLink(search.get(LINK_PARAMETER) ?? '');
    if (!link || link.expiresAt <= new Date()) return null;
    const address = addressOf(path, search);
    const caller = await keyring.callerOfKey(
      link.keyId,
      (sha256) => opens(link, address, sha256 ?? '') && sha256 !== null,
    );
    // A file is read, whatever else the key allows.
    return caller && { ...caller, role: caller.role === 'ANALYST' ? 'ANALYST' : 'AGENCY' };
  }
}
