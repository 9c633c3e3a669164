// npm run bench:hub: many requests of many documents through a hub with two partners. Every answer is compared with what is
// right; memory and plans are watched. Then our own fields through the hub and without it, in turn, with their p99 and CPU.
// SOAK_REQUESTS (20000; 0 for the comparison alone), SOAK_DOCUMENTS (1000), OVERHEAD_REQUESTS (4000)
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Agent, request, setGlobalDispatcher } from 'undici';
import { readConfig } from '../../dist/server/config.js';
import { openDatabase } from '../../dist/database/open-database.js';
import { serve } from '../../dist/server/commands/serve.js';
import { serveGateway } from '../../dist/server/hub/serve-gateway.js';
import '../../src/typescript-sources.mjs';

const REQUESTS = Number(process.env.SOAK_REQUESTS ?? 20_000);
const DOCUMENTS = Number(process.env.SOAK_DOCUMENTS ?? 1_000);
const OVERHEAD = Number(process.env.OVERHEAD_REQUESTS ?? 4_000);
const AT_ONCE = 8;
const SECRET = 'the-secret-of-the-router-of-a-bench';

setGlobalDispatcher(new Agent({ connections: AT_ONCE, keepAliveTimeout: 60_000 }));
const { startRun } = await import('../support/run/start-run.ts');
const { makeTemporaryFolder } = await import('../support/temporary-folder.ts');
await startRun();

const { startFakePartner } = await import('../hub/fake-partner.ts');
const { SOAK_PARTNERS, soakDocument } = await import('../hub/soak-documents.ts');
const [jobs, parks] = await Promise.all(
  Object.values(SOAK_PARTNERS).map(({ sdl, answer }) => startFakePartner(sdl, answer)),
);
const folder = await makeTemporaryFolder();
await writeFile(
  join(folder, 'partners.yaml'),
  `partners:\n- { name: jobs, url: "${jobs.url}", addresses: [127.0.0.0/8] }\n- { name: parks, url: "${parks.url}", addresses: [127.0.0.0/8] }\n`,
);
const host = await openDatabase({ dataDir: folder, log: () => undefined, disposable: true });
const common = { DATABASE_URL: host.url, PORT: '0', LOG_LEVEL: 'error', SUBGRAPH_SECRET: SECRET, POOL_SIZE: '8' };
const start = async (name, more = {}) => {
  const started = await serve(readConfig({ ...common, DATA_DIR: join(folder, name), ...more }), {
    print: () => undefined,
  });
  await started.server.warm();
  return started.server;
};
const direct = await start('direct');
const hub = await start('hub', { HUB: join(folder, 'partners.yaml') });
const gateway = await serveGateway(
  readConfig({
    HUB: join(folder, 'partners.yaml'),
    SHARED_GRAPH_URL: direct.url,
    SUBGRAPH_SECRET: SECRET,
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'error',
  }),
);

async function ask(url, query) {
  const { body } = await request(`${url}/graphql`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) },
  });
  return body.json();
}

const megabytes = (bytes) => Math.round(bytes / 1e6);
const percentile = (times, part) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1];
let wrong = 0;
try {
  const documents = Array.from({ length: DOCUMENTS }, (_, number) => soakDocument(number));
  let sent = 0;
  const worker = async () => {
    while (sent < REQUESTS) {
      const number = sent;
      sent += 1;
      const { query, right } = documents[(number * 7919) % DOCUMENTS];
      const { data, errors } = await ask(hub.url, query);
      if (errors || !isDeepStrictEqual(data, right)) {
        wrong += 1;
        if (wrong < 4) console.log(`WRONG ${query}\n${JSON.stringify({ data, errors }).slice(0, 600)}`);
      }
      if ((number + 1) % Math.max(1, Math.floor(REQUESTS / 10)) === 0) {
        globalThis.gc?.();
        const { rss, heapUsed } = process.memoryUsage();
        console.log(
          `${number + 1} requests: ${megabytes(rss)} MB resident, ${megabytes(heapUsed)} MB heap, ${wrong} wrong`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const plans = /shanshui_hub_plans (\d+)/.exec(await (await request(`${hub.url}/metrics`)).body.text())?.[1];
  console.log(`${REQUESTS} requests over ${DOCUMENTS} documents: ${wrong} wrong answers, ${plans} plans kept`);

  const OWN = [
    ['a city', '{ city(code: "520200") { id code name officialName level parent { name } } }'],
    [
      'a roll-up',
      '{ city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value display basis coverage } } }',
    ],
    ['districts', '{ city(code: "520200") { districts { nodes { code name towns { nodes { code name kind } } } } } }'],
  ];
  for (const [name, query] of OWN) {
    const sides = { direct, hub, gateway };
    const times = { direct: [], hub: [], gateway: [] };
    const cpu = { direct: 0, hub: 0, gateway: 0 };
    for (let count = 0; count < OVERHEAD + 200; count += 1) {
      for (const side of count % 2 ? ['direct', 'hub', 'gateway'] : ['hub', 'gateway', 'direct']) {
        const begun = process.cpuUsage();
        const from = performance.now();
        await ask(sides[side].url, query);
        if (count < 200) continue;
        times[side].push(performance.now() - from);
        const { user, system } = process.cpuUsage(begun);
        cpu[side] += user + system;
      }
    }
    const line = (side) =>
      `${side} p50 ${percentile(times[side], 0.5).toFixed(2)} p99 ${percentile(times[side], 0.99).toFixed(2)} ms (${(percentile(times[side], 0.99) / percentile(times.direct, 0.99)).toFixed(2)} ×), CPU ${(cpu[side] / OVERHEAD / 1000).toFixed(2)} ms (${(cpu[side] / cpu.direct).toFixed(2)} ×)`;
    console.log(`${name}: ${['direct', 'hub', 'gateway'].map(line).join(' · ')}`);
  }
} finally {
  await gateway.stop();
  await hub.stop();
  await direct.stop();
  await host.close?.();
  await Promise.all([jobs.close(), parks.close()]);
}
process.exit(wrong === 0 ? 0 : 1);
