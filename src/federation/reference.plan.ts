import { invalid } from '../kernel/errors.js';
import { ENTITY_KEYS, type EntityKey } from './entity-keys.js';

/** What identifies an entity in a representation. */
export interface Reference {
  readonly type: string;
  readonly key: EntityKey;
  readonly value: string;
}

/**
 * Reads a representation: its type, and the first of the keys of that type which is given. Nothing else is read, so that
 * no field of a representation can stand in for ours. Throws INVALID_ARGUMENT for what is not an object, names no entity,
 * or has no key as text.
 */
export function readReference(representation: unknown, index: number): Reference {
  const subject = `representations[${index.toString()}]`;
  if (!isObject(representation)) throw invalid(subject, null, 'an object with __typename and a key of that type');
  const type = representation['__typename'];
  const keys = typeof type === 'string' ? ENTITY_KEYS.get(type) : undefined;
  if (typeof type !== 'string' || !keys) {
    const expected = `a __typename out of ${[...ENTITY_KEYS.keys()].join(', ')}`;
    throw invalid(subject, typeof type === 'string' ? type : null, expected);
  }
  const given = keys.find((key) => representation[key] != null);
  if (given === undefined) throw invalid(subject, null, `a key of ${type}: ${keys.join(' or ')}`);
  const value = representation[given];
  if (typeof value !== 'string') throw invalid(subject, typeof value, `${given} of ${type} as text`);
  return { type, key: given, value };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
