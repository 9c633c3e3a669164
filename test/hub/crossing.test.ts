import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { createYoga } from 'graphql-yoga';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { JOBS, SCHOOLS } from './crossing-partners.js';

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
}

describe('a graph over three partners of different makes', () => {
  let database: TestDatabase;
  let api: TestApi;
  const asked = { schools: 0, jobs: 0, air: 0 };
  const headers: string[] = [];
  const servers: Server[] = [];
  const count = (name: keyof typeof asked, body: string): void => {
    if (!body.includes('_service')) asked[name] += 1;
  };

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    const yoga = createYoga({ schema: SCHOOLS, logging: false, maskedErrors: false });
    const apollo = new ApolloServer({ schema: JOBS });
    await apollo.start();
    const bodyOf = async (request: AsyncIterable<Buffer>): Promise<string> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    };
    const schools = createServer((request, response) => {
      void bodyOf(request).then(async (body) => {
        count('schools', body);
        headers.push(JSON.stringify(request.headers));
        const answer = await yoga.fetch('http://schools/graphql', {
          ...{ method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body },
        });
        response.setHeader('content-type', 'application/json').end(await answer.text());
      });
    });
    const jobs = createServer((request, response) => {
      void bodyOf(request).then(async (body) => {
        count('jobs', body);
        const answer = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            ...{ method: 'POST', search: '', body: JSON.parse(body) as unknown },
            headers: new HeaderMap([['content-type', 'application/json']]),
          },
          context: () => Promise.resolve({}),
        });
        response.setHeader('content-type', 'application/json');
        response.end(answer.body.kind === 'complete' ? answer.body.string : '');
      });
    });
    const air = createServer((request, response) => {
      count('air', '');
      const codes = new URL(request.url ?? '', 'http://air').searchParams.get('codes')?.split(',') ?? [];
      const stations = codes.map((code) => ({ region: code, pm25: { mean: 12.5 }, good_days: 300 }));
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { stations } }));
    });
    servers.push(schools, jobs, air);
    const [schoolsUrl, jobsUrl, airUrl] = [await listening(schools), await listening(jobs), await listening(air)];
    const folder = await makeTemporaryFolder();
    const station =
      '{ type: object, properties: { region: { type: string }, good_days: { type: integer }, pm25: { type: object, properties: { mean: { type: number } } } } }';
    await writeFile(
      join(folder, 'air.yaml'),
      `openapi: 3.1.0\npaths:\n  /stations:\n    get:\n      responses:\n        "200": { content: { application/json: { schema: { type: object, properties: { data: { type: object, properties: { stations: { type: array, items: { $ref: "#/components/schemas/Station" } } } } } } } } }\ncomponents: { schemas: { Station: ${station} } }\n`,
    );
    await writeFile(join(folder, 'clinics.csv'), '区划代码,诊所数\n5202,"1,204"\n442000,many\n520000,7\n520000,8\n');
    const common = 'addresses: [127.0.0.0/8], pollSeconds: 3600';
    await writeFile(
      join(folder, 'partners.yaml'),
      `partners:
- { name: schools, url: "${schoolsUrl}/graphql", owns: ["School*"], token: "file:token", ${common} }
- { name: jobs, url: "${jobsUrl}/", owns: [], ${common} }
- name: air
  ${common.replace(', ', '\n  ')}
  rest: { type: City, url: "${airUrl}", path: /stations, many: codes, rows: /data/stations, code: region, openapi: "file:air.yaml", fields: { airMean: { from: /pm25/mean }, airGoodDays: { from: good_days } } }
- name: clinics
  table: { type: City, file: clinics.csv, code: 区划代码, fields: { clinics: { from: 诊所数, type: Int } } }
- name: province-clinics
  table: { type: Province, file: clinics.csv, code: 区划代码, fields: { provinceClinics: { from: 诊所数, type: Int } } }
`,
    );
    await writeFile(join(folder, 'token'), 'token-of-the-hub');
    api = await startApi(database.url, { HUB: join(folder, 'partners.yaml') });
  }, 240_000);

  beforeEach(() => {
    Object.assign(asked, { schools: 0, jobs: 0, air: 0 });
  });

  afterAll(async () => {
    await api.stop();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await database.drop();
  });

  it.each([
    [
      'a school office and a labour office at one city',
      '{ city(code: "520200") { name schools { name } jobs } }',
      { city: { name: '六盘水市', schools: [{ name: 'S-520200' }], jobs: 520200 } },
      { schools: 1, jobs: 1, air: 0 },
    ],
    [
      'a REST endpoint',
      '{ city(code: "520200") { name airMean airGoodDays } }',
      { city: { name: '六盘水市', airMean: 12.5, airGoodDays: 300 } },
      { schools: 0, jobs: 0, air: 1 },
    ],
    [
      'all of them',
      '{ city(code: "442000") { airMean jobs schools { pupils } } }',
      { city: { airMean: 12.5, jobs: 442000, schools: [{ pupils: 7 }] } },
      { schools: 1, jobs: 1, air: 1 },
    ],
    [
      'a field of every place through a concrete type',
      '{ district(code: "520204") { name jobs } }',
      { district: { name: '水城区', jobs: 520204 } },
      { schools: 0, jobs: 1, air: 0 },
    ],
    [
      'a field of every place through the interface',
      '{ division(code: "520204") { __typename name jobs } }',
      { division: { __typename: 'District', name: '水城区', jobs: 520204 } },
      { schools: 0, jobs: 1, air: 0 },
    ],
    [
      'two levels deep',
      '{ city(code: "520200") { schools { twin { place { name jobs } } } } }',
      { city: { schools: [{ twin: { place: { name: '中山市', jobs: 442000 } } }] } },
      { schools: 1, jobs: 1, air: 0 },
    ],
    [
      'roots under aliases',
      '{ name: city(code: "520200") { code: name jobs } code: city(code: "442000") { jobs: code name: jobs } }',
      { name: { code: '六盘水市', jobs: 520200 }, code: { jobs: '442000', name: 442000 } },
      { schools: 0, jobs: 1, air: 0 },
    ],
    [
      'a root of a partner',
      '{ school(name: "X") { name place { name parent { name } } } }',
      { school: { name: 'X', place: { name: '六盘水市', parent: { name: '贵州省' } } } },
      { schools: 1, jobs: 0, air: 0 },
    ],
    [
      'from a partner to another',
      '{ school(name: "X") { place { jobs airMean } } }',
      { school: { place: { jobs: 520200, airMean: 12.5 } } },
      { schools: 1, jobs: 1, air: 1 },
    ],
    [
      'roll-ups beside',
      '{ city(code: "520200") { jobs rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value } } }',
      { city: { jobs: 520200, rollup: { value: '167750000' } } },
      { schools: 0, jobs: 1, air: 0 },
    ],
    [
      'a partner below a list of ours',
      '{ city(code: "520200") { ancestors { name jobs } } }',
      null,
      { schools: 0, jobs: 1, air: 0 },
    ],
    [
      'skipped fields, for which nobody is asked',
      'query ($no: Boolean = false) { city(code: "520200") { name jobs @include(if: $no) } }',
      { city: { name: '六盘水市' } },
      { schools: 0, jobs: 0, air: 0 },
    ],
    [
      'a table with a short code',
      '{ city(code: "520200") { clinics } }',
      { city: { clinics: 1204 } },
      { schools: 0, jobs: 0, air: 0 },
    ],
    [
      'the schema beside',
      '{ __type(name: "School") { name } city(code: "520200") { jobs } }',
      { __type: { name: 'School' }, city: { jobs: 520200 } },
      { schools: 0, jobs: 1, air: 0 },
    ],
  ])('answers %s, each partner asked once a level', async (_title, query, expected, requests) => {
    const { body } = await api.ask(query);
    expect(body.errors).toBeUndefined();
    if (expected) expect(body.data).toEqual(expected);
    expect(asked).toEqual(requests);
  });

  it('puts a place that the shared graph does not know in its place, with the service that named it', async () => {
    const { body } = await api.ask('{ schoolCities { code name jobs } }');
    expect(body.data).toEqual({
      schoolCities: [
        { code: '520200', name: '六盘水市', jobs: 520200 },
        null,
        { code: '442000', name: '中山市', jobs: 442000 },
      ],
    });
    expect(body.errors).toMatchObject([
      { path: ['schoolCities', 1], extensions: { service: 'schools', reason: 'UNKNOWN_KEY' } },
    ]);
  });

  it('says which service a place comes from, and that ours need none', async () => {
    const { body } = await api.ask('{ city(code: "520200") { name jobs airMean } }');
    expect((body as { extensions?: object }).extensions).toEqual({
      federation: [
        { path: 'city.jobs', service: 'jobs', state: 'OK', age: 0 },
        { path: 'city.airMean', service: 'air', state: 'OK', age: 0 },
      ],
    });
    const { body: ours } = await api.ask('{ city(code: "520200") { name } }');
    expect(ours).toEqual({ data: { city: { name: '六盘水市' } } });
  });

  it('says that nobody was asked for a place that is not in the answer', async () => {
    const query = `query ($no: Boolean = false) {
      a: city(code: "520200") { jobs } b: city(code: "999999") { jobs }
      school(name: "X") @include(if: $no) { name } d: division(code: "520000") { ... on City { airMean } } }`;
    const { body } = await api.ask(query);
    expect(body.data).toEqual({ a: { jobs: 520200 }, b: null, d: {} });
    expect((body as { extensions?: object }).extensions).toEqual({
      federation: [
        { path: 'a.jobs', service: 'jobs', state: 'OK', age: 0 },
        { path: 'b.jobs', service: 'jobs', state: 'UNASKED', age: null },
        { path: 'school', service: 'schools', state: 'UNASKED', age: null },
        { path: 'd.airMean', service: 'air', state: 'UNASKED', age: null },
      ],
    });
  });

  it('says of a query that the planner has no plan for what else may be asked', async () => {
    const url = (query: string) => api.ask(query).then(({ body }) => body);
    expect((await url('{ city(code: "520200") { schoolUrl } }')).data).toEqual({ city: { schoolUrl: '/六盘水市' } });
    // The planner cannot fetch what a field requires where a partner led to its place.
    const unplanned = await url('{ city(code: "520200") { schools { place { schoolUrl } } } }');
    expect(unplanned.errors).toMatchObject([{ extensions: { code: 'NO_PLAN', subject: 'query' } }]);
    expect(unplanned.errors?.[0]?.message).toContain('expected a query that asks for less at once');
  });

  it('refuses a cell that is no number, and a code that is in the table twice', async () => {
    const { body } = await api.ask('{ city(code: "442000") { clinics } province(code: "520000") { provinceClinics } }');
    expect(body.data).toEqual({ city: { clinics: null }, province: { provinceClinics: null } });
    // Partners answer in any order.
    expect(
      [...(body.errors ?? [])].sort((one, other) => String(one.path).localeCompare(String(other.path))),
    ).toMatchObject([
      { path: ['city', 'clinics'], extensions: { service: 'clinics', reason: 'TYPE' } },
      { path: ['province', 'provinceClinics'], extensions: { service: 'province-clinics', reason: 'REPORTED' } },
    ]);
  });

  it('sends its own token to a partner, and nothing of the client', async () => {
    headers.length = 0;
    await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-api-key': 'of-the-client',
        cookie: 'a=secret',
        'x-forwarded-for': '10.1.1.1',
      },
      body: JSON.stringify({ query: '{ school(name: "X") { name } }' }),
    });
    expect(headers.join()).toContain('Bearer token-of-the-hub');
    expect(headers.join()).not.toMatch(/of-the-client|secret|10\.1\.1\.1/);
  });
});
