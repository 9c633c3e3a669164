import { type GraphQLSchema, isObjectType } from 'graphql';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { typeNameOf } from '../kernel/node.type.js';
import { paceOf } from '../kernel/pace/pace.js';
import { type Entity, loadEntity } from './entity.loader.js';
import { readReference, type Reference } from './reference.plan.js';

/** The most representations of one request. */
export const GREATEST_REPRESENTATIONS = 10_000;
/** References that are resolved at once; loaders wait for all of them. */
const REFERENCES_A_SLICE = 200;

/**
 * Resolves the representations of a router, in their order: null where no entity of the type has the key, and an error in
 * the place of each that is wrong. Equal references are resolved once. Throws LIMIT_EXCEEDED.
 */
export async function resolveRepresentations(
  schema: GraphQLSchema,
  representations: readonly unknown[],
  context: RequestContext,
): Promise<readonly unknown[]> {
  if (representations.length > GREATEST_REPRESENTATIONS) throw tooMany(representations.length);
  const entities = new Map<string, Promise<Entity | null>>();
  const resolved: unknown[] = [];
  for (const [index, representation] of representations.entries()) {
    if (index > 0 && index % REFERENCES_A_SLICE === 0) await paceOf(context).gate();
    const reference = read(representation, index);
    if (reference instanceof Error) {
      resolved.push(reference);
      continue;
    }
    const key = JSON.stringify([reference.type, reference.key, reference.value]);
    const entity = entities.get(key) ?? resolve(schema, reference, context);
    entities.set(key, entity);
    // One that fails during a later slice is reported at its place.
    entity.catch(() => undefined);
    resolved.push(entity);
  }
  return resolved;
}

/** An error is returned, so that it takes the place of its entity. */
function read(representation: unknown, index: number): Reference | CodedError {
  try {
    return readReference(representation, index);
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
}

async function resolve(schema: GraphQLSchema, reference: Reference, context: RequestContext): Promise<Entity | null> {
  const entity = await loadEntity(context, reference);
  return entity && isOfType(schema, reference.type, typeNameOf(entity)) ? entity : null;
}

function isOfType(schema: GraphQLSchema, asked: string, found: string): boolean {
  const type = schema.getType(found);
  return asked === found || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === asked));
}

function tooMany(given: number): CodedError {
  const expected = `at most ${GREATEST_REPRESENTATIONS.toString()}`;
  return new CodedError('LIMIT_EXCEEDED', `representations: ${given.toString()} were given, expected ${expected}.`, {
    subject: 'representations',
    given,
    expected,
  });
}
