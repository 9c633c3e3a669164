import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits. */
const SECRET_BYTES = 32;
const ID_BYTES = 6;

/** `shanshui_<id>_<secret>`: the id finds the key, the secret proves it. */
const KEY = /^shanshui_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

export interface KeyText {
  readonly id: string;
  readonly secret: string;
}

/** A new key, and the form in which its owner is shown it once. */
export function newKey(): KeyText & { readonly text: string } {
  const id = randomBytes(ID_BYTES).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { id, secret, text: `shanshui_${id}_${secret}` };
}

/** Null for a text that is no key. */
export function parseKey(text: string): KeyText | null {
  const [, id, secret] = KEY.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** Secrets are long and random, so that a plain digest cannot be reversed. */
export function digestOf(secret: string): string {
  return hash('sha256', secret);
}

/** A digest that no secret has, compared with where there is no key: an unknown id takes as long as a wrong secret. */
const NO_DIGEST = '0'.repeat(64);

/** Whether a secret has a digest. Takes the same time for every secret, and for no digest at all. */
export function hasDigest(secret: string, sha256: string | null): boolean {
  const isEqual = timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(sha256 ?? NO_DIGEST));
  return isEqual && sha256 !== null;
}
