import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { costOf } from '../../src/server/graphql/cost.js';
import { KnownDocuments } from '../../src/server/graphql/known-documents.js';
import { buildApi } from '../../src/server/graphql/schema.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { randomOperation } from '../support/random/random-operation.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { filledTemplate, SMALL } from '../support/templates.js';
import { certain } from './certain.js';

/** FUZZ_SEED and FUZZ_RUNS repeat a finding or search longer. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 15);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
/** An address with parameters is answered by Express. */
const BY_EXPRESS = '/graphql?by=express';

describe('a query that was asked before', () => {
  let database: TestDatabase;
  let api: TestApi;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = await buildApi();
    database = await createTestDatabase(await filledTemplate('fuzz', [SMALL, SMALL_PROGRAM]));
    api = await startApi(database.url, { MAX_COST: '50000', MAX_ANSWER_LENGTH: '6000' });
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const ask = async (
    asked: object,
    path = '/graphql',
  ): Promise<{ text: string; whole: unknown; statements: readonly string[] }> => {
    let whole: unknown;
    let text = '';
    const { statements } = await api.watch(async () => {
      const response = await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      });
      const headers = [...response.headers].filter(
        ([name]) => !['date', 'x-request-id', 'content-length'].includes(name),
      );
      text = await response.text();
      whole = [response.status, headers, JSON.stringify(certain(JSON.parse(text) as object))];
    });
    // What fails early leaves work behind, which may or may not be sent before the answer is.
    return { text, whole, statements: text.includes('"errors"') ? [] : statements.toSorted() };
  };

  it('has the same status, headers, data and errors, and the same statements', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const asked = randomOperation(schema, gen);
        const first = await ask(asked);
        for (const path of ['/graphql', BY_EXPRESS]) {
          const again = await ask(asked, path);
          expect({ asked, ...again, text: null }).toEqual({ asked, ...first, text: null });
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  }, 3_600_000);

  it.each([
    ['no JSON', '{ "query": '],
    ['a text', '"{ country { code } }"'],
    ['a list', '[]'],
    ['nothing to ask', '{}'],
    ['a wrong type', '{ "query": 7 }'],
    ['an unknown parameter', '{ "query": "{ __typename }", "more": 1 }'],
    ['wrong variables', '{ "query": "{ __typename }", "variables": [] }'],
    [
      'a mutation of the public',
      '{ "query": "mutation { retractObservation(id: \\"1\\", reason: \\"x\\") { __typename } }" }',
    ],
  ])('has the same answer with and without Express to a body with %s', async (_, body) => {
    const both = await Promise.all(
      ['/graphql', BY_EXPRESS].map(async (path) => {
        const response = await fetch(`${api.url}${path}`, {
          ...{ method: 'POST', body },
          headers: { 'content-type': 'application/json', origin: 'https://example.org', authorization: ' ' },
        });
        const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
        return [response.status, headers, await response.text()];
      }),
    );
    expect(both[0]).toEqual(both[1]);
  });

  it('is refused like the first time for its cost, its length, its variables and its texts', async () => {
    const cities = 'query ($first: Int) { divisions(level: TOWN, first: $first) { nodes { code name kind } } }';
    const long =
      'query ($more: Boolean!) { metrics { code } all: metrics @include(if: $more) { code name nameEn unit family nature scale } }';
    const city = 'query ($code: DivisionCode!) { division(code: $code) { name } }';
    const [few, known] = [
      await ask({ query: cities, variables: { first: 2 } }),
      await ask({ query: city, variables: { code: '520200' } }),
    ];
    expect([few.text, known.text]).toEqual([expect.stringContaining('nodes'), expect.stringContaining('六盘水市')]);
    await ask({ query: long, variables: { more: false } });
    for (const [subject, asked] of [
      ['answer', { query: long, variables: { more: true } }],
      ['first', { query: cities, variables: { first: 501 } }],
      ['DivisionCode', { query: city, variables: { code: '1' } }],
      ['$code', { query: city, variables: { code: 'a\0' } }],
      [undefined, { query: city, variables: {} }],
      [undefined, { query: city, variables: { code: '520200' }, operationName: 'Unknown' }],
    ] as const) {
      const { text } = await ask(asked);
      const { errors } = JSON.parse(text) as { errors: { extensions: { subject?: string } }[] };
      expect({ asked, subject: errors[0]?.extensions.subject }).toEqual({ asked, subject });
    }
  });

  it('counts in the metrics as it did the first time', async () => {
    const asked = { query: '{ city(code: "520200") { name districts { nodes { code } } } }' };
    const counts = async (): Promise<readonly number[]> => {
      const page = await (await fetch(`${api.url}/metrics`)).text();
      return ['requests_total{work="graphql",outcome="ok"}', 'query_cost_sum', 'statements_total'].map((name) =>
        Number(
          page
            .split('\n')
            .find((line) => line.startsWith(`shanshui_${name} `))
            ?.split(' ')
            .at(-1) ?? 0,
        ),
      );
    };
    const before = await counts();
    await ask(asked);
    const between = await counts();
    await ask(asked);
    const after = await counts();
    const [first, again] = [
      between.map((n, at) => n - (before[at] ?? 0)),
      after.map((n, at) => n - (between[at] ?? 0)),
    ];
    expect(again).toEqual(first);
    expect(first[1]).toBeGreaterThan(1);
  });

  it('costs what it would if it were new', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { query, variables } = randomOperation(schema, gen);
        const document = parse(query);
        const operation = document.definitions.find(
          ({ kind }) => kind === Kind.OPERATION_DEFINITION,
        ) as OperationDefinitionNode;
        const documents = new KnownDocuments(schema);
        const requested = operation.name?.value ?? null;
        documents.learn({ query, requested, document, operation, hash: '' });
        const known = documents.find(query, requested);
        for (let turn = 0; turn < 6; turn += 1) {
          const others = Object.fromEntries(
            Object.entries(variables).map(([name, value]) => [
              name,
              gen(fc.constantFrom, value, value, null, 7, 500, '2021', ['a', 'b', 'c'], undefined),
            ]),
          );
          const cost = (of: () => number | null | undefined): unknown => {
            try {
              return of();
            } catch (error) {
              return String(error);
            }
          };
          // A known cost of variables that are refused is of no use to anybody.
          const expected = cost(() => costOf(schema, document, requested, others));
          if (expected === null) continue;
          expect({ query, others, cost: cost(() => known?.costFor(others)) }).toEqual({
            query,
            others,
            cost: expected,
          });
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });
});
