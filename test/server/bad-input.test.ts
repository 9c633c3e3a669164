import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { smallTemplate } from '../support/templates.js';

describe('bad input', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url, {
      MAX_BODY_BYTES: '20000',
      MAX_TOKENS: '1000',
      MAX_ALIASES: '10',
      MAX_COST: '200000',
    });
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('answers null for a well-formed code that is unknown', async () => {
    const { body } = await api.ask(
      '{ division(code: "999999") { name } city(code: "5299") { name } metric(code: "NO") { name } }',
    );
    expect(body).toEqual({ data: { division: null, city: null, metric: null } });
  });

  const CURSOR_OF_METRICLESS = Buffer.from(JSON.stringify(['sources', 'x'])).toString('base64url');

  it.each([
    ['a malformed code', '{ division(code: "44x") { name } }', 'INVALID_DIVISION_CODE', '44x'],
    ['a code that is a number', '{ division(code: 44.5) { name } }', 'INVALID_DIVISION_CODE', 44.5],
    [
      'a code of a place that is not there',
      '{ divisions(within: "999999") { totalCount } }',
      'UNKNOWN_DIVISION',
      '999999',
    ],
    ['a wrong level', '{ city(code: "520204") { name } }', 'WRONG_LEVEL', '520204'],
    [
      'a malformed period',
      '{ city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021-13") { value } } }',
      'INVALID_PERIOD',
      '2021-13',
    ],
    [
      'a day that does not exist',
      '{ city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021-02-29") { value } } }',
      'INVALID_PERIOD',
      '2021-02-29',
    ],
    [
      'a period that runs backwards',
      '{ city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022/2021") { value } } }',
      'INVALID_PERIOD',
      '2022/2021',
    ],
    [
      'a series without ends',
      '{ city(code: "520200") { series(metric: "FISCAL_AID_FUNDS", grain: MONTH, from: "ALL", to: "2021") { value } } }',
      'INVALID_PERIOD',
      'ALL',
    ],
    [
      'an endless series',
      '{ city(code: "520200") { series(metric: "FISCAL_AID_FUNDS", grain: MONTH, from: "0001", to: "9999") { value } } }',
      'LIMIT_EXCEEDED',
      119_988,
    ],
    ['an unknown metric', '{ city(code: "520200") { rollup(metric: "FUNDS") { value } } }', 'UNKNOWN_METRIC', 'FUNDS'],
    ['an unknown program', '{ pairings(program: "X") { totalCount } }', 'UNKNOWN_PROGRAM', 'X'],
    ['an unknown pairing', '{ observations(pairing: "P-9") { totalCount } }', 'UNKNOWN_PAIRING', 'P-9'],
    ['a negative page', '{ sources(first: -1) { totalCount } }', 'INVALID_PAGE_SIZE', -1],
    ['a page too large', '{ sources(first: 501) { totalCount } }', 'INVALID_PAGE_SIZE', 501],
    ['a made-up cursor', '{ sources(after: "abc") { totalCount } }', 'INVALID_CURSOR', 'abc'],
    [
      'a cursor of another list',
      `{ divisions(after: "${CURSOR_OF_METRICLESS}") { totalCount } }`,
      'INVALID_CURSOR',
      CURSOR_OF_METRICLESS,
    ],
    ['a made-up id', '{ node(id: "abc") { id } }', 'INVALID_ID', 'abc'],
    ['too long a text', `{ search(text: "${'山'.repeat(101)}") { matched } }`, 'INVALID_ARGUMENT', 101],
  ])('names what was given and expected: %s', async (_what, query, code, given) => {
    const { body } = await api.ask(query);
    expect(body.errors).toHaveLength(1);
    const [error] = body.errors ?? [];
    expect(error?.extensions).toMatchObject({ code, given });
    expect(error?.extensions['expected']).toEqual(expect.any(String));
    expect(error?.extensions).not.toHaveProperty('stableCode');
    expect(error?.message).toContain(String(given));
    expect(error?.message).toMatch(/expected|: use /);
  });

  it('reports a scalar in a variable in the same words', async () => {
    const { body } = await api.ask('query ($code: DivisionCode!) { division(code: $code) { name } }', {
      code: '12345',
    });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_DIVISION_CODE', given: '12345' });
    expect(body.errors?.[0]?.message).toMatch(/^DivisionCode: "12345" was given, expected/);
  });

  it.each([
    ['tokens', `{ ${'__typename '.repeat(1_100)} }`],
    ['fields of one name', `{ ${'__typename '.repeat(900)} }`],
    [
      'fields of one name in fragments',
      `{ ${'... on Query { __typename '.repeat(220)} ${'...A '.repeat(3)} ${'}'.repeat(221)} fragment A on Query { ${'__typename '.repeat(100)} }`,
    ],
    ['depth', `{ division(code: "520200") ${'{ parent '.repeat(20)} { name } ${'}'.repeat(20)} }`],
    ['aliases', `{ ${Array.from({ length: 11 }, (_, index) => `a${index}: metrics { code }`).join(' ')} }`],
    ['cost', '{ divisions(first: 500) { nodes { children(first: 500) { nodes { name } } } } }'],
  ])('refuses a query over the limit on %s', async (_what, query) => {
    const { body, status } = await api.ask(query);
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.extensions['code'])).toContain('LIMIT_EXCEEDED');
    expect(body.data).toBeUndefined();
  });

  it('refuses null for a defaulted argument before anything runs, whatever else the query holds', async () => {
    const query = 'query ($first: Int) { changes(first: $first) { nodes { __typename } } metrics { code } }';
    const { body, status, statements } = await api.ask(query, { first: null });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_ARGUMENT', subject: 'first', given: null });
    expect(statements).toEqual([]);
  });

  it('adds the cost and its limit to the answer if the header X-Query-Cost is sent', async () => {
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ metrics { code } }' }),
      });
      return (await response.json()) as { extensions?: unknown };
    };
    expect(await ask({ 'x-query-cost': '1' })).toMatchObject({
      extensions: { cost: { requested: 61, limit: 200_000 } },
    });
    expect((await ask({})).extensions).toBeUndefined();
  });

  it('counts fields as levels, not the fragments that they are written in', async () => {
    const parents = (count: number): string =>
      `${'... on Division { parent { '.repeat(count)} name ${'} }'.repeat(count)}`;
    expect((await api.ask(`{ division(code: "520200") { ${parents(14)} } }`)).body.errors).toBeUndefined();
    const { body } = await api.ask(`{ division(code: "520200") { ${parents(15)} } }`);
    expect(body.errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  });

  it('refuses a body over the limit, and one that is not JSON, as JSON', async () => {
    const post = async (body: string) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return {
        status: response.status,
        body: (await response.json()) as { errors: { extensions: { code: string } }[] },
      };
    };
    expect(await post(JSON.stringify({ query: `# ${'x'.repeat(30_000)}` }))).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] },
    });
    expect(await post('{')).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
  });

  it('answers introspection within its limits, as an IDE needs', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { body } = await api.ask(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(body.data.__schema.queryType.name).toBe('Query');
  });

  it('masks an unexpected error with a request id', async () => {
    await queryValue(database.url, 'alter table source rename to hidden');
    const { body } = await api.ask('{ sources { nodes { code } } }');
    await queryValue(database.url, 'alter table hidden rename to source');
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: expect.any(String) });
    expect(JSON.stringify(body)).not.toMatch(/relation|select|stack/i);
  });

  it('shows whether it is alive and whether it is ready', async () => {
    for (const path of ['livez', 'readyz']) expect((await fetch(`${api.url}/${path}`)).status).toBe(200);
    const nowhere = await fetch(`${api.url}/nowhere`);
    expect([nowhere.status, await nowhere.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });
});
