import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  type JWTVerifyOptions,
} from 'jose';
import { CodedError } from '../kernel/errors.js';

export interface GateSettings {
  /** Shared with the router: sent as it is, or used to sign tokens (HS256). */
  readonly secret: string | undefined;
  /** Path or https address of a JSON Web Key Set with the public keys of routers. */
  readonly keys: string | undefined;
  /** For whom a token has to be meant. */
  readonly audience: string;
}

/** Lets a router in by what it says in its Authorization header. Throws UNAUTHENTICATED, or FORBIDDEN if nobody can enter. */
export type Gate = (authorization: string | undefined) => Promise<void>;

/** How long a token is valid at most: it is made for one request, and a log that keeps it keeps nothing of worth. */
const LONGEST_SECONDS = 300;
const CLOCK_TOLERANCE_SECONDS = 5;
/** How long a verified token is not verified again. */
const TRUSTED_MS = 30_000;
const MOST_VERIFIED = 100;
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];

/** Opens the gate of `/subgraph`; closed to everybody if there is neither a secret nor keys. Throws for a key set that cannot be read. */
export async function openGate({ secret, keys, audience }: GateSettings): Promise<Gate> {
  if (secret === undefined && keys === undefined) return () => Promise.reject(closed());
  const keySet = keys === undefined ? null : await openKeySet(keys);
  const options: JWTVerifyOptions = {
    audience,
    maxTokenAge: LONGEST_SECONDS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['aud', 'exp', 'iat'],
  };
  const verified = new VerifiedTokens();
  return async (authorization) => {
    const given = /^Bearer +(\S{1,8000})$/i.exec(authorization?.trim() ?? '')?.[1];
    if (given === undefined) throw unauthenticated(audience);
    if (verified.has(given)) return;
    if (secret !== undefined && isSame(given, secret)) return;
    const expires =
      (secret === undefined ? null : await signedUntil(given, new TextEncoder().encode(secret), options, ['HS256'])) ??
      (keySet && (await signedUntil(given, keySet, options, PUBLIC_KEY_ALGORITHMS)));
    if (expires === null) throw unauthenticated(audience);
    verified.add(given, expires);
  };
}

/** Tokens whose signature was verified a moment ago: a router sends the same one with many requests. */
class VerifiedTokens {
  private readonly until = new Map<string, number>();

  has(token: string): boolean {
    return (this.until.get(token) ?? 0) > Date.now();
  }

  /** `expires` in seconds. A key that is taken back holds no longer than TRUSTED_MS. */
  add(token: string, expires: number): void {
    this.until.delete(token);
    const [oldest] = this.until.keys();
    if (this.until.size >= MOST_VERIFIED && oldest !== undefined) this.until.delete(oldest);
    this.until.set(token, Math.min(expires * 1000, Date.now() + TRUSTED_MS));
  }
}

async function openKeySet(keys: string): Promise<JWTVerifyGetKey> {
  if (keys.startsWith('https://')) return createRemoteJWKSet(new URL(keys));
  return createLocalJWKSet(JSON.parse(await readFile(keys, 'utf8')) as JSONWebKeySet);
}

/** When a token expires, in seconds; null if it is not valid. */
async function signedUntil(
  token: string,
  key: Uint8Array | JWTVerifyGetKey,
  options: JWTVerifyOptions,
  algorithms: string[],
): Promise<number | null> {
  const given = { ...options, algorithms };
  try {
    const { payload } =
      typeof key === 'function' ? await jwtVerify(token, key, given) : await jwtVerify(token, key, given);
    return isShortLived(payload) ? (payload.exp ?? null) : null;
  } catch (error) {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null;
    throw keysUnavailable();
  }
}

function isShortLived({ exp, iat }: JWTPayload): boolean {
  return exp !== undefined && iat !== undefined && exp - iat <= LONGEST_SECONDS;
}

/** Digests have one length, so that the comparison takes the same time for every text. */
function isSame(given: string, secret: string): boolean {
  return timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(secret).digest());
}

/** Why a token was refused is not told: it would help those who forge one. */
function unauthenticated(audience: string): CodedError {
  const expected = `the header "Authorization: Bearer …" with the secret of this subgraph, or with a token signed for the audience "${audience}" that is valid for at most ${LONGEST_SECONDS.toString()} seconds`;
  return new CodedError('UNAUTHENTICATED', `The subgraph is for routers: expected ${expected}.`, {
    subject: 'Authorization',
    expected,
  });
}

function keysUnavailable(): CodedError {
  const expected = 'the request to be sent again when the address of SUBGRAPH_KEYS responds';
  return new CodedError('UNAVAILABLE', `The keys of routers cannot be loaded: expected ${expected}.`, {
    subject: 'keys',
    expected,
  });
}

function closed(): CodedError {
  const expected = 'SUBGRAPH_SECRET or SUBGRAPH_KEYS to be set by the operator of this server';
  return new CodedError('FORBIDDEN', `The subgraph is closed: expected ${expected}.`, {
    subject: 'subgraph',
    expected,
  });
}
