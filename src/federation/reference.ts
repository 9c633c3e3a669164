import { divisionByCode } from '../division/division.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { typeNameOf } from '../kernel/node.type.js';
import { loadNode } from '../node/node.loader.js';

interface Reference {
  readonly __typename: string;
  readonly id?: string | null;
  readonly code?: string | null;
}

const DIVISIONS = ['Country', 'Province', 'City', 'District', 'Town', 'Village'];
const OTHERS = ['Institution', 'Enterprise', 'Cluster', 'Pairing', 'Program', 'Metric'];

/**
 * Checks the references of a gateway: each names a type with a `@key`, and the key as text. Throws INVALID_ARGUMENT, which
 * names the first that does not.
 */
export function checkReferences(references: readonly unknown[]): void {
  references.forEach((reference, index) => {
    const { __typename: type, id, code } = (reference ?? {}) as Readonly<Record<string, unknown>>;
    const keys = typeof type === 'string' && DIVISIONS.includes(type) ? [id, code] : [id];
    const isKnown = typeof type === 'string' && [...DIVISIONS, ...OTHERS].includes(type);
    const given = keys.filter((key) => key !== undefined && key !== null);
    if (isKnown && given.length > 0 && given.every((key) => typeof key === 'string')) return;
    const subject = `representations[${index.toString()}]`;
    const expected = `__typename, one of ${[...DIVISIONS, ...OTHERS].join(', ')}, and its key as text: id, or code for divisions`;
    const shown = typeof type === 'string' ? type.slice(0, 80) : null;
    throw new CodedError('INVALID_ARGUMENT', `${subject}: ${shown ?? 'nothing'} was given, expected ${expected}.`, {
      subject,
      given: shown ?? undefined,
      expected,
    });
  });
}

/** Resolves a gateway's reference to an entity; null if there is none. References of one request share statements. */
async function resolveReference(reference: Reference, context: RequestContext): Promise<unknown> {
  if (reference.id != null) {
    const found = await loadNode(context, reference.id);
    return found && typeNameOf(found) === reference.__typename ? found : null;
  }
  const division = reference.code == null ? null : await divisionByCode(context).load(reference.code);
  return division?.__typename === reference.__typename ? division : null;
}

/** Reference resolvers for every type with a `@key`. */
export const referenceResolvers: Readonly<Record<string, { __resolveReference: typeof resolveReference }>> =
  Object.fromEntries([...DIVISIONS, ...OTHERS].map((name) => [name, { __resolveReference: resolveReference }]));
