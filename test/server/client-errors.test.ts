import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { smallTemplate } from '../support/templates.js';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

describe('an error of the client', () => {
  let database: TestDatabase;
  let api: TestApi;
  let closed: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url);
    closed = await startApi(database.url, { INTROSPECTION: 'false' });
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await closed.stop();
    await database.drop();
  });

  it.each([
    ['NUL in a text', '{ search(text: "a\\u0000") { matched } }', {}, 'INVALID_ARGUMENT', 'text'],
    [
      'NUL in a variable',
      'query ($t: String!) { search(text: $t) { matched } }',
      { t: '\0' },
      'INVALID_ARGUMENT',
      '$t',
    ],
    [
      'half a surrogate pair in a variable',
      'query ($t: String!) { search(text: $t) { matched } }',
      { t: '\ud800' },
      'INVALID_ARGUMENT',
      '$t',
    ],
    ['NUL inside an id', `{ node(id: "${encoded('Pairing:\0')}") { id } }`, {}, 'INVALID_ID', 'id'],
    [
      'a cursor with another sort key',
      `{ divisions(after: "${encoded('["divisions","440000","y"]')}") { nodes { code } } }`,
      {},
      'INVALID_CURSOR',
      'after',
    ],
    [
      'a cursor with NUL',
      `{ divisions(after: "${encoded('["divisions","\\u0000",1]')}") { nodes { code } } }`,
      {},
      'INVALID_CURSOR',
      'after',
    ],
    ['a subscription', 'subscription { metrics { code } }', {}, 'OPERATION_RESOLUTION_FAILURE', 'operation'],
    [
      'an unknown type of a reference',
      '{ _entities(representations: [{ __typename: "Nothing", id: "x" }]) { __typename } }',
      {},
      'INVALID_ARGUMENT',
      'representations[0]',
    ],
    [
      'a reference to a type without a key',
      '{ _entities(representations: [{ __typename: "Query", id: "x" }]) { __typename } }',
      {},
      'INVALID_ARGUMENT',
      'representations[0]',
    ],
    [
      'a reference whose key is no text',
      '{ _entities(representations: [{ __typename: "City", code: 520200 }]) { __typename } }',
      {},
      'INVALID_ARGUMENT',
      'representations[0]',
    ],
  ])('has a code and its subject: %s', async (_what, query, variables, code, subject) => {
    const ask = query.includes('_entities') ? api.sendToSubgraph : api.ask;
    const { body, status } = await ask(query, variables);
    expect(status).toBeLessThan(500);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code, subject });
    expect(body.errors?.[0]?.extensions['expected']).toEqual(expect.any(String));
  });

  it('is shown five times at most, with the number of those left out', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `a${at}: node(id: "wrong") { id }`);
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ ${ids.join(' ')} }` }),
    });
    const body = (await response.json()) as { errors: unknown[]; extensions: unknown };
    expect(body.errors).toHaveLength(5);
    expect(body.extensions).toEqual({ omittedErrors: 35 });
  });

  it('is also a variable with more wrong values than are looked at', async () => {
    const wrong = Array.from({ length: 2_000 }, () => ({ x: 1 }));
    const query = 'query ($m: [ID!]!) { table(metrics: $m, rows: { children: "442000" }) { columns { name } } }';
    const { status, body } = await api.ask(query, { m: wrong });
    expect(status).toBe(400);
    expect(new Set(body.errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it('is also the hash of a persisted query, right or wrong: none is kept', async () => {
    const persistedQuery = { version: 1, sha256Hash: '0'.repeat(64) };
    for (const query of [undefined, '{ metrics { code } }']) {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, extensions: { persistedQuery } }),
      });
      expect(response.status).toBeLessThan(500);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
      });
    }
  });

  it('of too great a depth is refused at /exports as at /graphql', async () => {
    const query = `{ division(code: "520200") ${'{ parent '.repeat(1_500)} { name } ${'}'.repeat(1_500)} }`;
    const response = await fetch(`${api.url}/exports/table.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  it('shows nothing of the schema with INTROSPECTION=false: no types, no SDL, no suggestion', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ _service { sdl } }', '{ metrcs { code } }']) {
      const { body, status } = await closed.ask(query);
      expect(status).toBe(400);
      expect(body.data).toBeUndefined();
      expect(JSON.stringify(body)).not.toMatch(/Did you mean|extend schema|"metrics"/);
    }
    expect((await closed.ask('{ metrics { code } }')).body.errors).toBeUndefined();
  });
});

describe('an outage', () => {
  it('is UNAVAILABLE with status 503 for reads, at every address', async () => {
    const database = await createTestDatabase(await smallTemplate());
    const api = await startApi(database.url);
    try {
      await queryValue(database.url, 'select 1');
      await database.drop();
      const { body, status } = await api.ask('{ sources { nodes { code } } }');
      expect(status).toBe(503);
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', subject: 'database' });
      const paths = ['/imports/x', '/exports/table.csv?query={sources{nodes{code}}}', '/readyz'];
      for (const path of paths) {
        const response = await fetch(`${api.url}${path}`, { headers: { 'apollo-require-preflight': '1' } });
        expect([path, response.status]).toEqual([path, 503]);
      }
    } finally {
      await api.stop();
    }
  }, 60_000);
});
