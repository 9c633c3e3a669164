// npm run bench: requests a second of typical queries over HTTP, each as a ratio to a bare server that answers with the
// JSON of one prepared statement from the same database. Ratios of one run hold on any machine; seconds do not.
import 'reflect-metadata';
import { once } from 'node:events';
import { createServer } from 'node:http';
import pg from 'pg';
import { readConfig } from '../../dist/server/config.js';
import { openDatabase } from '../../dist/database/open-database.js';
import { serve } from '../../dist/server/commands/serve.js';
import '../../src/typescript-sources.mjs';

const CONNECTIONS = 16;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const METRICS = `["FISCAL_AID_FUNDS","CONSUMPTION_ASSISTANCE_SALES","INVESTMENT_PAID_IN","ENTERPRISES_INTRODUCED","INTRODUCED_ENTERPRISE_JOBS","PARK_JOBS","PARK_JOBS_LIFTED","WORKSHOP_JOBS","WORKSHOP_JOBS_LIFTED","PARKS_CO_BUILT","AID_WORKSHOPS","RURAL_LABOR_PLACED"]`;

const CASES = [
  [
    'a city, ten fields',
    `{ city(code: "520200") { id code name officialName pinyin level kind validFrom parent { name } province { name } } }`,
  ],
  [
    'city → districts → towns',
    `{ city(code: "520200") { name districts { nodes { code name towns { nodes { code name kind } } } } } }`,
  ],
  [
    '12 metrics of a city',
    `{ city(code: "520200") { rollups(period: "2021", metrics: ${METRICS}) { value display basis coverage } } }`,
  ],
  [
    'a dashboard in one trip',
    `{ city(code: "520200") { name rollups(period: "2021", metrics: ${METRICS}) { value display } pairings(scope: SUBTREE) { edges { counterpart { name } } } } }`,
  ],
  ['search by pinyin', `{ search(text: "liupanshui") { matched node { id } } }`],
];

// The hook that finds our sources has to be in place first.
const { startRun } = await import('../support/run/start-run.ts');
const { makeTemporaryFolder } = await import('../support/temporary-folder.ts');
await startRun();
const folder = await makeTemporaryFolder();
const host = await openDatabase({ dataDir: folder, log: () => undefined, disposable: true });
const started = await serve(readConfig({ DATABASE_URL: host.url, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' }), {
  print: console.log,
});
const pool = new pg.Pool({ connectionString: host.url, max: CONNECTIONS });
const bare = createServer(async (request, response) => {
  await once(request.resume(), 'end');
  const { rows } = await pool.query({
    name: 'city',
    text: 'select code, name, official_name, pinyin, level, kind from division where code collate "C" = $1',
    values: ['520200'],
  });
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: rows[0] }));
});
await new Promise((resolve) => bare.listen(0, '127.0.0.1', resolve));

try {
  const base = await rate(`http://127.0.0.1:${bare.address().port}/`, '{}');
  console.log(`bare server, one prepared statement: ${base.toFixed(0)} req/s = 1.00`);
  for (const [name, query] of CASES) {
    const body = JSON.stringify({ query });
    const found = await rate(`${started.server.url}/graphql`, body);
    console.log(`${name.padEnd(28)} ${found.toFixed(0).padStart(6)} req/s  ${(found / base).toFixed(3)}`);
  }
} finally {
  bare.close();
  await pool.end();
  await started.server.stop();
  await host.close();
}

async function rate(url, body) {
  const until = (seconds) => Date.now() + seconds * 1000;
  const run = async (deadline) => {
    let count = 0;
    while (Date.now() < deadline) {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const answer = await response.json();
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      count += 1;
    }
    return count;
  };
  const all = (deadline) => Promise.all(Array.from({ length: CONNECTIONS }, () => run(deadline)));
  await all(until(1));
  const begun = Date.now();
  const counts = await all(until(SECONDS));
  return counts.reduce((one, other) => one + other, 0) / ((Date.now() - begun) / 1000);
}
