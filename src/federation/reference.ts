import { divisionByCode } from '../division/division.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { typeNameOf } from '../kernel/node.type.js';
import { loadNode } from '../node/node.loader.js';

interface Reference {
  readonly __typename: string;
  readonly id?: string;
  readonly code?: string;
}

const DIVISIONS = ['Province', 'City', 'District', 'Town', 'Village'];
const OTHERS = ['Institution', 'Enterprise', 'Cluster', 'Pairing', 'Program', 'Metric'];

/** Resolves a gateway's reference to an entity; null if there is none. References of one request share statements. */
async function resolveReference(reference: Reference, context: RequestContext): Promise<unknown> {
  if (reference.id !== undefined) {
    const found = await loadNode(context, reference.id);
    return found && typeNameOf(found) === reference.__typename ? found : null;
  }
  const division = reference.code === undefined ? null : await divisionByCode(context).load(reference.code);
  return division?.__typename === reference.__typename ? division : null;
}

/** Reference resolvers for every type with a `@key`. */
export const referenceResolvers: Readonly<Record<string, { __resolveReference: typeof resolveReference }>> =
  Object.fromEntries([...DIVISIONS, ...OTHERS].map((name) => [name, { __resolveReference: resolveReference }]));
