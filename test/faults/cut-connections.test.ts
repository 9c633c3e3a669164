import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { digest } from './support/digest.js';
import { queryValue } from '../support/query.js';
import { cleanRun, faultsTemplate } from './support/clean-run.js';
import { type CuttingProxy, startCuttingProxy } from './support/cutting-proxy.js';
import { type ServerProcess, startServer } from './support/server-process.js';
import { observationOf, ROWS, sendCorrection, sendImport } from './support/work.js';
import { verifyCube } from './support/verify-cube.js';

let database: TestDatabase;
let proxy: CuttingProxy;
let server: ServerProcess;
beforeAll(async () => {
  database = await createTestDatabase(await faultsTemplate());
  proxy = await startCuttingProxy(database.url);
  server = await startServer({ databaseUrl: proxy.url });
}, 120_000);
afterAll(async () => {
  await server.stop();
  proxy.close();
  await database.drop();
});

const stored = (tag: string) =>
  queryValue(database.url, `select count(*)::int from observation where locator like '${tag}-%' and revision = 0`);
const corrected = (tag: string) =>
  queryValue(database.url, `select count(*)::int from observation where locator like '${tag}-%' and revision = 1`);

it('a connection that is cut before or after the answer to a commit leaves all or nothing, and the client hears so', async () => {
  for (const cut of ['BEFORE', 'AFTER'] as const) {
    proxy.cutNext(cut);
    expect(await sendImport(server.url, cut)).toEqual({ result: 'REFUSED', code: 'UNAVAILABLE', status: 503 });
    expect(await stored(cut)).toBe(cut === 'BEFORE' ? 0 : ROWS);
    // The same import again is done once.
    expect(await sendImport(server.url, cut)).toEqual({ result: 'DONE' });
    expect(await stored(cut)).toBe(ROWS);

    const id = await observationOf(database.url, cut);
    proxy.cutNext(cut);
    expect(await sendCorrection(server.url, id, 900)).toEqual({ result: 'REFUSED', code: 'UNAVAILABLE', status: 503 });
    expect(await corrected(cut)).toBe(cut === 'BEFORE' ? 0 : 1);
    // Sent again, what was done is a conflict, not a second correction.
    const again = await sendCorrection(server.url, id, 900);
    expect(again).toEqual(cut === 'BEFORE' ? { result: 'DONE' } : { result: 'REFUSED', code: 'CONFLICT', status: 200 });
    expect(await corrected(cut)).toBe(1);
  }
  expect(proxy.cuts).toBe(4);
  await verifyCube(database.url);
  const clean = await cleanRun(['BEFORE', 'AFTER'], async (url, of) => {
    for (const tag of ['BEFORE', 'AFTER']) {
      expect(await sendCorrection(url, await observationOf(of, tag), 900)).toEqual({ result: 'DONE' });
    }
  });
  expect({ ...(await digest(database.url)), changes: '' }).toEqual({ ...clean, changes: '' });
}, 180_000);

it('clients that leave in the middle of an answer are no errors of the server, asked first or again', async () => {
  const query = `{ divisions(first: 60) { nodes { code
    series(metric: "MUTUAL_VISITS", grain: MONTH, from: "2001-01", to: "2004-12") { value display coverage } } } }`;
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json' };
  const post = (signal?: AbortSignal): Promise<Response> =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
  for (const isKnown of [false, true]) {
    if (isKnown) expect((await (await post()).text()).length).toBeGreaterThan(10_000);
    for (const afterMs of [5, 20, 60, 120]) {
      const left = new AbortController();
      const asked = post(left.signal).then((answer) => answer.text());
      setTimeout(() => {
        left.abort();
      }, afterMs);
      await asked.catch(() => undefined);
    }
  }
  // The next answer comes after the ends of those before.
  expect((await post()).status).toBe(200);
  expect(server.output()).not.toMatch(/unexpectedly|client has left/i);
}, 60_000);
