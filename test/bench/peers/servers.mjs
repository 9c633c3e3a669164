// Starts and stops the servers under comparison, each in a group of processes of its own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HERE = import.meta.dirname;
const PRODUCT = join(HERE, '../../..');
const READY_MS = 120_000;
const STOP_MS = 15_000;

const own = (file, ...more) => ({ args: [join(HERE, 'servers', file), ...more], cwd: HERE });

/** As `npm start` starts it, without npm, which does not pass every signal on. */
function product(workers, more = {}) {
  const { scripts } = JSON.parse(readFileSync(join(PRODUCT, 'package.json'), 'utf8'));
  return {
    args: scripts.start.split(' ').slice(1),
    cwd: PRODUCT,
    settings: (folder) => ({
      DATA_DIR: join(folder, ['product', workers, ...Object.keys(more)].join('-')),
      WORKERS: workers.toString(),
      LOG_LEVEL: 'error',
      ...more,
    }),
  };
}

const ADMIN_TOKEN = randomBytes(24).toString('hex');
/** Closed to the public, with a budget that no measurement reaches. */
const CLOSED = { ACCESS: 'keys', ADMIN_TOKEN, KEY_COST_PER_MINUTE: '1000000000' };

const SERVERS = {
  bare: own('bare.mjs'),
  postgraphile: { ...own('postgraphile.mjs'), settings: () => ({ GRAPHILE_ENV: 'production' }) },
  apollo: { ...own('by-hand.mjs', 'apollo'), path: '/' },
  yoga: own('by-hand.mjs', 'yoga'),
  mercurius: own('by-hand.mjs', 'mercurius'),
  product: product(1),
  workers: product(2),
  keyed: { ...product(1, CLOSED), headersAt: keyHeaders },
};

/** All but `keyed`, the product asked with the key of an agency, which is compared with the product alone. */
export const SERVER_NAMES = Object.keys(SERVERS).filter((name) => name !== 'keyed');
export const ALL_NAMES = Object.keys(SERVERS);

/** A new key of an analyst for everything. */
async function keyHeaders(url) {
  const query = 'mutation { createApiKey(key: { agency: "bench", role: ANALYST, reading: ["everything"] }) { text } }';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (!data?.createApiKey) throw new Error(`no key was made: ${JSON.stringify(errors)}`);
  return { authorization: `Bearer ${data.createApiKey.text}` };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a server by its name; its errors go to a log in the folder. Resolves when it answers. */
export async function startServer(name, { url, folder }) {
  const { args, cwd, path = '/graphql', settings = () => ({}), headersAt = () => ({}) } = SERVERS[name];
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    ...{ cwd, detached: true, stdio: ['ignore', 'pipe', openSync(join(folder, `${name}.log`), 'a')] },
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, PORT: port.toString(), ...settings(folder) },
  });
  const ended = once(child, 'exit');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const deadline = Date.now() + READY_MS;
  while (!/is ready/.test(output)) {
    if (child.exitCode !== null)
      throw new Error(`${name} ended: ${output}${readFileSync(join(folder, `${name}.log`), 'utf8')}`);
    if (Date.now() > deadline) throw new Error(`${name} is not ready after ${READY_MS / 1000} s: ${output}`);
    await sleep(20);
  }
  child.stdout.removeAllListeners('data').resume();
  const address = `http://127.0.0.1:${port}${path}`;
  return {
    ...{ name, url: address, group: child.pid, headers: await headersAt(address) },
    async stop() {
      if (child.exitCode !== null) return;
      process.kill(-child.pid, 'SIGTERM');
      await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    },
  };
}
