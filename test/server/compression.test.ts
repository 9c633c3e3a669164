import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { compressAnswer } from '../../src/server/http/compression.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallTemplate } from '../support/templates.js';

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

interface Received {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

async function fetchRaw(
  url: string,
  headers: Record<string, string>,
  method = 'GET',
  body?: string,
): Promise<Received> {
  const request = httpRequest(url, { method, headers });
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const bytes = Buffer.concat(await response.toArray());
  return { status: response.statusCode ?? 0, headers: response.headers, bytes };
}

describe('an answer of the server', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url);
  });

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const METRICS = '/graphql?query=%7B%20metrics%20%7B%20code%20name%20description%20%7D%20%7D';

  it('is compressed once for all who ask the same of the schema, each in the encoding that it accepts', async () => {
    const body = JSON.stringify({ query: getIntrospectionQuery() });
    const ask = (headers: Record<string, string>) =>
      fetchRaw(`${api.url}/graphql`, { 'content-type': 'application/json', ...headers }, 'POST', body);
    const plain = await ask({});
    for (const encoding of ['gzip', 'br', 'zstd', 'gzip', 'br', 'zstd']) {
      const answers = await Promise.all([1, 2, 3].map(() => ask({ 'accept-encoding': encoding })));
      for (const { status, headers, bytes } of answers) {
        expect([status, headers['content-encoding'], headers['content-length']]).toEqual([
          ...[200, encoding, bytes.length.toString()],
        ]);
        expect(headers.vary).toMatch(/accept-encoding/i);
        expect(bytes.length).toBeLessThan(plain.bytes.length / 5);
        expect(DECODERS[encoding]?.(bytes).equals(plain.bytes)).toBe(true);
      }
    }
    expect((await ask({ 'accept-encoding': 'identity' })).bytes.equals(plain.bytes)).toBe(true);
    const short = JSON.stringify({ query: '{ __schema { mutationType { name } } }' });
    for (let times = 0; times < 3; times++) {
      const type = { 'content-type': 'application/json', 'accept-encoding': 'gzip' };
      const { headers } = await fetchRaw(`${api.url}/graphql`, type, 'POST', short);
      expect(headers['content-encoding']).toBeUndefined();
    }
  });

  it('to an introspection says its cost to those alone who ask for it', async () => {
    const body = JSON.stringify({ query: '{ __schema { queryType { name } } }' });
    const ask = async (headers: Record<string, string>) => {
      const { bytes } = await fetchRaw(
        `${api.url}/graphql`,
        { 'content-type': 'application/json', ...headers },
        ...(['POST', body] as const),
      );
      return Object.keys(JSON.parse(bytes.toString()) as object);
    };
    expect(await ask({ 'x-query-cost': '1' })).toEqual(['data', 'extensions']);
    expect(await ask({})).toEqual(['data']);
    expect(await ask({ 'x-query-cost': '1' })).toEqual(['data', 'extensions']);
    expect(await ask({})).toEqual(['data']);
  });

  it.each(['gzip', 'br', 'zstd'])('is compressed with %s if the client accepts it', async (encoding) => {
    for (const path of [METRICS, '/schema/schema.graphql', '/reports']) {
      const plain = await fetchRaw(`${api.url}${path}`, {});
      const { headers, bytes } = await fetchRaw(`${api.url}${path}`, { 'accept-encoding': encoding });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
      expect(DECODERS[encoding]?.(bytes).toString()).toBe(plain.bytes.toString());
    }
  });

  it('is compressed in the way that the client prefers, else in the cheapest', async () => {
    const chosen = async (accepted: string): Promise<string | undefined> =>
      (await fetchRaw(`${api.url}${METRICS}`, { 'accept-encoding': accepted })).headers['content-encoding'];
    expect(await chosen('gzip, deflate, br, zstd')).toBe('zstd');
    expect(await chosen('gzip;q=1.0, br;q=0.5')).toBe('gzip');
    expect(await chosen('zstd;q=0, br, gzip;q=0.1')).toBe('br');
    expect(await chosen('identity')).toBeUndefined();
    expect(await chosen('deflate')).toBeUndefined();
  });

  it('stays as it is if it is short, a workbook, or compressed already', async () => {
    const all = { 'accept-encoding': 'gzip, br, zstd' };
    const short = await fetchRaw(`${api.url}/graphql?query=%7B__typename%7D`, all);
    expect(short.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(short.bytes.toString())).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('a response that is written in pieces', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `row ${index.toString()},五百二十\n`).join('');

  async function serveOnce(
    write: (response: ServerResponse) => unknown,
    headers: Record<string, string>,
  ): Promise<Received> {
    const server = createServer((request, response) => {
      compressAnswer(request, response);
      response.setHeader('content-type', 'text/csv');
      write(response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      return await fetchRaw(`http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/`, headers);
    } finally {
      server.close();
    }
  }

  const zstd = { 'accept-encoding': 'zstd' };

  it('arrives whole through a pipe, with the back-pressure of its client', async () => {
    const pieces = text.match(/[\s\S]{1,7000}/g) ?? [];
    const { headers, bytes } = await serveOnce((response) => pipeline(Readable.from(pieces), response), zstd);
    expect(headers['content-encoding']).toBe('zstd');
    expect(zstdDecompressSync(bytes).toString()).toBe(text);
  });

  it('arrives whole after an explicit head, whose length no longer holds', async () => {
    const { headers, bytes } = await serveOnce((response) => {
      response.writeHead(200, { 'content-length': Buffer.byteLength(text), etag: '"abc"' });
      response.write(text.slice(0, 100_000));
      response.end(text.slice(100_000));
    }, zstd);
    expect(headers['content-length']).toBeUndefined();
    expect(headers.etag).toBe('W/"abc"');
    expect(zstdDecompressSync(bytes).toString()).toBe(text);
  });

  it('is left alone where a part, another encoding or no transformation was declared', async () => {
    for (const [name, value] of [
      ['content-encoding', 'br'],
      ['content-range', 'bytes 0-9/10'],
      ['cache-control', 'no-transform'],
      ['content-type', 'application/zip'],
    ] as const) {
      const { headers, bytes } = await serveOnce((response) => response.setHeader(name, value).end(text), zstd);
      expect(headers['content-encoding']).toBe(name === 'content-encoding' ? value : undefined);
      expect(bytes.toString()).toBe(text);
    }
  });

  it('has no body where there is none', async () => {
    const { status, headers, bytes } = await serveOnce((response) => response.writeHead(204).end(), zstd);
    expect([status, headers['content-encoding'], bytes.length]).toEqual([204, undefined, 0]);
  });
});
