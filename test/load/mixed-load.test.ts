import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServerProcess, startServer } from '../faults/support/server-process.js';
import { ask, sendImport } from '../faults/support/work.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';

/** LOAD_MINUTES=30 keeps both up that long on a machine that does nothing else, and measures memory and recovery. */
const MINUTES = Number(process.env.LOAD_MINUTES ?? 0);
const STEADY_MS = MINUTES > 0 ? MINUTES * 54_000 : 3_000;
const OVERLOAD_MS = MINUTES > 0 ? MINUTES * 6_000 : 2_000;
const MEMORY_MB = 700;
/** Queries answered at once; twice as many wait. */
const AT_ONCE = 8;
const CLIENTS = 6;
/** Three times as many as are answered and wait. */
const CROWD = 3 * (AT_ONCE + 2 * AT_ONCE);

const PLACES = ['520000', '520200', '520201', '520203', '520204', '520281', '442000', '440600'];
const METRICS = ['FISCAL_AID_FUNDS', 'RURAL_LABOR_PLACED', 'CHARTER_FLIGHTS', 'ROXBURGH_ROSE_AREA'];
const TEXTS = ['六盘水', 'lps', '盘州', 'zhongshan', '520281'];
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;

const PLACE = `query ($code: DivisionCode!, $metrics: [ID!]!) { division(code: $code) { name ancestors { name }
  rollups(metrics: $metrics, period: "2021") { display coverage gap findings { code } }
  pairings(first: 20) { nodes { code } } } }`;
const TABLE = `query ($within: DivisionCode!, $metric: ID!) {
  table(metrics: [$metric], rows: { descendants: { within: $within } }, period: "2021") {
    rows(first: 200) { totalCount nodes { cells { display } } } } }`;

let database: TestDatabase;
let server: ServerProcess;
let imports = 0;

beforeAll(async () => {
  database = await createTestDatabase(await publishedTemplate());
  server = await startServer({ databaseUrl: database.url, settings: { MAX_REQUESTS: AT_ONCE.toString() } });
}, 240_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** One of the things that users do; null, or what was wrong with the answer. */
async function act(): Promise<string | null> {
  const choice = Math.random();
  if (choice < 0.02) {
    const outcome = await sendImport(server.url, `L${(imports++).toString()}`);
    return outcome.result === 'DONE' ? null : JSON.stringify(outcome);
  }
  if (choice < 0.1) {
    const query = `{ divisions(within: "${pick(PLACES)}", first: 100) { nodes { code name rollup(metric: "${pick(METRICS)}", period: "2021") { value } } } }`;
    const response = await fetch(`${server.url}/exports/table.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    return response.ok && text.includes('代码') ? null : `export ${response.status.toString()} ${text.slice(0, 200)}`;
  }
  const [query, variables]: [string, object] =
    choice < 0.3
      ? ['query ($text: String!) { search(text: $text, first: 10) { node { __typename } } }', { text: pick(TEXTS) }]
      : choice < 0.5
        ? [TABLE, { within: pick(PLACES), metric: pick(METRICS) }]
        : [PLACE, { code: pick(PLACES), metrics: METRICS }];
  const { status, body } = await ask(server.url, query, variables);
  return status === 200 && body.errors === undefined ? null : `${status.toString()} ${JSON.stringify(body.errors)}`;
}

async function memoryMb(): Promise<number> {
  const status = await readFile(`/proc/${server.pid.toString()}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Every client acts twice at least, however slow the machine is. */
async function keepUp(count: number, ms: number, client: () => Promise<void>): Promise<void> {
  const until = Date.now() + ms;
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let times = 0; times < 2 || Date.now() < until; times++) await client();
    }),
  );
}

describe('a mixed load', () => {
  it(
    'is answered without an error, in memory that does not grow',
    async () => {
      const wrong = new Set<string>();
      const memory: number[] = [];
      let answers = 0;
      const watch = setInterval(() => void memoryMb().then((mb) => memory.push(mb)), STEADY_MS / 60);
      await keepUp(CLIENTS, STEADY_MS, async () => {
        const fault = await act().catch(String);
        answers += 1;
        if (fault !== null) wrong.add(fault);
      });
      clearInterval(watch);
      expect([...wrong]).toEqual([]);
      expect(Math.max(...memory)).toBeLessThan(MEMORY_MB);
      if (MINUTES === 0) return;
      const [, second = 0, third = 0] = [0, 1, 2].map((part) => Math.max(...memory.slice(part * 20, part * 20 + 20)));
      process.stderr.write(`${answers.toString()} answers; MB in thirds ${second.toFixed(0)}, ${third.toFixed(0)}\n`);
      expect(third).toBeLessThan(second * 1.1);
    },
    STEADY_MS + 120_000,
  );

  it(
    'of three times the capacity is shed at once with Retry-After, and over when the crowd leaves',
    async () => {
      const seen = new Map<string, number>();
      await keepUp(CROWD, OVERLOAD_MS, async () => {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: TABLE, variables: { within: pick(PLACES), metric: pick(METRICS) } }),
        });
        const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
        const after = response.headers.get('retry-after') ?? '';
        const kind = [response.status, errors?.[0]?.extensions.code ?? 'data', after].join(' ').trim();
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        // Tenfold as impatient as Retry-After allows.
        if (after !== '') await sleep(Number(after) * 100);
      });
      const left = performance.now();
      expect((await ask(server.url, '{ city(code: "520200") { name } }')).status).toBe(200);
      const recovered = performance.now() - left;
      expect([...seen.keys()].toSorted()).toEqual(['200 data', '503 UNAVAILABLE 1']);
      if (MINUTES === 0) return;
      process.stderr.write(`${JSON.stringify([...seen])}; recovered in ${recovered.toFixed(0)} ms\n`);
      expect(recovered).toBeLessThan(1_000);
    },
    OVERLOAD_MS + 120_000,
  );
});
