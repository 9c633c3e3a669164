import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  valueFromAST,
} from 'graphql';
import { createResolversMap } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { typeNameOf } from '../kernel/node.type.js';
import { paceOf } from '../kernel/pace/pace.js';
import { checkReferences, referenceResolvers } from './reference.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** The SDL that partners compose with: our types with their keys, sorted, without the fields of federation itself. */
export function subgraphSdl(schema: GraphQLSchema): string {
  return `${LINK}\n\n${printSchemaWithDirectives(lexicographicSortSchema(schema)).trim()}\n`;
}

/** The schema as a Federation 2 subgraph, with `_service`, `_entities` and the keys. */
export function toSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [name, reference] of Object.entries(referenceResolvers)) {
    resolvers[name] = { ...resolvers[name], ...reference };
  }
  for (const type of Object.values(schema.getTypeMap())) {
    // Every interface resolves the type of a value in the same way; type-graphql would await it.
    if (isInterfaceType(type) && type.resolveType) {
      resolvers[type.name] = { ...resolvers[type.name], __resolveType: typeNameOf };
    }
  }
  return withCheckedReferences(
    withParsedDefaults(buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(schema)), resolvers: resolvers as never }])),
  );
}

/** References that are resolved at once. */
const REFERENCES_A_SLICE = 200;

/**
 * Checks references first: the library has no code for a type that it does not know. Resolves each once, and many in
 * slices, for which loaders wait.
 */
function withCheckedReferences(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return schema;
  field.resolve = async (
    root,
    { representations }: { readonly representations: readonly unknown[] },
    context: RequestContext,
    info,
  ) => {
    checkReferences(representations);
    const keys = representations.map((one) => JSON.stringify(one));
    const positions = new Map<string, number>();
    const distinct = representations.filter((_, at) => {
      const key = keys[at] ?? '';
      if (positions.has(key)) return false;
      positions.set(key, positions.size);
      return true;
    });
    const found: unknown[] = [];
    for (let at = 0; at < distinct.length; at += REFERENCES_A_SLICE) {
      if (at > 0) await paceOf(context).gate();
      const part = { representations: distinct.slice(at, at + REFERENCES_A_SLICE) };
      const resolved = (await resolve(root, part, context, info)) as readonly unknown[];
      // One that fails during a later slice is reported at its place.
      for (const one of resolved) if (one instanceof Promise) one.catch(() => undefined);
      found.push(...resolved);
    }
    return keys.map((key) => found[positions.get(key) ?? 0]);
  };
  return schema;
}

/**
 * Parses the default values of arguments. The schema is built from text before its scalars can parse, so that a default
 * such as `period: Period = "ALL"` would reach resolvers as text.
 */
function withParsedDefaults(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : fields.flatMap(({ args }) => args);
    for (const input of inputs) {
      if (input.astNode?.defaultValue) input.defaultValue = valueFromAST(input.astNode.defaultValue, input.type);
    }
  }
  return schema;
}
