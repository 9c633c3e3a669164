import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { Agent } from 'undici';
import { fieldValue } from '../../src/hub/adapter/cell-value.js';
import { restAdapter } from '../../src/hub/adapter/rest-adapter.js';
import { ANYTHING } from '../../src/hub/border/answer-shape.js';
import { checkScalar } from '../../src/hub/border/check-scalar.js';
import { parsePartners } from '../../src/hub/partner/partner-file.js';
import { GraphQLFloat, GraphQLInt, GraphQLString } from 'graphql';

const DOCUMENT = parse(
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on City { hub_type: __typename hub_key_code: code beds } } }',
);

describe('a REST endpoint behind the hub', () => {
  let answer: (url: URL, response: ServerResponse) => void;
  let asked: URL[];
  let base: string;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://beds');
    asked.push(url);
    response.setHeader('content-type', 'application/json');
    answer(url, response);
  });
  const dispatcher = new Agent();

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
  });

  beforeEach(() => {
    asked = [];
  });

  afterAll(async () => {
    await dispatcher.destroy();
    server.closeAllConnections();
    server.close();
  });

  async function ask(path: string, codes: readonly string[], timeoutMs = 5_000): Promise<any> {
    const [partner] = parsePartners(
      'partners.yaml',
      `partners: [{ name: beds, addresses: [127.0.0.0/8], timeoutMs: ${timeoutMs.toString()}, rest: { type: City, url: "${base}", ${path}, code: code, fields: { beds: { type: Int } } } }]`,
    );
    if (!partner?.rest) throw new Error('no partner');
    const adapter = restAdapter(partner.rest, partner, { dispatcher, places: { environment: {}, folder: '.' } });
    const variables = { r: codes.map((code) => ({ __typename: 'City', code })) };
    return (await adapter.source({ document: DOCUMENT, query: '', variables, shape: ANYTHING })).body;
  }
  const beds = ({ data }: { data: { _entities: ({ beds: number } | null)[] } }) =>
    data._entities.map((one) => one?.beds ?? null);
  const ONE = 'path: "/places/{code}"';
  const code = ({ pathname }: URL): string => pathname.slice('/places/'.length);

  it('has no value for a place that it does not know, and all for the others', async () => {
    answer = (url, response) => {
      if (code(url) === '442000') response.writeHead(404).end('{}');
      else response.end(JSON.stringify({ code: code(url), beds: 7 }));
    };
    const body = await ask(ONE, ['520200', '442000', '110000']);
    expect(beds(body)).toEqual([7, null, 7]);
    expect(body.errors).toBeUndefined();
  });

  it('fails at the places for which it fails, and as a whole where it fails for all', async () => {
    answer = (url, response) => {
      if (code(url) === '442000') response.writeHead(500).end('{}');
      else response.end(JSON.stringify({ code: code(url), beds: 7 }));
    };
    const body = await ask(ONE, ['520200', '442000']);
    expect(beds(body)).toEqual([7, null]);
    expect(body.errors).toEqual([{ path: ['_entities', 1] }]);
    await expect(ask(ONE, ['442000'])).rejects.toMatchObject({ reason: 'STATUS' });
  });

  it('is asked for many places in addresses of a length that servers take', async () => {
    answer = (url, response) => {
      const codes = url.searchParams.get('codes')?.split(',') ?? [];
      response.end(JSON.stringify(codes.map((one) => ({ code: one, beds: Number(one.slice(-3)) }))));
    };
    const codes = Array.from({ length: 600 }, (_, at) => `520204${(100_000 + at).toString()}`);
    expect(beds(await ask('path: /places, many: codes', codes))).toEqual(codes.map((one) => Number(one.slice(-3))));
    expect(asked.length).toBe(3);
    expect(Math.max(...asked.map(({ search }) => search.length))).toBeLessThan(4_096);
  });

  it('has one time for all requests of an answer', async () => {
    answer = (url, response) => {
      setTimeout(() => response.end(JSON.stringify({ code: code(url), beds: 7 })), 360);
    };
    const codes = Array.from({ length: 40 }, (_, at) => (520_200 + at).toString());
    const body = await ask(ONE, codes, 900);
    // With a time of its own each would be answered.
    expect(beds(body).slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 7));
    expect(body.errors.length).toBeGreaterThanOrEqual(16);
  });
});

describe('a value of a table or a REST endpoint', () => {
  it.each([
    ['a whole number', '1,204', 'Int', 1204],
    ['a share', '33.33333333333333333', 'Float', 33.333333333333336],
    ['the longest whole number', '9007199254740991', 'Float', 9007199254740991],
    ['an empty cell', ' ', 'Float', null],
    ['a number for a text', 520200, 'String', '520200'],
  ] as const)('is taken: %s', (_title, given, type, right) => {
    expect(fieldValue(given, type)).toBe(right);
  });

  // JSON would have lost the last digits of a credit code of eighteen.
  it.each([
    ['a whole number that loses digits', '9007199254740993', 'Float'],
    ['a credit code as a number', Number('911100001000000001'), 'String'],
    ['a number too large', 1e20, 'Float'],
  ] as const)('is no value of its field where it would change on the way: %s', (_title, given, type) => {
    const scalar = type === 'Float' ? GraphQLFloat : GraphQLString;
    expect(checkScalar(scalar, fieldValue(given, type), new Map())).toBeUndefined();
  });

  it('may be any whole number of 32 bits', () => {
    const checked = [-2_147_483_649, -2_147_483_648, 2_147_483_647, 2_147_483_648].map((one) =>
      checkScalar(GraphQLInt, one, new Map()),
    );
    expect(checked).toEqual([undefined, -2_147_483_648, 2_147_483_647, undefined]);
  });
});
