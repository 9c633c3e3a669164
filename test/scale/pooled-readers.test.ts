import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareReader } from '../../src/database/database-roles.js';
import { type KeyedApi, startKeyedApi, TOKEN } from '../access/support/keyed-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { startTransactionPooler, type TransactionPooler } from './support/transaction-pooler.js';

const QUERIES = [
  '{ observations(first: 50) { totalCount nodes { id value } } }',
  '{ division(code: "520200") { name rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value coverage sources { code } } } }',
  '{ division(code: "520500") { name rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value } pairings { nodes { code } } } }',
  '{ programs { code reach { metric { code } latest } } }',
  '{ search(text: "小学", first: 10) { node { id } } }',
  '{ table(metrics: ["FISCAL_AID_FUNDS"], rows: { children: "520200" }, period: "2021") { rows { nodes { key cells { value } } } } }',
];

let keyed: KeyedApi;
let pooler: TransactionPooler;
let pooled: TestApi;
let callers: readonly (string | null)[];

beforeAll(async () => {
  keyed = await startKeyedApi();
  const [one, other] = await Promise.all(
    ['division:520200', 'division:520500'].map(async (place) => (await keyed.makeKey('ANALYST', [place])).text),
  );
  callers = [null, one ?? '', other ?? '', TOKEN];
  const reader = await prepareReader(keyed.database.url);
  pooler = await startTransactionPooler(new URL(reader));
  const { username, password, pathname } = new URL(reader);
  pooled = await startApi(keyed.database.url, {
    ...{ ADMIN_TOKEN: TOKEN, POOL_SIZE: '6', MAX_REQUESTS: '32' },
    READER_DATABASE_URL: `postgresql://${username}:${password}@127.0.0.1:${pooler.port.toString()}${pathname}`,
  });
}, 120_000);
afterAll(async () => {
  await pooled.stop();
  await pooler.close();
  await keyed.stop();
});

async function ask(query: string, key: string | null): Promise<string> {
  const response = await fetch(`${pooled.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

describe('a server whose readers go through a pooler in transaction mode', () => {
  it('answers each caller within its own extent, however sessions go from one to the other', async () => {
    const asked = QUERIES.flatMap((query) => callers.map((key) => ({ query, key })));
    const expected = await Promise.all(asked.map(async ({ query, key }) => (await keyed.ask(query, key)).text));
    expect(new Set(expected).size).toBeGreaterThan(QUERIES.length * 2);
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(asked.map(({ query, key }) => ask(query, key)));
      expect(answers).toEqual(expected);
    }
    expect(pooler.switched()).toBeGreaterThan(40);
  });

  it('reads what was written the moment before, and goes on after a statement that failed', async () => {
    const form = new FormData();
    form.append('observations', new Blob(['metric,place,period,value\nMUTUAL_VISITS,520203,2018,4\n']), 'visits.csv');
    const headers = { authorization: `Bearer ${TOKEN}` };
    const imported = await fetch(`${pooled.url}/imports`, { method: 'POST', body: form, headers });
    expect(imported.status).toBe(201);
    const query = '{ division(code: "520203") { rollup(metric: "MUTUAL_VISITS", period: "2018") { value } } }';
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(query, null)));
    expect(new Set(answers)).toEqual(new Set(['{"data":{"division":{"rollup":{"value":"4"}}}}']));
    expect(await ask('{ search(text: "\\u0000") { node { id } } }', null)).toContain('errors');
    expect(await ask(query, null)).toBe(answers[0]);
  });
});
