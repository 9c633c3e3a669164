import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { type ExecutionResult, graphql, parse, print } from 'graphql';
import { composeServices } from '@theguild/federation-composition';
import { subgraphSdl } from '../../src/federation/subgraph-sdl.js';
import { buildApi } from '../../src/server/graphql/schema.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';

/** The subgraph of a partner: forests by city, identified by the city's code. */
const PARTNER_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar DivisionCode
  type City @key(fields: "code") { code: DivisionCode! forestShare: Float }
  type Query { forestCities: [City!]! }
`;
const FORESTS: Record<string, number> = { '442000': 0.19, '520200': 0.62 };

describe('federation', () => {
  let database: TestDatabase;
  let api: TestApi;
  let partner: Server;
  let partnerUrl: string;
  let ask: (query: string) => Promise<ExecutionResult>;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    api = await startApi(database.url);
    partner = await startPartner();
    partnerUrl = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/`;
    const composed = composeServices([
      { name: 'shanshui', url: `${api.url}/subgraph`, typeDefs: parse(subgraphSdl(await buildApi())) },
      { name: 'forests', url: partnerUrl, typeDefs: parse(PARTNER_SDL) },
    ]);
    expect(composed.errors ?? []).toEqual([]);
    const gateway = getStitchedSchemaFromSupergraphSdl({
      supergraphSdl: composed.supergraphSdl ?? '',
      onSubschemaConfig: (config) => {
        const isPartner = config.name.toLowerCase() === 'forests';
        config.executor = ({ document, variables }) =>
          (isPartner
            ? send(partnerUrl, print(document), variables)
            : api.sendToSubgraph(print(document), variables as object).then(({ body }) => body)) as never;
      },
    });
    ask = (source) => graphql({ schema: gateway, source });
  }, 180_000);

  afterAll(async () => {
    partner.close();
    await api.stop();
    await database.drop();
  });

  it("crosses from our city into the partner's fields by its code", async () => {
    const { data, errors } = await ask('{ city(code: "5202") { name forestShare } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ city: { name: '六盘水市', forestShare: 0.62 } });
  });

  it("crosses from the partner's cities into our roll-ups", async () => {
    const { data, errors } = await ask(
      '{ forestCities { forestShare name rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      forestCities: [
        { forestShare: 0.19, name: '中山市', rollup: { value: null } },
        { forestShare: 0.62, name: '六盘水市', rollup: { value: '167750000' } },
      ],
    });
  });

  it('shows partners the schema for composition', async () => {
    const { body } = await api.sendToSubgraph('{ _service { sdl } }');
    expect(body.data._service.sdl).toContain('@key(fields: "code")');
  });
});

async function send(url: string, query: string, variables: unknown): Promise<ExecutionResult> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as ExecutionResult;
}

function startPartner(): Promise<Server> {
  const cities = Object.entries(FORESTS).map(([code, forestShare]) => ({ code, forestShare }));
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(PARTNER_SDL),
      resolvers: {
        Query: { forestCities: () => cities },
        City: { __resolveReference: ({ code }: { code: string }) => ({ code, forestShare: FORESTS[code] ?? null }) },
      } as never,
    },
  ]);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
        query: string;
        variables?: object;
      };
      void graphql({ schema, source: query, variableValues: (variables ?? {}) as Record<string, unknown> }).then(
        (result) => response.setHeader('content-type', 'application/json').end(JSON.stringify(result)),
      );
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}
