import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { digest } from './support/digest.js';
import { cleanRun, faultsTemplate } from './support/clean-run.js';
import { type ServerProcess, startServer } from './support/server-process.js';
import { ask, observationOf, sendCorrection, sendImport } from './support/work.js';
import { verifyCube } from './support/verify-cube.js';

let database: TestDatabase;
let server: ServerProcess | undefined;
beforeEach(async () => {
  database = await createTestDatabase(await faultsTemplate());
}, 120_000);
afterEach(async () => {
  await server?.stop();
  await database.drop();
});

const correct = async (url: string, of: string): Promise<void> => {
  for (const value of [901, 902]) {
    const id = await observationOf(of, 'EARLY');
    expect(await sendCorrection(url, id, value)).toEqual({ result: 'DONE' });
  }
};

it('a clock that is set back by a day loses no change and confuses no history', async () => {
  server = await startServer({
    databaseUrl: database.url,
    preload: new URL('support/clock.mjs', import.meta.url).href,
  });
  expect(await sendImport(server.url, 'EARLY')).toEqual({ result: 'DONE' });
  const before = new Date();
  const CHANGES = 'query ($since: String) { changes(since: $since) { nodes { kind } pageInfo { endCursor } } }';
  const followed = (await ask(server.url, CHANGES)).body.data.changes.pageInfo.endCursor;
  process.kill(server.pid, 'SIGUSR2');
  await sleep(100);
  await correct(server.url, database.url);
  expect(await sendImport(server.url, 'LATE')).toEqual({ result: 'DONE' });
  const { nodes } = (await ask(server.url, CHANGES, { since: followed })).body.data.changes;
  expect(nodes.map(({ kind }: any) => kind).slice(0, 2)).toEqual(['CORRECTED', 'CORRECTED']);
  await verifyCube(database.url);
  // What was known before the clock was set back can be asked for still.
  const asked = `query ($asOf: DateTime) { city(code: "520200") { rollup(metric: "MUTUAL_VISITS", period: "ALL", asOf: $asOf) { status } } }`;
  const then = await ask(server.url, asked, { asOf: before.toISOString() });
  expect(then.body.data.city.rollup.status).not.toBe('MISSING');
  expect(await digest(database.url)).toEqual(
    await cleanRun(['EARLY', 'LATE'].slice(0, 1), async (url, of) => {
      await correct(url, of);
      expect(await sendImport(url, 'LATE')).toEqual({ result: 'DONE' });
    }),
  );
}, 180_000);

it('a server without file descriptors left answers again when there are some, and writes nothing by half', async () => {
  server = await startServer({ databaseUrl: database.url, before: 'ulimit -n 70' });
  expect(await sendImport(server.url, 'BEFORE')).toEqual({ result: 'DONE' });
  const { hostname, port } = new URL(server.url);
  const sockets: Socket[] = [];
  for (let at = 0; at < 120; at++) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    sockets.push(socket);
  }
  await sleep(500);
  const meanwhile = await Promise.race([sendImport(server.url, 'DURING'), sleep(3_000, { result: 'LOST' } as const)]);
  for (const socket of sockets) socket.destroy();
  await sleep(500);
  expect(['DONE', 'LOST', 'REFUSED']).toContain(meanwhile.result);
  expect(await sendImport(server.url, 'DURING')).toEqual({ result: 'DONE' });
  expect((await ask(server.url, '{ city(code: "520200") { name } }')).status).toBe(200);
  await verifyCube(database.url);
  expect(await digest(database.url)).toEqual(await cleanRun(['BEFORE', 'DURING']));
}, 180_000);
