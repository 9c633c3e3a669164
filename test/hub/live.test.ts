import 'reflect-metadata';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/server/config.js';
import { type RunningGateway, serveGateway } from '../../src/server/hub/serve-gateway.js';
import { type Answer, startApi, SUBGRAPH_SECRET, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallTemplate } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { type AskedPartner, type FakePartner, LINK, startFakePartner } from './fake-partner.js';
import { SENT_SDLS } from './hostile-sdl.js';

const ADMIN_TOKEN = 'token-of-the-operator';
const PUSH_TOKEN = 'token-of-the-partner';
const CITY = `${LINK} scalar DivisionCode type City @key(fields: "code") { code: DivisionCode!`;
const JOBS = `${CITY} jobs: Int }`;

/** Answers every field of a partner with its length. */
const answering =
  (...fields: string[]) =>
  ({ query, variables }: AskedPartner): unknown => {
    const key = /(\w+): _entities/.exec(query)?.[1] ?? '_entities';
    const list = (Object.values(variables).find(Array.isArray) ?? []) as { code: string }[];
    const asked = fields.filter((name) => new RegExp(`\\b${name}\\b`).test(query));
    const values = Object.fromEntries(asked.map((name) => [name, name.length]));
    return { data: { [key]: list.map(({ code }) => ({ hub_type: 'City', hub_key_code: code, ...values })) } };
  };

