import { invalid } from './errors.js';
import { isStorableText } from './text.js';

/**
 * A global id, made from the sender's own code: the same after every import and on every server. `kind` is the node's
 * GraphQL type, or the interface of types that share their ids.
 */
export function toGlobalId(kind: string, key: string): string {
  return Buffer.from(`${kind}:${key}`).toString('base64url');
}

/** The key in a global id of a kind; a text of any other form is the key itself: arguments take an id or a code. */
export function keyOf(kind: string, idOrKey: string): string {
  const text = Buffer.from(idOrKey, 'base64url').toString('utf8');
  const key = text.slice(kind.length + 1);
  return text.startsWith(`${kind}:`) && toGlobalId(kind, key) === idOrKey ? key : idOrKey;
}

/** Parses a global id. Throws INVALID_ID for a text of any other form. */
export function fromGlobalId(id: string): { kind: string; key: string } {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const match = /^([A-Z][A-Za-z]+):(.+)$/su.exec(text);
  if (!match || !isStorableText(text) || toGlobalId(match[1] ?? '', match[2] ?? '') !== id) {
    throw invalid('id', id, 'an id taken from an answer', { code: 'INVALID_ID' });
  }
  return { kind: match[1] ?? '', key: match[2] ?? '' };
}
