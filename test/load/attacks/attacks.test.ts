import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { type ServerProcess, startServer } from '../../faults/support/server-process.js';
import { SUBGRAPH_SECRET } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { publishedTemplate, wholeTemplate } from '../../support/templates.js';
import type { Attack } from './attack.js';
import { EXHAUSTION } from './exhaustion.js';
import { FILES, HOSTILE } from './files.js';
import { INPUT } from './input.js';
import { PROTOCOL } from './protocol.js';

/** ATTACKS=10 keeps each attack up for ten seconds on all places of the country, and measures what the neighbours notice. */
const SECONDS = Number(process.env.ATTACKS ?? 0);
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
}, 240_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** A dashboard that is open somewhere: the same question again and again on a connection that it keeps. */
class Neighbour {
  readonly times: number[] = [];
  readonly wrong: string[] = [];
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private isOver = false;
  private readonly asked = this.run();

  async leave(): Promise<void> {
    this.isOver = true;
    await this.asked;
    this.agent.destroy();
  }

  private async run(): Promise<void> {
    while (!this.isOver) {
      const begun = performance.now();
      const text = await this.ask().catch(String);
      this.times.push(performance.now() - begun);
      if (text !== JSON.stringify(ANSWER)) this.wrong.push(text);
      await sleep(20);
    }
  }

  private ask(): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(QUERY) };
      const asked = request(`${server.url}/graphql`, { method: 'POST', agent: this.agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve(text);
        });
      });
      asked.on('error', reject);
      asked.end(QUERY);
    });
  }
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
        const neighbour = new Neighbour();
        const until = Date.now() + SECONDS * 1000;
        let memory = 0;
        do {
          await act(server);
          memory = Math.max(memory, await memoryMb());
        } while (Date.now() < until);
        await neighbour.leave();
        const times = neighbour.times.toSorted((a, b) => a - b);
        const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
        if (SECONDS > 0)
          process.stderr.write(`${p99.toFixed(0).padStart(6)} ms ${memory.toFixed(0).padStart(5)} MB  ${what}\n`);
        if (neighbour.wrong.length > 0) seen.push(`${what}: ${neighbour.wrong[0] ?? ''}`);
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
