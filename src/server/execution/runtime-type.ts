import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { FieldPlan } from './plan.js';

export interface TypedValue {
  readonly field: FieldPlan;
  readonly of: GraphQLAbstractType;
  readonly value: unknown;
}

/** The type of a value of an interface or a union, by its name. Throws the errors of graphql-js if there is none. */
export function runtimeType(
  schema: GraphQLSchema,
  name: unknown,
  { field: { parentType, name: fieldName, nodes }, of, value }: TypedValue,
): GraphQLObjectType {
  const abstract = `Abstract type "${of.name}"`;
  const where = `for field "${parentType.name}.${fieldName}"`;
  if (name == null) {
    throw new GraphQLError(
      `${abstract} must resolve to an Object type at runtime ${where}. Either the "${of.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(
      `${abstract} must resolve to an Object type at runtime ${where} with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  const found = schema.getType(name);
  if (!found) {
    throw new GraphQLError(`${abstract} was resolved to a type "${name}" that does not exist inside the schema.`, {
      nodes,
    });
  }
  if (!isObjectType(found)) {
    throw new GraphQLError(`${abstract} was resolved to a non-object type "${name}".`, { nodes });
  }
  if (!schema.isSubType(of, found)) {
    throw new GraphQLError(`Runtime Object type "${name}" is not a possible type for "${of.name}".`, { nodes });
  }
  return found;
}
