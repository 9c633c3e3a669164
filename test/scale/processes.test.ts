import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type ServerProcess, startServer } from '../faults/support/server-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { smallTemplate } from '../support/templates.js';
import { type Connection, openConnection, type Reply, soon } from './support/connection.js';

const SETTINGS = { LOG_LEVEL: 'info', POOL_SIZE: '4', KEY_COST_PER_MINUTE: '1000' };
const VIEWER = '{ viewer { role } }';
const NAME = '{ division(code: "520205") { name } }';

let database: TestDatabase;
/** A server of two workers, and one that is one process. */
let server: ServerProcess;
let second: ServerProcess;
beforeAll(async () => {
  database = await createTestDatabase(await smallTemplate());
  const start = (WORKERS: string) => startServer({ databaseUrl: database.url, settings: { ...SETTINGS, WORKERS } });
  [server, second] = await Promise.all([start('2'), start('1')]);
});
afterAll(async () => {
  await Promise.all([server.stop(), second.stop()]);
  await database.drop();
});

const count = (table: string) => queryValue(database.url, `select count(*)::int from ${table}`);

async function makeKey({ ask }: Connection): Promise<{ readonly id: string; readonly key: string }> {
  const { body } = await ask('mutation ($key: ApiKeyInput!) { createApiKey(key: $key) { text key { id } } }', {
    variables: { key: { agency: 'an office', role: 'AGENCY', reading: ['everything'] } },
  });
  return { id: body.data.createApiKey.key.id, key: body.data.createApiKey.text };
}

