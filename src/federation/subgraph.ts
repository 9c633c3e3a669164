import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, isInterfaceType, lexicographicSortSchema, parse } from 'graphql';
import { createResolversMap } from 'type-graphql';
import { referenceResolvers } from './reference.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])';

/** The same schema as a Federation 2 subgraph: `_service`, `_entities` and the keys that others refer to. */
export function toSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const typeDefs = parse(`${LINK}\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}`);
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [name, reference] of Object.entries(referenceResolvers)) {
    resolvers[name] = { ...resolvers[name], ...reference };
  }
  return buildSubgraphSchema([{ typeDefs, resolvers: withTypeResolvers(schema, resolvers) as never }]);
}

/** What a partner composes with: our types with their keys, without the machinery of federation. */
export function subgraphSdl(subgraph: GraphQLSchema): string {
  return `${printSubgraphSchema(subgraph).trim()}\n`;
}

/** Interfaces keep their own way of telling the type of a value. */
function withTypeResolvers(schema: GraphQLSchema, resolvers: Record<string, Record<string, unknown>>) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) && type.resolveType) {
      const resolveType = type.resolveType;
      resolvers[type.name] = { ...resolvers[type.name], __resolveType: resolveType };
    }
  }
  return resolvers;
}
