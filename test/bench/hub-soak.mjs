// npm run bench:hub: many requests of many documents through a hub with two partners. Every answer is compared with what is
// right; memory and plans are watched. Then our own fields through hubs and without, see `hub-overhead.mjs`.
// SOAK_REQUESTS (20000; 0 for the comparison alone), SOAK_DOCUMENTS (1000)
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Agent, request, setGlobalDispatcher } from 'undici';
import { readConfig } from '../../dist/server/config.js';
import { openDatabase } from '../../dist/database/open-database.js';
import { serve } from '../../dist/server/commands/serve.js';
import '../../src/typescript-sources.mjs';
import { compareOverhead } from './hub-overhead.mjs';

const REQUESTS = Number(process.env.SOAK_REQUESTS ?? 20_000);
const DOCUMENTS = Number(process.env.SOAK_DOCUMENTS ?? 1_000);
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
const partnersFile = join(folder, 'partners.yaml');
await writeFile(
  partnersFile,
  `partners:\n- { name: jobs, url: "${jobs.url}", addresses: [127.0.0.0/8] }\n- { name: parks, url: "${parks.url}", addresses: [127.0.0.0/8] }\n`,
);
const host = await openDatabase({ dataDir: folder, log: () => undefined, disposable: true });
async function ask(url, query) {
  const { body } = await request(`${url}/graphql`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) },
  });
  return body.json();
}

const megabytes = (bytes) => Math.round(bytes / 1e6);
let wrong = 0;

async function soak() {
  const started = await serve(
    readConfig({
      ...{ DATABASE_URL: host.url, PORT: '0', LOG_LEVEL: 'error', SUBGRAPH_SECRET: SECRET, POOL_SIZE: '8' },
      ...{ HUB: partnersFile, DATA_DIR: join(folder, 'soak') },
    }),
    { print: () => undefined },
  );
  const hub = started.server;
  try {
    await hub.warm();
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
          // What the partners of this bench were asked is no memory of the hub.
          for (const partner of [jobs, parks]) partner.asked.length = 0;
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
  } finally {
    await hub.stop();
  }
}

try {
  if (REQUESTS > 0) await soak();
  await compareOverhead({ folder, databaseUrl: host.url, partnersFile, secret: SECRET });
} finally {
  await host.close?.();
  await Promise.all([jobs.close(), parks.close()]);
}
process.exit(wrong === 0 ? 0 : 1);