describe('two servers on one database', () => {
  let one: Connection;
  let other: Connection;
  beforeAll(() => {
    [one, other] = [openConnection(server.url), openConnection(second.url)];
  });
  afterAll(() => Promise.all([one.close(), other.close()]));

  it('write once what both receive at the same time, and give the same receipt', async () => {
    const before = await count('observation');
    const rows = 'MUTUAL_VISITS,520200,2020,20,p1\nMUTUAL_VISITS,520203,2020,5,p2\n';
    const answers = await Promise.all([one, other].map((connection) => connection.send(rows, 'at-once')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 201]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    expect(await count('observation')).toBe(Number(before) + 2);
  });

  it('answer with what the other has written as soon as that is acknowledged, whatever they remember', async () => {
    const query = `{ division(code: "520203") {
      rollups(metrics: ["MUTUAL_VISITS", "PARK_JOBS"], period: "2019") { value observationCount }
      month: rollup(metric: "MUTUAL_VISITS", period: "2019-03") { value } }
      ranking(metric: "MUTUAL_VISITS", level: DISTRICT, period: "2019") { division { code } rollup { value } } }`;
    const read = async () => {
      const { data, errors } = (await other.ask(query)).body;
      expect(errors).toBeUndefined();
      return data;
    };
    let sum = 0;
    for (let time = 1; time <= 4; time++) {
      // The second time it is remembered.
      const remembered = await read();
      expect(await read()).toEqual(remembered);
      const month = time.toString().padStart(2, '0');
      sum += time;
      const writer = time % 2 === 0 ? one : other;
      const sent = await writer.send(
        `MUTUAL_VISITS,520203,2019-${month},${time.toString()},p${month}\n`,
        `seen-${month}`,
      );
      expect(sent.status).toBe(201);
      const { division, ranking } = await read();
      expect(division.rollups[0]).toEqual({ value: sum.toString(), observationCount: time });
      expect(division.rollups[1]).toEqual({ value: null, observationCount: 0 });
      expect(division.month.value).toBe(time < 3 ? null : '3');
      expect(ranking).toEqual([{ division: { code: '520203' }, rollup: { value: sum.toString() } }]);
    }
  });

  it("know of each other's places within moments", async () => {
    expect((await other.ask(NAME)).body.data.division).toBeNull();
    const sent = await one.sendFile('divisions', 'code,name,level,parent\n520205,新区,DISTRICT,520200\n');
    expect(sent.status).toBe(201);
    const found = await soon(
      async () => (await other.ask(NAME)).body.data.division,
      (division) => division !== null,
    );
    expect(found).toEqual({ name: '新区' });
  });

  it('count what a key spends together', async () => {
    const { key } = await makeKey(one);
    const query = '{ metrics { code name unit } }';
    const left = async (connection: Connection): Promise<number> =>
      Number((await connection.ask(query, { key })).headers['ratelimit-remaining']);
    const [first, second] = [await left(one), await left(other)];
    expect(second).toBe(first - (1000 - first));
  });

  it('refuse a key within 5 seconds of its revocation, wherever it was known', async () => {
    const { id, key } = await makeKey(one);
    const statuses = (): Promise<number[]> =>
      Promise.all([one, other].map(async (connection) => (await connection.ask(VIEWER, { key })).status));
    expect(await statuses()).toEqual([200, 200]);
    await one.ask(`mutation { revokeApiKey(id: "${id}") { id } }`);
    const last = await soon(statuses, (given) => given.every((status) => status === 401), 5_000);
    expect(last).toEqual([401, 401]);
  });

  it('continue one chain of the audit, which holds while both write', async () => {
    const checks = Array.from({ length: 12 }, (_, at) =>
      (at % 2 === 0 ? one : other).ask('{ auditCheck { entries brokenAt } }'),
    );
    const answers = await Promise.all(checks);
    expect(answers.map((answer) => answer.body.data.auditCheck.brokenAt)).toEqual(checks.map(() => null));
    // Each writes what it has a second later at the latest.
    const entries = await soon(
      async () => Number(await count('audit')),
      (written) => written >= 12,
    );
    expect(entries).toBeGreaterThanOrEqual(12);
  });
});

describe('the processes of WORKERS=2', () => {
  let connections: readonly Connection[];
  // The primary process hands each new connection to the next worker.
  beforeEach(() => {
    connections = [openConnection(server.url), openConnection(server.url)];
  });
  afterEach(async () => {
    await Promise.all(connections.map((one) => one.close()));
  });

  const lines = (): readonly any[] =>
    server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  const lineOf = ({ headers }: Reply): Promise<any> =>
    soon(
      () => Promise.resolve(lines().find(({ requestId }) => requestId === headers['x-request-id'])),
      (line) => line !== undefined,
    );
  const metrics = async (): Promise<ReadonlyMap<string, number>> => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return new Map(
      text
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
    );
  };
  const ANSWERED = 'shanshui_requests_total{work="graphql",outcome="ok"}';

  it('answer at one address; each line of the log names its worker, and the metrics are those of all', async () => {
    const before = (await metrics()).get(ANSWERED) ?? 0;
    const answers = await Promise.all(connections.map(({ ask }) => ask(VIEWER)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const workers = (await Promise.all(answers.map(lineOf))).map(({ worker }) => worker);
    expect([...workers].sort()).toEqual([1, 2]);
    const page = await metrics();
    expect([page.get('shanshui_workers'), page.get('shanshui_database_up')]).toEqual([2, 1]);
    expect(page.get(ANSWERED)).toBe(before + 2);
    // Each has counted one of them.
    expect([
      page.get('shanshui_build_info{version="0.1.0"}'),
      page.get('shanshui_lane_requests{lane="files",state="active"}'),
    ]).toEqual([1, 0]);
  });

  it('replace one that is killed: the others answer meanwhile, and what it had counted stays counted', async () => {
    const before = (await metrics()).get(ANSWERED) ?? 0;
    const [victim] = await Promise.all(connections.map(async ({ ask }) => lineOf(await ask(VIEWER))));
    expect((await metrics()).get(ANSWERED)).toBe(before + 2);
    process.kill(victim.pid, 'SIGKILL');
    // One that was handed to the dying worker is closed, not left without an answer.
    const isReady = (): Promise<boolean> =>
      fetch(`${server.url}/readyz`).then(
        ({ status }) => status === 200,
        () => false,
      );
    const ready = await Promise.all(Array.from({ length: 8 }, () => soon(isReady, (is) => is)));
    expect(new Set(ready)).toEqual(new Set([true]));
    const page = await soon(metrics, (now) => now.get('shanshui_workers') === 2, 20_000);
    expect(page.get('shanshui_workers')).toBe(2);
    expect(page.get('shanshui_workers_ended_total{outcome="died"}')).toBe(1);
    expect(page.get(ANSWERED)).toBe(before + 2);
    const replacement = openConnection(server.url);
    const seen = await soon(
      async () => (await lineOf(await replacement.ask(VIEWER))).pid as number,
      (pid) => pid !== 0,
    );
    await replacement.close();
    expect(seen).not.toBe(victim.pid);
  }, 60_000);

  it('finish on SIGTERM what each of them is answering, and stop together', async () => {
    const blocker = new Client({ connectionString: database.url });
    await blocker.connect();
    try {
      await blocker.query('begin; lock table metric in access exclusive mode');
      const answers = Promise.all(connections.map(({ ask }) => ask('{ metrics { code } }')));
      const waiting = `select count(*)::int from pg_locks where not granted and relation = 'metric'::regclass`;
      await soon(
        () => queryValue(database.url, waiting),
        (number) => number === 2,
        5_000,
      );
      const stopped = server.stop();
      await soon(
        () =>
          fetch(`${server.url}/livez`).then(
            () => true,
            () => false,
          ),
        (isOpen) => !isOpen,
      );
      await blocker.query('commit');
      expect((await answers).map(({ status }) => status)).toEqual([200, 200]);
      await stopped;
      expect(server.output()).toContain('Stopped.');
    } finally {
      await blocker.end();
    }
  });
});
