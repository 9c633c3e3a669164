import { execFileSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { digest } from './support/digest.js';
import { queryValue } from '../support/query.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { cleanRun } from './support/clean-run.js';
import { fillDatabase, withDatabase } from './support/own-database.js';
import { type ServerProcess, startServer } from './support/server-process.js';
import { ask, type Outcome, ROWS, sendImport } from './support/work.js';
import { verifyCube } from './support/verify-cube.js';

const DISK_MB = 160;
/** What is left when the disk becomes small. */
const LEFT = 3 * 1024 * 1024;

let disk: string;
let isMounted = false;
let server: ServerProcess | undefined;
beforeAll(async () => {
  disk = await makeTemporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB.toString()}m,mode=755`, 'none', disk], {
      stdio: 'pipe',
    });
    isMounted = true;
  } catch (error) {
    process.stderr.write(`No disk of its own, so none is filled: ${(error as Error).message.split('\n')[0] ?? ''}\n`);
    return;
  }
  await mkdir(join(disk, 'data'), { mode: 0o755 });
  await fillDatabase(join(disk, 'data'));
  server = await startServer({ dataDir: join(disk, 'data') });
}, 180_000);
afterAll(async () => {
  await server?.stop();
  if (isMounted) execFileSync('umount', ['--lazy', disk]);
  await rm(disk, { recursive: true, force: true });
});

it('a full disk refuses writing with a code, keeps reading, and writing goes on when there is room', async () => {
  if (server === undefined) return;
  const { url } = server;
  const tags: string[] = [];
  expect(await sendImport(url, 'ROOM')).toEqual({ result: 'DONE' });
  tags.push('ROOM');
  const { bavail, bsize } = await statfs(disk);
  const ballast = join(disk, 'ballast');
  await writeFile(ballast, Buffer.alloc(bavail * bsize - LEFT));
  let refused: Outcome | null = null;
  for (let at = 0; at < 200 && refused === null; at++) {
    const tag = `FULL${at.toString()}`;
    tags.push(tag);
    const outcome = await sendImport(url, tag);
    if (outcome.result !== 'DONE') refused = outcome;
  }
  expect(refused).toEqual({ result: 'REFUSED', code: 'UNAVAILABLE', status: 503 });
  // A log that cannot be written may end the database: it is back without a hand, full disk or not.
  await eventually(async () => (await ask(url, '{ city(code: "520200") { name } }')).status === 200);
  await rm(ballast);
  await eventually(async () => (await sendImport(url, tags.at(-1) ?? '')).result === 'DONE');
  await withDatabase(join(disk, 'data'), async (database) => {
    const all = await queryValue(database, 'select count(*)::int from observation where revision = 0');
    expect(all).toBe(tags.length * ROWS);
    await verifyCube(database);
    expect(await digest(database)).toEqual(await cleanRun(tags));
  });
}, 240_000);

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it did not recover: ${server?.output() ?? ''}`);
    await new Promise((tick) => setTimeout(tick, 200));
  }
}
