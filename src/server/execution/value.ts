import { GraphQLError } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { AROUND_THE_TEXT } from '../graphql/paced-schema.js';
import type { AnswerPath } from './field-errors.js';
import type { Completion, FieldPlan } from './plan.js';

/** How many characters a leaf adds to the answer. */
export const charactersOf = ({ name }: FieldPlan, value: unknown): number =>
  name.length + AROUND_THE_TEXT + (typeof value === 'string' ? value.length : 0);

/** A leaf as its type writes it. Throws as graphql-js does. */
export function serialized(serialize: (value: unknown) => unknown, type: unknown, value: unknown): unknown {
  if (value instanceof Error) throw value;
  const found = serialize(value);
  if (found !== null && found !== undefined) return found;
  throw new Error(
    `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(found)}`,
  );
}

/** The entries of a list. Throws as graphql-js does. */
export function arrayOf(value: unknown, { parentType, name }: FieldPlan): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value === 'object' && value !== null && Symbol.iterator in value)
    return Array.from(value as Iterable<unknown>);
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${name}".`);
}

/** What a value of a list is completed as. */
export interface ListToComplete {
  readonly field: FieldPlan;
  readonly completion: Completion & { readonly kind: 'list' };
  readonly entries: readonly unknown[];
  readonly path: AnswerPath;
}

/** The error of a null where none may be. */
export function missing({ parentType, name }: FieldPlan): Error {
  return new Error(`Cannot return null for non-nullable field ${parentType.name}.${name}.`);
}
