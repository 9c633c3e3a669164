import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallTemplate } from '../support/templates.js';

const ALLOWED = 'https://dashboard.example';

describe('GraphQL over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url, { CORS_ORIGINS: `https://other.example,${ALLOWED}` });
  });

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

  it('passes all 61 audits of the specification', async () => {
    const audits = serverAudits({ url: () => `${api.url}/graphql`, fetchFn: fetch });
    expect(audits).toHaveLength(61);
    const failed: string[] = [];
    for (const { fn } of audits) {
      const result = await fn();
      if (result.status !== 'ok') failed.push(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
    }
    expect(failed).toEqual([]);
  });

  it('answers a query by GET as urql sends it, without a header that needs a preflight', async () => {
    const accept =
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
    const response = await get('{ country { name } }', { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
    expect(await response.json()).toEqual({ data: { country: { name: '中国' } } });
  });

  it('writes nothing by GET', async () => {
    const mutation = 'mutation { retractObservation(id: "x", reason: "x") { id } }';
    const response = await get(mutation);
    expect(response.status).toBe(405);
  });

  it('gives clients of application/json alone status 200 for a wrong document, and others 400', async () => {
    for (const [accept, status] of [
      ['application/json', 200],
      ['application/graphql-response+json', 400],
      ['*/*', 400],
    ] as const) {
      expect((await get('{ galaxies }', { accept })).status).toBe(status);
    }
  });

  describe('for pages of other sites', () => {
    const preflight = (origin: string, path = '/graphql'): Promise<Response> =>
      fetch(`${api.url}${path}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });

    it.each(['/graphql', '/exports/table.csv', '/imports'])(
      'is open to those of CORS_ORIGINS alone: %s',
      async (path) => {
        const allowed = await preflight(ALLOWED, path);
        expect(allowed.status).toBe(204);
        expect(allowed.headers.get('access-control-allow-origin')).toBe(ALLOWED);
        expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
        expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
        expect(allowed.headers.get('vary')).toMatch(/origin/i);
        for (const origin of ['https://evil.example', `${ALLOWED}.evil.example`, 'null']) {
          const { headers } = await preflight(origin, path);
          expect(headers.get('access-control-allow-origin')).toBeNull();
        }
      },
    );

    it('answers no GET that one of them caused', async () => {
      const foreign = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
      expect((await get('{ country { name } }', foreign)).status).toBe(403);
      expect((await get('{ country { name } }', { ...foreign, origin: 'https://evil.example' })).status).toBe(403);
      expect((await get('{ country { name } }', { ...foreign, origin: ALLOWED })).status).toBe(200);
    });

    it('has no subgraph, whatever its origin', async () => {
      const { status, headers } = await preflight(ALLOWED, '/subgraph');
      expect(status).toBe(401);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    });
  });
});
