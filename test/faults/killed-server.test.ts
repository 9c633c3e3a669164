import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { digest } from './support/digest.js';
import { queryValue } from '../support/query.js';
import { cleanRun, faultsTemplate } from './support/clean-run.js';
import { verifyCube } from './support/verify-cube.js';
import { type ServerProcess, startServer } from './support/server-process.js';
import { observationOf, type Outcome, ROWS, sendCorrection, sendExport, sendImport } from './support/work.js';

/** How often the server is killed: FAULTS=200 for a thorough run. */
const KILLS = Number(process.env.FAULTS ?? 1);
/** Every so many kills the cube is compared with a rebuild. */
const CHECK_EACH = 20;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(await faultsTemplate());
}, 120_000);
afterAll(() => database.drop());

const stored = (url: string, tag: string) =>
  queryValue(url, `select count(*)::int from observation where locator like '${tag}-%' and revision = 0`);
const revised = (url: string, tag: string) =>
  queryValue(url, `select count(*)::int from observation where locator like '${tag}-%' and revision = 1`);

it(
  'a server killed during imports, corrections and exports has done each wholly or not at all, and nothing is lost',
  async () => {
    let server: ServerProcess = await startServer({ databaseUrl: database.url });
    expect(await sendImport(server.url, 'K0')).toEqual({ result: 'DONE' });
    const seen = { DONE: 0, LOST: 0, 'there after all': 0 };
    let took = 400;
    for (let kill = 1; kill <= KILLS; kill++) {
      const [before, tag] = [`K${(kill - 1).toString()}`, `K${kill.toString()}`];
      const id = await observationOf(database.url, before);
      const begun = Date.now();
      const sent = [
        sendImport(server.url, tag),
        sendCorrection(server.url, id, 1000 + kill),
        sendExport(server.url).then((text): Outcome => ({ result: text === null ? 'LOST' : 'DONE' })),
      ];
      void sent[0]?.then(({ result }) => {
        if (result === 'DONE') took = Date.now() - begun;
      });
      await sleep(Math.random() * took * 1.3);
      await server.kill();
      const [imported, corrected] = await Promise.all(sent);
      await until(async () => Number(await queryValue(database.url, OTHERS)) === 0);
      const found = { imported: await stored(database.url, tag), corrected: await revised(database.url, before) };
      expect([0, ROWS]).toContain(found.imported);
      expect([0, 1]).toContain(found.corrected);
      if (imported?.result === 'DONE') expect(found.imported).toBe(ROWS);
      if (corrected?.result === 'DONE') expect(found.corrected).toBe(1);
      for (const one of [imported, corrected]) expect(['DONE', 'LOST']).toContain(one?.result);
      seen[imported?.result === 'DONE' ? 'DONE' : found.imported === ROWS ? 'there after all' : 'LOST']++;

      server = await startServer({ databaseUrl: database.url });
      // What is sent again happens once. How long it takes spreads the next kill over the whole of the work.
      const sentAgain = Date.now();
      expect(await sendImport(server.url, tag)).toEqual({ result: 'DONE' });
      if (found.imported === 0) took = Date.now() - sentAgain;
      if (found.corrected === 0) expect(await sendCorrection(server.url, id, 1000 + kill)).toEqual({ result: 'DONE' });
      expect(await stored(database.url, tag)).toBe(ROWS);
      expect(await revised(database.url, before)).toBe(1);
      if (kill % CHECK_EACH === 0) await verifyCube(database.url);
    }
    await server.stop();
    if (process.env.FAULTS !== undefined)
      process.stderr.write(`${JSON.stringify(seen)} of ${KILLS.toString()} kills\n`);
    await verifyCube(database.url);
    const clean = await cleanRun(['K0'], async (url, of) => {
      for (let kill = 1; kill <= KILLS; kill++) {
        const id = await observationOf(of, `K${(kill - 1).toString()}`);
        expect(await sendImport(url, `K${kill.toString()}`)).toEqual({ result: 'DONE' });
        expect(await sendCorrection(url, id, 1000 + kill)).toEqual({ result: 'DONE' });
      }
    });
    // Import and correction were sent at once: the order of their changes was theirs.
    expect({ ...(await digest(database.url)), changes: '' }).toEqual({ ...clean, changes: '' });
  },
  120_000 + KILLS * 30_000,
);

/** Sessions of the killed server, which the database may notice only after a moment. */
const OTHERS = `select count(*)::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
  and xact_start is not null and backend_type = 'client backend'`;

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400 && !(await holds()); tries++) await sleep(50);
}
