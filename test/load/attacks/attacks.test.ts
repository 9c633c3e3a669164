import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { type ServerProcess, startServer } from '../../faults/support/server-process.js';
import { SUBGRAPH_SECRET } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { publishedTemplate, wholeTemplate } from '../../support/templates.js';
import { type Attack, SECONDS } from './attack.js';
import { EXHAUSTION } from './exhaustion.js';
import { FILES, HOSTILE } from './files.js';
import { INPUT } from './input.js';
import { PROTOCOL } from './protocol.js';

/** At most, of the answers to a normal query beside an attack, and of the server. */
const P99_MS = 500;
const MEMORY_MB = 700;

const FAMILIES: readonly (readonly [string, readonly Attack[]])[] = [
  ['exhaustion', EXHAUSTION],
  ['protocol', PROTOCOL],
  ['input', INPUT],
  ['files', SECONDS > 0 ? [...FILES, ...HOSTILE] : FILES],
];

const QUERY = JSON.stringify({
  query: '{ city(code: "520200") { name rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value } } }',
});
const ANSWER = { data: { city: { name: '六盘水市', rollup: { value: '167750000' } } } };

let database: TestDatabase;
let server: ServerProcess;

beforeAll(async () => {
  database = await createTestDatabase(await (SECONDS > 0 ? wholeTemplate() : publishedTemplate()));
  server = await startServer({ databaseUrl: database.url, settings: { SUBGRAPH_SECRET } });
  // A server that has just been started reads all places of the country beside its first answers.
  while (!(await (await fetch(`${server.url}/metrics`)).text()).includes('shanshui_in_memory{what="places"} 1')) {
    await new Promise((look) => setTimeout(look, 200));
  }
}, 240_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
});

interface Noticed {
  readonly times: readonly number[];
  readonly wrong: readonly string[];
}

/** Lets a neighbour ask until the function that is returned is called, which returns what it noticed. */
function letNeighbourAsk(): () => Promise<Noticed> {
  const workerData = { url: `${server.url}/graphql`, query: QUERY, answer: JSON.stringify(ANSWER) };
  const neighbour = new Worker(new URL('./neighbour.mjs', import.meta.url), { workerData });
  const noticed = once(neighbour, 'message') as Promise<[Noticed]>;
  return async () => {
    neighbour.postMessage('leave');
    return (await noticed)[0];
  };
}

async function memoryMb(): Promise<number> {
  const status = await readFile(`/proc/${server.pid.toString()}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

it('the attacks that ask what the schema knows ask what it knows', async () => {
  const schema = buildSchema(await readFile(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));
  const faults = EXHAUSTION.flatMap(({ what, query }) =>
    query === undefined ? [] : validate(schema, parse(query)).map(({ message }) => `${what}: ${message}`),
  );
  expect(faults).toEqual([]);
  expect([EXHAUSTION, PROTOCOL, INPUT, FILES, HOSTILE].flat().length).toBeGreaterThanOrEqual(60);
});

describe.each(FAMILIES)('beside attacks by %s', (_family, attacks) => {
  it(
    'a normal query is answered as ever, and the server stays small',
    async () => {
      const seen: string[] = [];
      for (const { what, act } of attacks) {
        const leave = letNeighbourAsk();
        const until = Date.now() + SECONDS * 1000;
        let memory = 0;
        do {
          await act(server);
          memory = Math.max(memory, await memoryMb());
        } while (Date.now() < until);
        const noticed = await leave();
        const times = noticed.times.toSorted((a, b) => a - b);
        const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
        if (SECONDS > 0)
          process.stderr.write(`${p99.toFixed(0).padStart(6)} ms ${memory.toFixed(0).padStart(5)} MB  ${what}\n`);
        if (noticed.wrong.length > 0) seen.push(`${what}: ${noticed.wrong[0] ?? ''}`);
        if (memory > MEMORY_MB) seen.push(`${what}: ${memory.toFixed(0)} MB`);
        // Times say something about a machine that does nothing else.
        if (SECONDS > 0 && p99 > P99_MS) seen.push(`${what}: ${p99.toFixed(0)} ms`);
      }
      expect(seen).toEqual([]);
      expect(server.output()).not.toMatch(/\n\s+at /);
    },
    120_000 + SECONDS * 60_000,
  );
});
