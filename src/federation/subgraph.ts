import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
} from 'graphql';
import type { RequestContext } from '../kernel/context.js';
import { type Entity } from './entity.loader.js';
import { typeNameOf } from '../kernel/node.type.js';
import { ENTITY_KEYS } from './entity-keys.js';
import { resolveRepresentations } from './entities.js';
import { subgraphSdl } from './subgraph-sdl.js';

/**
 * The schema as a Federation 2 subgraph: the same types, and two more fields of Query, `_service` for composition and
 * `_entities` for routers. The schema itself stays as it is.
 */
export function toSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const { query, ...config } = schema.toConfig();
  if (!query) throw new Error('The schema has no queries.');
  const sdl = subgraphSdl(schema);
  const service = new GraphQLObjectType({ name: '_Service', fields: { sdl: { type: GraphQLString } } });
  const any = new GraphQLScalarType({ name: '_Any' });
  const entity = new GraphQLUnionType({
    name: '_Entity',
    types: config.types.filter(isObjectType).filter(({ name }) => ENTITY_KEYS.has(name)),
    resolveType: (value: Entity) => typeNameOf(value),
  });
  const { fields, ...rest } = query.toConfig();
  const subgraph: GraphQLSchema = new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType<unknown, RequestContext>({
      ...rest,
      fields: {
        ...fields,
        _service: { type: new GraphQLNonNull(service), resolve: () => ({ sdl }) },
        _entities: {
          type: new GraphQLNonNull(new GraphQLList(entity)),
          args: { representations: { type: new GraphQLNonNull(new GraphQLList(any)) } },
          resolve: (_root, { representations }: { readonly representations: readonly unknown[] }, context) =>
            resolveRepresentations(schema, representations, context),
        },
      },
    }),
    types: config.types.filter((type) => type !== query),
  });
  return subgraph;
}
