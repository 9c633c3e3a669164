// Our own fields without a hub, through one in the process of the server, through a gateway, and through a bare relay, each in
// processes of their own, asked in turn by one client: p50, p99 and CPU of the processes that answer.
// OVERHEAD_REQUESTS (4000), OVERHEAD_ROUNDS (3)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';

const REQUESTS = Number(process.env.OVERHEAD_REQUESTS ?? 4_000);
const ROUNDS = Number(process.env.OVERHEAD_ROUNDS ?? 3);
const WARM_UP = 1_500;
/** As `npm start` and `npm run gateway` have them. */
const FLAGS = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--initial-old-space-size=192',
  '--heap-growing-percent=40',
];
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const RELAY = fileURLToPath(new URL('bare-relay.mjs', import.meta.url));
/** Milliseconds in one of the ticks in which Linux counts the CPU of a process. */
const TICK_MS = 10;

const OWN = [
  ['a city', '{ city(code: "520200") { id code name officialName level parent { name } } }'],
  [
    'a roll-up',
    '{ city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value display basis coverage } } }',
  ],
  ['districts', '{ city(code: "520200") { districts { nodes { code name towns { nodes { code name kind } } } } } }'],
];

/** Starts a program of the built server and waits for its address. Rejects with its output if it ends before. */
async function start(command, settings) {
  const child = spawn(process.execPath, [...FLAGS, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      WORKERS: '1',
      ...settings,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk.toString()));
  const exited = once(child, 'exit').then(() => true);
  for (;;) {
    const url = /GraphQL\s+(http\S+)\/graphql/.exec(output)?.[1];
    if (url !== undefined) {
      const stop = async () => {
        child.kill('SIGTERM');
        await exited;
      };
      return { url, stop, cpu: () => cpuOf(child.pid) };
    }
    if (await Promise.race([exited, new Promise((tick) => setTimeout(tick, 20, false))])) throw new Error(output);
  }
}

/** Milliseconds of CPU that a process has used. */
function cpuOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * TICK_MS;
}

/** `folder` for the data of the servers, `host` an empty database of its own each. */
export async function compareOverhead({ folder, databaseUrl, partnersFile, secret }) {
  const common = { DATABASE_URL: databaseUrl, SUBGRAPH_SECRET: secret, POOL_SIZE: '8' };
  const running = [];
  const run = async (command, settings) => {
    const one = await start(command, settings);
    running.push(one);
    return one;
  };
  try {
    const direct = await run([join(DIST, 'main.js')], { ...common, DATA_DIR: join(folder, 'direct') });
    const hub = await run([join(DIST, 'main.js')], {
      ...common,
      DATA_DIR: join(folder, 'hub'),
      HUB: partnersFile,
    });
    const shared = await run([join(DIST, 'main.js')], { ...common, DATA_DIR: join(folder, 'shared') });
    const gateway = await run([join(DIST, 'cli.js'), 'gateway'], {
      ...{ HUB: partnersFile, SHARED_GRAPH_URL: shared.url, SUBGRAPH_SECRET: secret },
      DATA_DIR: folder,
    });
    const relay = await run([RELAY], { TO: shared.url });
    const sides = {
      direct: { pool: new Pool(direct.url), cpu: direct.cpu },
      hub: { pool: new Pool(hub.url), cpu: hub.cpu },
      gateway: { pool: new Pool(gateway.url), cpu: () => gateway.cpu() + shared.cpu() },
      relay: { pool: new Pool(relay.url), cpu: () => relay.cpu() + shared.cpu() },
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, query] of OWN) await compare(name, query, sides);
    }
    await Promise.all(Object.values(sides).map(({ pool }) => pool.close()));
  } finally {
    for (const one of running.reverse()) await one.stop();
  }
}

async function compare(name, query, sides) {
  const names = Object.keys(sides);
  const times = Object.fromEntries(names.map((side) => [side, []]));
  for (let count = 0; count < REQUESTS + WARM_UP; count += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const side = names[(count + turn) % names.length];
      const from = performance.now();
      await ask(sides[side].pool, query);
      if (count >= WARM_UP) times[side].push(performance.now() - from);
    }
  }
  // The CPU in blocks: the gateway uses that of the server, too.
  const cpu = {};
  for (const side of names) {
    const before = sides[side].cpu();
    for (let count = 0; count < REQUESTS / 4; count += 1) await ask(sides[side].pool, query);
    cpu[side] = (sides[side].cpu() - before) / (REQUESTS / 4);
  }
  const line = (side) => {
    const [p50, p99] = [percentile(times[side], 0.5), percentile(times[side], 0.99)];
    const [first, last] = [percentile(times.direct, 0.5), percentile(times.direct, 0.99)];
    return `${side} p50 ${p50.toFixed(2)} (${(p50 / first).toFixed(2)} ×) p99 ${p99.toFixed(2)} ms (${(p99 / last).toFixed(2)} ×), CPU ${cpu[side].toFixed(2)} ms`;
  };
  console.log(`${name}: ${names.map(line).join(' · ')}`);
}

async function ask(pool, query) {
  const { body } = await pool.request({
    ...{ path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ query }),
  });
  const { errors } = await body.json();
  if (errors) throw new Error(JSON.stringify(errors));
}

const percentile = (times, part) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1];
