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
    // The resolvers map omits how an interface resolves the type of a value.
    if (isInterfaceType(type) && type.resolveType) {
      resolvers[type.name] = { ...resolvers[type.name], __resolveType: type.resolveType };
    }
  }
  return withCheckedReferences(
    withParsedDefaults(buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(schema)), resolvers: resolvers as never }])),
  );
}

/** Checks references first: the library has no code for a type that it does not know. */
function withCheckedReferences(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return schema;
  field.resolve = (root, args: { readonly representations: readonly unknown[] }, context, info) => {
    checkReferences(args.representations);
    return resolve(root, args, context, info);
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