describe('a gateway, whose shared graph is another process', () => {
  let database: TestDatabase;
  let api: TestApi;
  let gateway: RunningGateway;
  let jobs: FakePartner;
  let parks: FakePartner;
  let path: string;
  let settings: Record<string, string>;

  const entry = ({ url }: FakePartner, name: string, more = ''): string =>
    `- { name: ${name}, url: "${url}", addresses: [127.0.0.0/8], pollSeconds: 3600, timeoutMs: 20000${more} }\n`;
  const jobsEntry = (): string => entry(jobs, 'jobs', ', pushToken: "file:push", sdl: "file:jobs.graphql"');

  async function send(route: string, init: RequestInit = {}): Promise<Answer & { readonly body: any }> {
    const response = await fetch(`${gateway.url}${route}`, init);
    return { status: response.status, body: (await response.json()) as Answer['body'], statements: [] };
  }
  const ask = (query: string, headers: Record<string, string> = {}): Promise<Answer> =>
    send('/graphql', {
      ...{ method: 'POST', body: JSON.stringify({ query }) },
      headers: { 'content-type': 'application/json', ...headers },
    });
  const admin = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const reports = async (): Promise<Record<string, { state: string; faults: { rule: string; field: string }[] }>> => {
    const { body } = await send('/hub/partners', { headers: admin });
    return Object.fromEntries((body.partners as { name: string }[]).map((one) => [one.name, one])) as never;
  };
  const push = (sdl: string, token = PUSH_TOKEN) =>
    send('/hub/partners/jobs/sdl', {
      ...{ method: 'POST', body: sdl },
      headers: { 'content-type': 'application/graphql', authorization: `Bearer ${token}` },
    });
  const fields = async (): Promise<string[]> =>
    (await ask('{ __type(name: "City") { fields { name } } }')).body.data.__type.fields.map(
      ({ name }: { name: string }) => name,
    ) as string[];
  const write = async (text: string): Promise<void> => {
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  };
  async function eventually(what: () => Promise<boolean>): Promise<void> {
    for (let left = 100; !(await what()); left -= 1) {
      if (left === 0) throw new Error('it did not happen within ten seconds');
      await sleep(100);
    }
  }

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url, { ADMIN_TOKEN });
    jobs = await startFakePartner(JOBS, answering('jobs', 'jobSeekers'));
    parks = await startFakePartner(`${CITY} parks: Int }`, answering('parks'));
    const folder = await makeTemporaryFolder();
    path = join(folder, 'partners.yaml');
    await writeFile(join(folder, 'push'), PUSH_TOKEN);
    await writeFile(join(folder, 'jobs.graphql'), JOBS);
    await write(`partners:\n${jobsEntry()}`);
    settings = {
      ...{ HUB: path, SHARED_GRAPH_URL: api.url, SUBGRAPH_SECRET, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' },
    };
    gateway = await serveGateway(readConfig(settings));
  }, 180_000);

  afterAll(async () => {
    await gateway.stop();
    await api.stop();
    await Promise.all([jobs.close(), parks.close()]);
    await database.drop();
  });

  it('answers for both, reads, writes and errors as the shared graph does', async () => {
    const { body } = await ask('query Q { city(code: "520200") { ...F } } fragment F on City { name jobs }');
    expect(body).toEqual({
      data: { city: { name: '六盘水市', jobs: 4 } },
      extensions: { federation: [{ path: 'city.jobs', service: 'jobs', state: 'OK', age: 0 }] },
    });
    const query = '{ city(code: "520200") { rollup(metric: "NOPE", period: "2021") { value } } }';
    expect((await ask(query)).body).toEqual((await api.ask(query)).body);
    const mutation = 'mutation { retractObservation(id: "T2JzZXJ2YXRpb246OTk5", reason: "x") { id } }';
    const codeOf = ({ body: { errors } }: Answer): unknown => errors?.[0]?.extensions['code'];
    expect(codeOf(await ask(mutation))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask(mutation, admin))).not.toBe('UNAUTHENTICATED');
    expect((await ask(mutation, admin)).body).toEqual(
      await (
        await fetch(`${api.url}/graphql`, {
          ...{ method: 'POST', body: JSON.stringify({ query: mutation }) },
          headers: { 'content-type': 'application/json', ...admin },
        })
      ).json(),
    );
  });

  it('answers what was asked before as the first time, with the status and the headers of the shared graph', async () => {
    const rollup =
      'query R($m: String!) { city(code: "520200") { rollup(metric: $m, period: "2021") { value status } } }';
    const towns =
      'query A { city(code: "520200") { name } } query B($first: Int) { divisions(first: $first) { nodes { code } } }';
    const asked = [
      { query: rollup, variables: { m: 'FISCAL_AID_FUNDS' } },
      { query: rollup, variables: { m: 'NOPE' } },
      { query: rollup, variables: { m: 7 } },
      { query: rollup, variables: { m: 'a\0' } },
      { query: towns, operationName: 'A' },
      { query: towns, operationName: 'B', variables: { first: 2 } },
      { query: towns, operationName: 'B', variables: { first: 501 } },
      { query: towns },
      { query: towns, operationName: 'C' },
      { query: '{ divisions(first: 500) { nodes { code name children { nodes { code name } } } } }' },
      { query: '{ nothing }' },
    ];
    const whole = async (url: string, body: object): Promise<unknown> => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
      const kept = [...response.headers].filter(([name]) => !['date', 'x-request-id', 'content-length'].includes(name));
      return [body, response.status, kept, await response.json()];
    };
    for (const body of asked) {
      const first = await whole(gateway.url, body);
      expect(await whole(gateway.url, body)).toEqual(first);
      expect(first).toEqual(await whole(api.url, body));
    }
    // Asked again, it is passed on as it comes: the shared graph says so to routers alone.
    const again = async (path: string): Promise<string | null> => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${SUBGRAPH_SECRET}` };
      const body = JSON.stringify({ query: '{ city(code: "520200") { name code } }' });
      await fetch(`${api.url}${path}`, { method: 'POST', headers, body });
      return (await fetch(`${api.url}${path}`, { method: 'POST', headers, body })).headers.get('x-plain-answer');
    };
    expect([await again('/subgraph'), await again('/graphql')]).toEqual(['yes', null]);
  });

  it('refuses variables of a query over two services as the shared graph refuses them', async () => {
    const whole = async (url: string, query: string, variables: object): Promise<unknown> => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, {
        ...{ method: 'POST', headers, body: JSON.stringify({ query, variables }) },
      });
      return [response.status, await response.json()];
    };
    jobs.asked.length = 0;
    for (const variables of [{}, { code: 'x' }, { code: null }, { code: 7.5 }, { code: ['520200'] }]) {
      const query = 'query ($code: DivisionCode!) { city(code: $code) { name } }';
      const crossing = query.replace('name', 'name jobs');
      const right = await whole(api.url, query, variables);
      expect([variables, await whole(gateway.url, crossing, variables)]).toEqual([variables, right]);
    }
    expect(jobs.asked).toEqual([]);
  });

  it('says which service a field comes from, and writes answers of both as a file', async () => {
    const type = await ask('{ __type(name: "City") { fields { name description } } }');
    const described = (type.body.data.__type.fields as { name: string; description: string }[]).filter(
      ({ description }) => description.includes('From the service'),
    );
    expect(described).toEqual([{ name: 'jobs', description: 'From the service `jobs`.' }]);
    const query = '{ division(code: "52") { children { nodes { code name ... on City { jobs } } } } }';
    const file = await fetch(`${gateway.url}/exports/table.csv`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ query, list: 'division.children' }),
    });
    expect(await file.text()).toMatch(/六盘水市,4\r?\n/);
    expect((await (await fetch(`${gateway.url}/playground`)).text()).toLowerCase()).toContain('<!doctype html>');
  });

  it('recognizes callers by the shared graph, and forwards no key to a partner', async () => {
    expect(await ask('{ city(code: "520200") { jobs } }', { authorization: 'Bearer of-nobody' })).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect((await send('/hub/partners')).status).toBe(401);
    jobs.asked.length = 0;
    await ask('{ city(code: "520200") { jobs } }', admin);
    expect(jobs.asked).toHaveLength(1);
    expect(JSON.stringify(jobs.asked[0]?.headers)).not.toContain(ADMIN_TOKEN);
  });

  it('keeps the graph in force through hostile and broken changes, while a client asks throughout', async () => {
    const over = new AbortController();
    let answers = 0;
    const client = (async () => {
      while (!over.signal.aborted) {
        const { body } = await ask('{ city(code: "520200") { name jobs } }');
        expect(body.errors).toBeUndefined();
        expect(body.data).toEqual({ city: { name: '六盘水市', jobs: 4 } });
        answers += 1;
        // Without a pause, the client takes half of the processor time of the test.
        await sleep(10);
      }
    })();
    try {
      expect((await push(JOBS, 'another-token')).status).toBe(403);
      for (const { title, sdl, rule, status: expected = rule ? 422 : 200 } of SENT_SDLS) {
        const before = answers;
        const { status, body } = await push(sdl);
        const said = { title, status, rule: body.faults?.[0]?.rule ?? null };
        expect(said).toEqual({ title, status: expected, rule });
        const { state, faults = [] } = (await reports())['jobs'] ?? {};
        if (expected === 422) expect({ title, state, rule: faults[0]?.rule }).toEqual({ title, state: 'STALE', rule });
        if (expected === 200) expect({ title, state, faults }).toEqual({ title, state: 'IN_FORCE', faults: [] });
        // The client was answered meanwhile.
        await eventually(() => Promise.resolve(answers > before));
      }
      expect(await fields()).toContain('jobSeekers');
      // A file that cannot be read changes nothing, one with another partner adds it.
      await write('partners: [{ name: jobs }]');
      await eventually(async () => (await send('/hub/partners', { headers: admin })).body.file.fault !== null);
      await write(`partners:\n${jobsEntry()}${entry(parks, 'parks')}`);
      await eventually(async () => (await fields()).includes('parks'));
      expect((await ask('{ city(code: "520200") { parks jobs } }')).body.data).toEqual({ city: { parks: 5, jobs: 4 } });
      // An entry that would take its partner out of the graph is reported, and the earlier one stays.
      parks.sdl = `${CITY} parks: Int jobs: Int }`;
      await write(`partners:\n${jobsEntry()}${entry(parks, 'parks', ', atOnce: 3')}`);
      await eventually(async () => (await reports())['parks']?.faults[0]?.field === 'jobs');
      expect((await reports())['parks']).toMatchObject({ state: 'STALE', faults: [{ rule: 'SHADOW' }] });
      expect((await ask('{ city(code: "520200") { parks } }')).body.data).toEqual({ city: { parks: 5 } });
      await write(`partners:\n${jobsEntry()}`);
      await eventually(async () => !(await fields()).includes('parks'));
    } finally {
      over.abort();
    }
    await client;
    expect(answers).toBeGreaterThan(SENT_SDLS.length);
    expect(await readFile(join(settings['DATA_DIR'] ?? '', 'gateway/hub/supergraph.graphql'), 'utf8')).toContain(
      'JOBS',
    );
  }, 180_000);

  it('stops asking a partner that fails in a row, and shows it with the metrics', async () => {
    jobs.answer = (_asked, response) => void response.writeHead(500).end();
    const reasons: unknown[] = [];
    for (let count = 0; count < 6; count += 1) {
      const { body } = await ask('{ city(code: "520200") { name jobs } }');
      expect(body.data).toEqual({ city: { name: '六盘水市', jobs: null } });
      reasons.push(body.errors?.[0]?.extensions['reason']);
    }
    expect(reasons).toEqual([...Array.from({ length: 5 }, () => 'STATUS'), 'CIRCUIT_OPEN']);
    const page = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(page).toContain('shanshui_partner_circuit{partner="jobs",state="open"} 1');
    expect(page).toContain('shanshui_partner_state{partner="jobs",state="IN_FORCE"} 1');
    expect(page).toMatch(/shanshui_partner_requests_total\{partner="jobs",outcome="FAILED"\} [67]/);
    expect(page).toMatch(/shanshui_hub_plans [1-9]/);
  });

  it('says that the shared graph is away, starts without it from what was kept, and finds it again', async () => {
    const { port } = new URL(api.url);
    await api.stop();
    const { body } = await ask('{ city(code: "520200") { name } }');
    expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    await eventually(async () => (await fetch(`${gateway.url}/readyz`)).status === 503);
    await gateway.stop();
    gateway = await serveGateway(readConfig(settings));
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(503);
    api = await startApi(database.url, { ADMIN_TOKEN, PORT: port });
    await eventually(async () => (await fetch(`${gateway.url}/readyz`)).status === 200);
    expect((await ask('{ city(code: "520200") { name } }')).body).toEqual({ data: { city: { name: '六盘水市' } } });
  }, 60_000);

  it('does not start without what it needs, all of it named at once', async () => {
    const refused = serveGateway(readConfig({ ...settings, HUB: '', SHARED_GRAPH_URL: '' }));
    await expect(refused).rejects.toThrow(/HUB: .*\n.*SHARED_GRAPH_URL: /);
    await expect(serveGateway(readConfig(settings))).rejects.toThrow(/DATA_DIR=.*expected a folder of its own/);
  });
});
