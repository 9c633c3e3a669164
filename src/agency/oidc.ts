import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { KEY_ROLES, type KeyRole } from './api-key.store.js';
import { parseExtent } from './extent-words.js';

/** What a signed token grants to its bearer. */
export interface TokenGrant {
  readonly subject: string;
  readonly name: string;
  readonly role: KeyRole;
  readonly reading: readonly string[];
  readonly clearance: readonly string[];
  readonly writing: readonly string[];
}

/** Checks the tokens of one OpenID provider. */
export interface TokenCheck {
  /** Whether a bearer has the form of a signed token. */
  isToken(bearer: string): boolean;
  /** Null for a token that is not signed by the provider, not meant for this server, expired, or without a grant. */
  grantOf(bearer: string, now: Date): Promise<TokenGrant | null>;
}

export interface OidcOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Signature algorithms accepted: asymmetric ones only, so that a public key is never taken for a shared secret. */
  readonly algorithms: readonly string[];
  /** Claim with `agency`, `role`, `reading`, `clearance` and `writing`. */
  readonly claim: string;
  /** Keys of the provider; those that it publishes by default. */
  readonly keys?: JWTVerifyGetKey;
}

const LEEWAY_SECONDS = 60;
const LONGEST_NAME = 100;
const FORM = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** Tokens of a provider: issuer, audience, algorithm and times are checked, with a leeway of 60 seconds. */
export function oidcTokens({ issuer, audience, algorithms, claim, keys }: OidcOptions): TokenCheck {
  let published = keys;
  const keysOf = async (): Promise<JWTVerifyGetKey> => (published ??= createRemoteJWKSet(await discover(issuer)));
  return {
    isToken: (bearer) => FORM.test(bearer),
    grantOf: async (bearer, now) => {
      try {
        const { payload } = await jwtVerify(bearer, await keysOf(), {
          ...{ issuer, audience, algorithms: [...algorithms], clockTolerance: LEEWAY_SECONDS, currentDate: now },
          requiredClaims: ['exp', 'sub'],
        });
        return grantOf(payload.sub ?? '', payload[claim]);
      } catch {
        return null;
      }
    },
  };
}

/** The address of the provider's keys, from its own description. */
async function discover(issuer: string): Promise<URL> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  });
  const { jwks_uri: address } = (await response.json()) as { readonly jwks_uri?: unknown };
  if (typeof address !== 'string') throw new Error('the provider publishes no keys');
  return new URL(address);
}

function grantOf(subject: string, claimed: unknown): TokenGrant | null {
  const { agency, role, ...extents } = (claimed ?? {}) as Readonly<Record<string, unknown>>;
  const known = KEY_ROLES.find((one) => one === role);
  if (!known || subject === '') return null;
  const name = typeof agency === 'string' && agency !== '' ? agency : subject;
  const words = (given: unknown): readonly string[] => {
    const list = Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
    // Throws for words that mean nothing: such a token grants nothing.
    parseExtent('claim', list);
    return list;
  };
  const isAdministrator = known === 'ADMINISTRATOR';
  const all = ['everything'];
  return {
    ...{ subject, name: name.slice(0, LONGEST_NAME), role: known },
    reading: isAdministrator ? all : words(extents['reading']),
    clearance: isAdministrator ? all : words(extents['clearance']),
    writing: isAdministrator ? all : known === 'IMPORTER' ? words(extents['writing']) : [],
  };
}
