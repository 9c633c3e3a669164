import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { toSubgraph } from '../../src/federation/subgraph.js';
import { buildApi } from '../../src/server/graphql/schema.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { randomDocument } from '../support/random/random-document.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { filledTemplate, SMALL } from '../support/templates.js';
import { workbook } from '../support/workbook.js';

/** FUZZ_SEED and FUZZ_RUNS repeat a finding or search longer. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 2021);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 25);

const TOKEN = 'a-token-of-the-test-alone';
/** Values of variables: JSON of any form, and texts that mean something somewhere. */
const variableValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('520200', '2021', 'PARK_JOBS', '\ud800', '\0', -1, 2 ** 31, ['PARK_JOBS'], { children: '520200' }),
  fc.array(fc.record({ __typename: fc.constantFrom('City', 'Town', 'Query', ''), code: fc.string() }), {
    maxLength: 4,
  }),
);

const PATHS = ['/graphql', '/exports/table.csv', '/exports/table.xlsx', '/reports/COLLABORATION', '/imports', '/'];
const TYPES = ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/graphql', ''];

describe('whatever is sent', () => {
  let database: TestDatabase;
  let api: TestApi;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = toSubgraph(await buildApi());
    database = await createTestDatabase(await filledTemplate('fuzz', [SMALL, SMALL_PROGRAM]));
    api = await startApi(database.url, { STATEMENT_TIMEOUT_MS: '10000', ADMIN_TOKEN: TOKEN });
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('as a document of the schema has an answer or errors with a code of the client', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const query = randomDocument(schema, gen);
        const { status, body } = await api.ask(query);
        const codes = (body.errors ?? []).map(({ extensions }) => String(extensions['code']));
        expect({ query, codes, leaked: leaksOf(JSON.stringify(body)) }).toEqual({
          query,
          codes: codes.filter((code) => code !== 'INTERNAL' && code !== 'undefined'),
          leaked: [],
        });
        expect(codes.length).toBeLessThanOrEqual(5);
        expect(status).toBeLessThan(500);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);

  it('as bytes to any address is answered without an error of the server', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PATHS),
        fc.constantFrom('GET', 'POST', 'PUT'),
        fc.constantFrom(...TYPES),
        fc.uint8Array({ maxLength: 400 }),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.constantFrom('\0', '../..', '%', '%00', '%ff', '%ed%a0%80'),
        ),
        async (path, method, type, bytes, text) => {
          const encoded = text.startsWith('%') ? text : encodeURIComponent(text.toWellFormed());
          const names = ['query', 'period', 'division', 'pairing', 'locale', 'variables'];
          const address = `${api.url}${path}?${names.map((name) => `${name}=${encoded}`).join('&')}`;
          const response = await fetch(address, {
            method,
            headers: { ...(type === '' ? {} : { 'content-type': type }), 'apollo-require-preflight': '1' },
            ...(method === 'GET' ? {} : { body: bytes }),
          });
          const answer = await response.text();
          expect({ address, status: response.status < 500, leaked: leaksOf(answer) }).toEqual({
            address,
            status: true,
            leaked: [],
          });
        },
      ),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);

  it('as variables of any form is answered with data or errors with a code of the client', async () => {
    const documents = [
      'query ($v: String!) { search(text: $v) { matched } }',
      'query ($v: [_Any!]!) { _entities(representations: $v) { __typename } }',
      'query ($v: Int, $w: String) { divisions(first: $v, after: $w) { nodes { code } } }',
      'query ($v: TableAxis!, $w: [ID!]!) { table(metrics: $w, rows: $v) { rows { nodes { label cells { value } } } } }',
      'query ($v: Period!, $w: ID!) { city(code: "520200") { rollup(metric: $w, period: $v) { value } } }',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), variableValue, variableValue, async (query, v, w) => {
        const { status, body } = await (query.includes('_entities') ? api.sendToSubgraph : api.ask)(query, { v, w });
        const codes = (body.errors ?? []).map(({ extensions }) => String(extensions['code']));
        expect({ status: status < 500, leaked: leaksOf(JSON.stringify(body)) }).toEqual({ status: true, leaked: [] });
        expect(codes.filter((code) => code === 'INTERNAL' || code === 'undefined')).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);

  it('as a file to any reader is a receipt or an error with a code', async () => {
    const book = workbook([{ name: '表', rows: 'metric|place|period|value\nPARK_JOBS|520281|2021-08|=5' }]);
    const csv = Buffer.from('metric,place,period,value\nPARK_JOBS,520281,2021-08,5\n');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('observations', 'pairings', 'divisions', 'metrics', 'targets', 'nothing'),
        fc.constantFrom(book, csv),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 12 }),
        fc.nat(),
        fc.boolean(),
        async (kind, whole, changes, length, isCut) => {
          const bytes = Buffer.from(isCut ? whole.subarray(0, length % whole.length) : whole);
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          const form = new FormData();
          form.append(kind, new Blob([bytes]), whole === book ? 'x.xlsx' : 'x.csv');
          const headers = { authorization: `Bearer ${TOKEN}` };
          const response = await fetch(`${api.url}/imports?dryRun=true`, { method: 'POST', body: form, headers });
          const text = await response.text();
          expect({ status: response.status < 500, leaked: leaksOf(text) }).toEqual({ status: true, leaked: [] });
          expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
        },
      ),
      { seed: SEED, numRuns: Math.ceil(RUNS / 3), endOnFailure: true },
    );
  }, 120_000);

  it.each([
    '/imports/%00',
    '/imports/%00/file',
    '/imports/x/rejected/%00',
    '/reports/%00',
    '/%00',
    '/assets/%00.js',
    '/%',
  ])('as the address %s is refused as an error of the client', async (path) => {
    const { status } = await fetch(`${api.url}${path}`);
    expect([400, 404]).toContain(status);
  });
});

/** Traces of the inside: SQL, stacks, paths. */
function leaksOf(text: string): readonly string[] {
  return ['node_modules', ' at Object.', 'select q.', 'relation "', 'TypeError', 'postgresql://'].filter((trace) =>
    text.includes(trace),
  );
}
