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
import { referenceResolvers } from './reference.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** What a partner composes with: our types with their keys, sorted, without the machinery of federation. */
export function subgraphSdl(schema: GraphQLSchema): string {
  return `${LINK}\n\n${printSchemaWithDirectives(lexicographicSortSchema(schema)).trim()}\n`;
}

/** The same schema as a Federation 2 subgraph: `_service`, `_entities` and the keys that others refer to. */
export function toSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [name, reference] of Object.entries(referenceResolvers)) {
    resolvers[name] = { ...resolvers[name], ...reference };
  }
  for (const type of Object.values(schema.getTypeMap())) {
    // The map of resolvers leaves out how an interface tells the type of a value.
    if (isInterfaceType(type) && type.resolveType) {
      resolvers[type.name] = { ...resolvers[type.name], __resolveType: type.resolveType };
    }
  }
  return withDefaultsRead(
    buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(schema)), resolvers: resolvers as never }]),
  );
}

/**
 * The schema was built from text before its scalars knew how to read, so a default such as `period: Period = "ALL"` is
 * still the text; a resolver would take it for a period.
 */
function withDefaultsRead(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : fields.flatMap(({ args }) => args);
    for (const input of inputs) {
      if (input.astNode?.defaultValue) input.defaultValue = valueFromAST(input.astNode.defaultValue, input.type);
    }
  }
  return schema;
}
