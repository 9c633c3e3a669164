import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startApi, SUBGRAPH_SECRET, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { watchLoop } from './loop-watch.js';
import { csvFile } from '../support/small-dataset.js';
import { filledTemplate, SMALL } from '../support/templates.js';

/** LONG=1 asks for whole tables of 500 × 10 × 48, and measures how long the event loop is held. */
const LONG = process.env['LONG'] !== undefined;
const MONTHS = LONG ? '2019/2022' : '2021';
const METRICS = [
  ...['FISCAL_AID_FUNDS', 'CONSUMPTION_ASSISTANCE_SALES', 'INVESTMENT_PAID_IN', 'ENTERPRISES_INTRODUCED', 'PARK_JOBS'],
  ...['INTRODUCED_ENTERPRISE_JOBS', 'PARK_JOBS_LIFTED', 'WORKSHOP_JOBS', 'WORKSHOP_JOBS_LIFTED', 'PARKS_CO_BUILT'],
].map((code) => `"${code}"`);
const codeOf = (at: number): string => `442000${(201 + at).toString()}`;
const TOWNS = Array.from({ length: 500 }, (_, at) => `${codeOf(at)},镇${at.toString()},TOWN,442000,`);

const table = (cells: string): string =>
  `{ table(metrics: [${METRICS.join(' ')}], rows: { children: "442000" }, period: "${MONTHS}", grain: MONTH) { rows(first: 500) { nodes { label cells { ${cells} } } } } }`;
const entities = Array.from({ length: 5_000 }, (_, at) => ({ __typename: 'Town', code: codeOf(at % 500) }));

/** Resolves with the length of an answer that another thread has read. */
async function loadInThread(url: string, query: string, variables: object): Promise<number> {
  const authorization = url.endsWith('/subgraph') ? { authorization: `Bearer ${SUBGRAPH_SECRET}` } : {};
  const headers = { 'content-type': 'application/json', ...authorization };
  const workerData = { url, headers, body: JSON.stringify({ query, variables }) };
  const [read] = (await once(
    new Worker(new URL('./asking-thread.mjs', import.meta.url), { workerData }),
    'message',
  )) as [{ readonly status: number; readonly length: number }];
  expect(read.status).toBe(200);
  return read.length;
}

describe('a long answer', () => {
  let database: TestDatabase;
  let api: TestApi;
  let short: TestApi;

  beforeAll(async () => {
    const template = await filledTemplate('many-towns', [
      SMALL,
      [csvFile('divisions', ['code,name,level,parent,valid_from', ...TOWNS].join('\n'))],
    ]);
    database = await createTestDatabase(template);
    // A whole table costs more than is usually allowed.
    const settings: Record<string, string> = LONG ? { MAX_COST: '2000000' } : {};
    api = await startApi(database.url, settings);
    short = await startApi(database.url, { ...settings, MAX_ANSWER_LENGTH: '20000' });
    await api.ask('{ city(code: "442000") { name } }');
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await short.stop();
    await database.drop();
  });

  it.each<[string, string, object]>([
    ['a table of 500 rows by 10 metrics by months', table('value display'), {}],
    [
      'a cycle of places, their children and parents',
      `{ city(code: "442000") { towns(first: 500) { nodes { name city { name province { name } towns(first: 200) { nodes { code kind } } } } } } }`,
      {},
    ],
    [
      '5,000 entities',
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Town { name code city { name } rollup(metric: "PARK_JOBS", period: "2021") { value display } } } }`,
      { of: entities },
    ],
    [
      'introspection under 90 aliases',
      `{ ${Array.from({ length: 90 }, (_, at) => `a${at}: __schema { types { name fields { name } } }`).join(' ')} }`,
      {},
    ],
  ])(
    'is given whole, and leaves the event loop to others: %s',
    async (_what, query, variables) => {
      const isOfSubgraph = query.includes('_entities');
      const ask = isOfSubgraph ? api.sendToSubgraph : api.ask;
      const { body } = await ask(query, variables);
      expect(body.errors).toBeUndefined();
      expect(JSON.stringify(body.data).length).toBeGreaterThan(50_000);
      // Times say something on a quiet machine alone, and only once the engine has compiled.
      if (!LONG) return;
      await ask(query, variables);
      const watch = watchLoop();
      const length = await loadInThread(`${api.url}${isOfSubgraph ? '/subgraph' : '/graphql'}`, query, variables);
      expect(length).toBeGreaterThan(50_000);
      expect(watch.stop().longestMs).toBeLessThan(100);
    },
    120_000,
  );

  it('asks the database as rarely as a short one: batches are filled before they are sent', async () => {
    const { statements } = await api.ask(
      `{ table(metrics: [${METRICS.join(' ')}], rows: { children: "442000" }, period: "2021") { rows(first: 500) { nodes { cells { value } } } } }`,
    );
    expect(statements.length).toBeLessThanOrEqual(5);
  });

  it('is given up while it is made if it is longer than MAX_ANSWER_LENGTH', async () => {
    const { status, body } = await short.ask(table('value display unit status'));
    expect(status).toBe(400);
    expect(body).toEqual({
      data: null,
      errors: [
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'LIMIT_EXCEEDED', subject: 'answer' }),
        }),
      ],
    });
    expect((await short.ask('{ city(code: "442000") { name } }')).body.data).toEqual({ city: { name: '中山市' } });
  });

  it('is counted with the copies of what was asked twice', async () => {
    const part = (at: number): string => `a${at}: divisions(first: 60, level: TOWN) { nodes { code name pinyin } }`;
    const { status, body } = await short.ask(`{ ${Array.from({ length: 9 }, (_, at) => part(at)).join(' ')} }`);
    expect([status, body.errors?.[0]?.extensions['subject']]).toEqual([400, 'answer']);
  });

  it('of introspection is the same for everybody, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.ask(getIntrospectionQuery())));
    const texts = new Set(answers.map(({ body }) => JSON.stringify(body)));
    expect(texts.size).toBe(1);
    expect([...texts][0]?.length).toBeGreaterThan(100_000);
  });
});
