import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '../../src/rollup/cube/verify/verify.store.js';
import { openOrm } from '../../src/server/data/orm.js';
import { type TestApi, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { smallTemplate } from '../support/templates.js';
import { momentBetween } from '../support/moment.js';

const TOKEN = 'a-token-of-the-test-alone';
const SOURCES = 'code,title,published\nEARLIER,Earlier,2014-01-01\nLATER,Later,2014-02-01\nLATEST,Latest,2014-03-01\n';
const CLAIMS = [
  'metric,place,period,value,source',
  'MUTUAL_VISITS,520203,2013,1,EARLIER',
  'MUTUAL_VISITS,520203,2013,2,LATER',
  'MUTUAL_VISITS,520203,2013,3,LATEST',
].join('\n');
const FIGURES = `{ observations(metric: "MUTUAL_VISITS", period: "2013") { nodes { id value preferred preferences { preferred reason } } } }`;
const ROLLUP = `query ($asOf: DateTime) { city(code: "520200") { rollup(metric: "MUTUAL_VISITS", period: "2013", asOf: $asOf) {
  value findings { code message(locale: "en") observations { value } } } } }`;
const PREFER = `mutation ($id: ID!, $preferred: Boolean! = true, $reason: String! = "the office said so") {
  preferObservation(id: $id, preferred: $preferred, reason: $reason) { value preferred preferences { preferred reason } } }`;

let database: TestDatabase;
let api: TestApi;
let before: Date;
const ids = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase(await smallTemplate());
  api = await startApi(database.url, { ADMIN_TOKEN: TOKEN });
  const form = new FormData();
  form.append('sources', new Blob([SOURCES]), 'sources.csv');
  form.append('observations', new Blob([CLAIMS]), 'claims.csv');
  const sent = await fetch(`${api.url}/imports`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  expect(sent.status).toBe(201);
  before = await momentBetween();
  for (const { id, value } of (await api.ask(FIGURES)).body.data.observations.nodes) ids.set(value, id);
});

afterAll(async () => {
  await api.stop();
  await database.drop();
});

async function prefer(variables: object, token: string | null = TOKEN): Promise<any> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: PREFER, variables }),
  });
  return response.json();
}

async function counting(asOf: Date | null = null): Promise<{ value: string; claims: string[]; message: string }> {
  const { rollup } = (await api.ask(ROLLUP, { asOf })).body.data.city;
  const [{ observations, message }] = rollup.findings;
  return { value: rollup.value, claims: observations.map(({ value }: any) => value), message };
}

describe('preferring one of several claims', () => {
  it('lets the latest published count while none is preferred', async () => {
    expect(await counting()).toMatchObject({
      value: '3',
      claims: ['3', '1', '2'],
      message: expect.stringContaining('it was published later'),
    });
  });

  it('lets the preferred one count, one at a time, and shows the reason', async () => {
    expect((await prefer({ id: ids.get('1') })).data.preferObservation).toEqual({
      value: '1',
      preferred: true,
      preferences: [{ preferred: true, reason: 'the office said so' }],
    });
    expect(await counting()).toMatchObject({
      value: '1',
      claims: ['1', '2', '3'],
      message: expect.stringContaining('it was preferred explicitly'),
    });
    await prefer({ id: ids.get('2'), reason: 'it said so again' });
    expect(await counting()).toMatchObject({ value: '2' });
    const { nodes } = (await api.ask(FIGURES)).body.data.observations;
    expect(nodes).toMatchObject([
      {
        preferred: false,
        preferences: [
          { preferred: false, reason: 'it said so again' },
          { preferred: true, reason: 'the office said so' },
        ],
      },
      { preferred: true, preferences: [{ preferred: true, reason: 'it said so again' }] },
      { preferred: false, preferences: [] },
    ]);
  });

  it('stores who chose and when, and lists each choice as a change', async () => {
    expect(await queryValue(database.url, 'select string_agg(distinct actor, $$ $$) from preference')).toBe('admin');
    const { nodes } = (await api.ask('{ changes { nodes { kind at observation { value } } } }')).body.data.changes;
    const chosen = nodes.filter(({ kind }: any) => kind === 'PREFERRED');
    expect(chosen.map(({ observation }: any) => observation.value)).toEqual(['1', '1', '2']);
    expect(new Date(chosen[0].at) >= before).toBe(true);
  });

  it('does nothing if the same choice is repeated', async () => {
    const written = () => queryValue(database.url, 'select count(*)::int from preference');
    const count = await written();
    expect((await prefer({ id: ids.get('2') })).data.preferObservation.preferred).toBe(true);
    expect(await written()).toBe(count);
  });

  it('restores the earlier result when the choice is withdrawn', async () => {
    await prefer({ id: ids.get('2'), preferred: false, reason: 'a mistake' });
    expect(await counting()).toMatchObject({ value: '3', claims: ['3', '1', '2'] });
  });

  it('answers for an earlier time by the choices at that time', async () => {
    const between = await momentBetween();
    await prefer({ id: ids.get('1'), reason: 'after all' });
    expect(await counting()).toMatchObject({ value: '1' });
    expect(await counting(between)).toMatchObject({ value: '3' });
    expect(await counting(before)).toMatchObject({ value: '3' });
  });

  it('keeps the cube correct', async () => {
    const orm = await openOrm({ url: database.url });
    expect((await verify(orm.em.fork().getKysely() as never, 50)).differences).toEqual([]);
    await orm.close();
  });

  it.each([
    ['without a token', { id: 'MUTUAL' }, null, 'UNAUTHENTICATED'],
    ['without a reason', { reason: ' ' }, TOKEN, 'INVALID_ARGUMENT'],
    [
      'of nothing',
      { id: Buffer.from('Observation:00000000-0000-8000-8000-000000000000').toString('base64url') },
      TOKEN,
      'NOT_FOUND',
    ],
  ])('refuses a choice %s', async (_what, variables, token, code) => {
    const { errors } = await prefer({ id: ids.get('1'), ...variables }, token);
    expect(errors[0].extensions.code).toBe(code);
  });
});
