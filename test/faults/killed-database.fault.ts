import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { digest } from './support/digest.js';
import { postmasterPid } from '../support/postmaster-pid.js';
import { queryValue } from '../support/query.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { cleanRun } from './support/clean-run.js';
import { fillDatabase, withDatabase } from './support/own-database.js';
import { type ServerProcess, startServer } from './support/server-process.js';
import { ask, type Outcome, ROWS, sendImport } from './support/work.js';
import { verifyCube } from './support/verify-cube.js';

/** How often the database is killed: FAULTS=200 for a thorough run. */
const KILLS = Math.ceil(Number(process.env.FAULTS ?? 20) / 10);
const READERS = 45;
const WRITERS = 5;

let dataDir: string;
let server: ServerProcess;
beforeAll(async () => {
  dataDir = await makeTemporaryFolder();
  await fillDatabase(dataDir);
  server = await startServer({ dataDir });
}, 180_000);
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

it(
  'a database that is killed under 50 clients comes back, with all that was acknowledged and nothing by half',
  async () => {
    const work = { isOver: false, tags: new Map<string, Outcome>(), read: new Set<string>() };
    const reader = async (): Promise<void> => {
      while (!work.isOver) {
        const query = '{ city(code: "520200") { rollup(metric: "MUTUAL_VISITS", period: "ALL") { value } } }';
        const { status, body } = await ask(server.url, query);
        work.read.add(`${status.toString()} ${body.errors?.[0]?.extensions.code ?? 'data'}`);
        await sleep(20);
      }
    };
    const writer = async (number: number): Promise<void> => {
      for (let at = 0; !work.isOver; at++) {
        const tag = `W${number.toString()}N${at.toString()}`;
        work.tags.set(tag, await sendImport(server.url, tag));
        // All of them are done again on a server without faults.
        await sleep(1_000);
      }
    };
    const clients = [
      ...Array.from({ length: READERS }, reader),
      ...Array.from({ length: WRITERS }, (_, number) => writer(number)),
    ];
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(300 + Math.random() * 1500);
      const pid = await postmasterPid(dataDir);
      process.kill(pid ?? 0, 'SIGKILL');
      await until(async () => (await postmasterPid(dataDir)) !== pid && (await isAnswering()));
    }
    work.isOver = true;
    await Promise.all(clients);

    expect([...work.read].filter((seen) => seen !== '200 data' && seen !== '503 UNAVAILABLE')).toEqual([]);
    const tags = [...work.tags.keys()];
    await withDatabase(dataDir, async (url) => {
      for (const [tag, outcome] of work.tags) {
        expect([{ result: 'DONE' }, { result: 'REFUSED', code: 'UNAVAILABLE', status: 503 }]).toContainEqual(outcome);
        const stored = await queryValue(url, `select count(*)::int from observation where locator like '${tag}-%'`);
        expect(outcome.result === 'DONE' ? [ROWS] : [0, ROWS]).toContain(stored);
      }
      for (const tag of tags) expect(await sendImport(server.url, tag)).toEqual({ result: 'DONE' });
      await verifyCube(url);
      const found = await digest(url);
      // Writers took turns: the order of changes is theirs.
      expect({ ...found, changes: '' }).toEqual({ ...(await cleanRun(tags)), changes: '' });
    });
  },
  180_000 + KILLS * 30_000,
);

async function isAnswering(): Promise<boolean> {
  return (await ask(server.url, '{ city(code: "520200") { name } }')).status === 200;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`the database did not come back: ${server.output()}`);
    await sleep(50);
  }
}
