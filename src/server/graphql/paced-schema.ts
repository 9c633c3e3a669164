import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import { isIterableObject } from 'graphql/jsutils/isIterableObject.js';
import type { RequestContext } from '../../kernel/context.js';
import { type Pace, paceOf } from '../../kernel/pace/pace.js';
import { answerTooLong } from './limit-error.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext | undefined>;
type Field = Pick<GraphQLField<unknown, unknown>, 'resolve'>;

/** A list up to this length is completed at once if the slice is not full. */
const SHORT_LIST = 20;
/** Entries of a longer list that share a gate. */
const ENTRIES_A_GATE = 4;
/** The fields of an object that are yet to be resolved, roughly. */
const FIELDS_AN_OBJECT = 8;
/** What a field adds to an answer besides its name and a text: quotes, colon, comma, a number. */
export const AROUND_THE_TEXT = 8;

/** Paced resolvers, with those that they call; undefined for a property. */
const paced = new WeakMap<object, Resolver | undefined>();

/** Whether a field keeps the pace of its request. */
export function isPaced({ resolve }: Field): boolean {
  return resolve !== undefined && paced.has(resolve);
}

/** The resolver of a field without its pace; undefined where a property of the source is the value. */
export function unpacedResolver({ resolve }: Field): GraphQLFieldResolver<unknown, unknown> | undefined {
  const own = resolve !== undefined && paced.has(resolve) ? paced.get(resolve) : resolve;
  return own as GraphQLFieldResolver<unknown, unknown> | undefined;
}

/**
 * Lets every field of the schema keep the pace of its request: long answers are made in slices, and given up as soon as
 * they are longer than `most` characters. Types of introspection are shared by all schemas and paced once.
 */
export function paceSchema(schema: GraphQLSchema, most: number): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isPaced(field)) continue;
      const { resolve } = field;
      field.resolve = pacedResolver((resolve ?? defaultFieldResolver) as Resolver, field.type, most);
      paced.set(field.resolve, resolve as Resolver | undefined);
    }
  }
  return schema;
}

function pacedResolver(resolve: Resolver, type: GraphQLOutputType, most: number): Resolver {
  const finish = finisher(type);
  return (root, args, context, info) => {
    if (!context) return resolve(root, args, context, info);
    const pace = paceOf(context);
    if (pace.isStopped) return pace.never;
    const value = resolve(root, args, context, info);
    // What a mutation has written is always told.
    const bound = info.operation.operation === OperationTypeNode.MUTATION ? Infinity : most;
    const one = { pace, most: bound, nameLength: info.fieldName.length };
    return isPromise(value) ? value.then((found) => finish(found, one)) : finish(value, one);
  };
}

interface Asked {
  readonly pace: Pace;
  readonly most: number;
  readonly nameLength: number;
}

type Finish = (value: unknown, asked: Asked) => unknown;

function count({ pace, most }: Asked, characters: number): void {
  if (pace.count(1, characters) > most) pace.stop(answerTooLong(most));
}

function finisher(type: GraphQLOutputType): Finish {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const isOfObjects = isCompositeType(getNullableType(nullable.ofType));
    return (given, asked) => {
      count(asked, asked.nameLength + AROUND_THE_TEXT);
      const value = !Array.isArray(given) && isIterableObject(given) ? Array.from(given) : given;
      if (!Array.isArray(value)) return value;
      if (isOfObjects) return pacedList(asked.pace, value);
      for (const one of value) count(asked, lengthOf(one));
      return asked.pace.isStopped ? asked.pace.never : (value as unknown[]);
    };
  }
  if (isCompositeType(nullable)) {
    return (value, asked) => {
      const { pace } = asked;
      count(asked, asked.nameLength + AROUND_THE_TEXT);
      if (value == null) return value;
      if (pace.isDue) return pace.gate().then(() => value);
      pace.count(FIELDS_AN_OBJECT);
      return value;
    };
  }
  return (value, asked) => {
    count(asked, asked.nameLength + lengthOf(value));
    return asked.pace.isStopped ? asked.pace.never : value;
  };
}

function pacedList(pace: Pace, entries: readonly unknown[]): unknown {
  if (entries.length <= SHORT_LIST && !pace.isDue) return entries;
  let gate: Promise<void> = Promise.resolve();
  return entries.map((entry, index) => {
    if (index % ENTRIES_A_GATE === 0) gate = pace.gate();
    // It may fail long before its gate opens.
    if (isPromise(entry)) entry.catch(() => undefined);
    return gate.then(() => entry);
  });
}

function lengthOf(value: unknown): number {
  return AROUND_THE_TEXT + (typeof value === 'string' ? value.length : 0);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as Promise<unknown>).then === 'function';
}
