import { beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { composeSchemaContract, composeServices } from '@theguild/federation-composition';
import { buildSchema, type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { reservedNames } from '../../src/federation/reserved-names.js';
import { subgraphSdl } from '../../src/federation/subgraph-sdl.js';
import { buildApi } from '../../src/server/graphql/schema.js';
import { PARTNER_SHAPES } from './partner-shapes.js';

describe('a subgraph of a partner', () => {
  let schema: GraphQLSchema;
  let own: DocumentNode;

  beforeAll(async () => {
    schema = await buildApi();
    own = parse(subgraphSdl(schema));
  });

  const services = (sdl: string) => [
    { name: 'shanshui', url: 'http://shanshui/subgraph', typeDefs: own },
    { name: 'partner', url: 'http://partner/graphql', typeDefs: parse(sdl) },
  ];

  it.each(PARTNER_SHAPES)(
    'composes with ours, or is refused for a reason that is listed: $what',
    ({ sdl, refusal }) => {
      const { errors = [], supergraphSdl } = composeServices(services(sdl));
      const messages = errors.map(({ message }) => message);
      if (refusal) {
        expect(messages.join('\n')).toMatch(refusal);
      } else {
        expect(messages).toEqual([]);
        expect(supergraphSdl).toContain('partner');
      }
    },
  );

  it('has one of forty shapes, of which at least 36 compose', () => {
    expect(PARTNER_SHAPES).toHaveLength(40);
    expect(PARTNER_SHAPES.filter(({ refusal }) => !refusal).length).toBeGreaterThanOrEqual(36);
  });

  it('finds our sizes of pages and scopes in the supergraph, and a contract without what writes', () => {
    const partner = 'type Query { partner: String }';
    const { supergraphSdl = '' } = composeServices(services(partner));
    expect(supergraphSdl).toContain('sizedFields: ["edges", "nodes"]');
    expect(supergraphSdl).toMatch(/@requiresScopes\(scopes: \[\["shanshui:write"\]\]\)/);
    const contract = composeSchemaContract(
      services(partner),
      { include: new Set<string>(), exclude: new Set(['write']) },
      true,
    );
    expect(contract.errors ?? []).toEqual([]);
    expect(buildSchema(contract.publicSdl ?? '').getMutationType()).toBeUndefined();
  });

  it('may not use a name that is reserved: each of them would clash', () => {
    const { types, queries, entities } = reservedNames(schema);
    const fields = queries.map((query) => `${query}: String`).join(' ');
    const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
    const { errors = [] } = composeServices(services(`${link} type Query { ${fields} }`));
    const refused = errors.map(({ message }) => message).join('\n');
    expect(queries.filter((query) => !refused.includes(`Query.${query}`))).toEqual([]);
    expect(types).toContain('Rollup');
    expect(types).not.toContain('PageInfo');
    expect(entities['City']).toMatchObject({ keys: ['id', 'code'] });
    expect(entities['City']?.fields).toContain('rollup');
    expect(entities['City']?.fields).not.toContain('name');
  });
});
