import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Account } from '../../../src/server/observe/account.js';
import type { Ended } from '../../../src/server/observe/requests.js';
import { openTraces } from '../../../src/server/observe/traces.js';
import { startApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { smallTemplate } from '../../support/templates.js';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

let database: TestDatabase;
let collector: Server;
let endpoint: string;
let spans: Span[] = [];
beforeAll(async () => {
  database = await createTestDatabase(await smallTemplate());
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(Buffer.concat(parts).toString());
      for (const { scopeSpans } of resourceSpans) for (const { spans: some } of scopeSpans) spans.push(...some);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => collector.once('listening', resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port.toString()}`;
});
afterAll(async () => {
  collector.close();
  await database.drop();
});

/** What the collector has of these requests, all of which have ended. */
async function traced(share: number, ended: readonly Partial<Ended>[]): Promise<readonly Span[]> {
  spans = [];
  const traces = await openTraces({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_SERVICE_NAME: 'tested',
    OTEL_TRACES_SAMPLER_ARG: share,
  });
  for (const one of ended)
    traces?.record({
      ...{ account: new Account('graphql'), outcome: 'ok', method: 'POST', path: '/graphql', status: 200 },
      ...{ durationMs: 5, traceParent: null, ...one },
    });
  await traces?.close();
  return spans;
}

const parentOf = (id: string, flags: string): string => `00-${id.padStart(32, '0')}-00000000000000aa-${flags}`;

describe('a trace', () => {
  it('has a request, its phases and its statements, at most thirty spans, in the trace of its caller', async () => {
    spans = [];
    const api = await startApi(database.url, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
    const query = `query Asked { ${Array.from({ length: 40 }, (_, at) => `a${at.toString()}: city(code: "520200") { pairings(first: ${(at + 1).toString()}) { totalCount } }`).join(' ')} }`;
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: parentOf('abc', '01') },
      body: JSON.stringify({ query }),
    });
    expect((await response.json()).data.a0).toEqual({ pairings: { totalCount: expect.any(Number) } });
    await api.stop();
    const own = spans.filter(({ traceId }) => traceId === 'abc'.padStart(32, '0'));
    const [request] = own.filter(({ parentSpanId }) => parentSpanId === '00000000000000aa');
    expect(request?.name).toBe('graphql Asked');
    expect(own.length).toBeLessThanOrEqual(30);
    const inside = own.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(inside.length).toBe(own.length - 1);
    const statement = inside.find(({ name }) => name === 'statement');
    expect(statement?.attributes.find(({ key }) => key === 'db.query.text')?.value.stringValue).toMatch(/select/i);
  });

  it('is kept of a share of the requests, and of all that failed or were slow', async () => {
    const usual = Array.from({ length: 500 }, (): Partial<Ended> => ({}));
    const notable: Partial<Ended>[] = [{ outcome: 'failed' }, { outcome: 'unavailable' }, { durationMs: 1_001 }];
    expect(await traced(0, [...usual, ...notable])).toHaveLength(3);
    expect(await traced(1, [...usual, ...notable])).toHaveLength(503);
    const some = (await traced(0.1, usual)).length;
    expect(some).toBeGreaterThan(10);
    expect(some).toBeLessThan(150);
  });

  it('is kept or not as its caller has decided', async () => {
    const asked = ['01', '00'].map((flags, at): Partial<Ended> => ({ traceParent: parentOf(`${at}f`, flags) }));
    expect((await traced(0, asked)).map(({ traceId }) => traceId)).toEqual(['0f'.padStart(32, '0')]);
  });
});
