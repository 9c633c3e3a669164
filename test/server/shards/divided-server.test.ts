import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catchUp, follow } from '../../../src/server/data/shards/follow.js';
import { startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';
import { publishedTemplate } from '../../support/templates.js';
import { createDivided } from './divided.js';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const ADMIN_TOKEN = 'the token of a test that writes'.replaceAll(' ', '-').padEnd(40, '-');
const SETTINGS = { ADMIN_TOKEN, CUBE_MEMORY_MB: '16', PAIRING_MEMORY_MB: '16' };

const PLACED =
  '{ city(code: "520200") { rollup(metric: "RURAL_LABOR_PLACED", period: "2021") { value observations(first: 1) { nodes { id } } } } }';
const NEW_KEY = `mutation ($reading: [String!]!) {
  createApiKey(key: { agency: "test", role: ANALYST, reading: $reading }) { text } }`;

describe('a server of a divided database', () => {
  let own: TestDatabase;
  let copy: TestDatabase;
  let writing: TestApi;
  let reading: TestApi;
  const keys: Record<'everything' | 'limited', string> = { everything: '', limited: '' };

  beforeAll(async () => {
    own = await createTestDatabase(await publishedTemplate());
    writing = await startApi(own.url, SETTINGS);
    keys.everything = await makeKey(['everything']);
    keys.limited = await makeKey(['division:520200']);
    copy = await createDivided(own.url);
    reading = await startApi(copy.url, SETTINGS);
  }, 300_000);

  afterAll(async () => {
    await reading.stop();
    await writing.stop();
    await copy.drop();
    await own.drop();
  });

  const ask = async (
    api: TestApi,
    query: string,
    token: string | null = null,
    variables: object = {},
  ): Promise<any> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
  const makeKey = async (given: readonly string[]): Promise<string> => {
    const { data, errors } = await ask(writing, NEW_KEY, ADMIN_TOKEN, { reading: given });
    if (!data?.createApiKey) throw new Error(JSON.stringify(errors));
    return data.createApiKey.text;
  };
  const codeOf = (answer: any): unknown => answer?.errors?.[0]?.extensions?.code;

  it('knows the keys of the database that it is a copy of, and says where one with limits is answered', async () => {
    const expected = await ask(writing, PLACED);
    expect(expected.errors).toBeUndefined();
    expect(await ask(reading, PLACED)).toEqual(expected);
    expect(await ask(reading, PLACED, keys.everything)).toEqual(expected);
    expect((await ask(writing, PLACED, keys.limited)).errors).toBeUndefined();
    const refused = await ask(reading, PLACED, keys.limited);
    expect(codeOf(refused)).toBe('UNAVAILABLE');
    expect(refused.errors[0].message).toContain('a key without limits');
  });

  it('is only read: what writes says where to go', async () => {
    const { data } = await ask(reading, PLACED);
    const { id } = data.city.rollup.observations.nodes[0];
    const retract = `mutation { retractObservation(id: ${JSON.stringify(id)}, reason: "a slip") { id } }`;
    expect(codeOf(await ask(reading, retract, ADMIN_TOKEN))).toBe('READ_ONLY');
    expect(codeOf(await ask(reading, NEW_KEY, ADMIN_TOKEN, { reading: ['everything'] }))).toBe('READ_ONLY');
    const body = new FormData();
    body.append('sources', new Blob(['code,title\nA,A paper\n']), 'sources.csv');
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
    const response = await fetch(`${reading.url}/imports`, { method: 'POST', headers, body });
    expect(response.status).toBe(403);
    expect(codeOf(await response.json())).toBe('READ_ONLY');
  });

  it('answers what was written elsewhere as soon as it has followed, also from memory', async () => {
    const before = await ask(reading, PLACED);
    const { id } = before.data.city.rollup.observations.nodes[0];
    const ending = new AbortController();
    const followed: unknown[] = [];
    const following = follow({
      ...{ from: own.url, into: copy.url, signal: ending.signal },
      onFollowed: (what) => followed.push(what),
      onFailure: (error) => followed.push(error),
    });
    const retract = `mutation { retractObservation(id: ${JSON.stringify(id)}, reason: "a slip") { id } }`;
    expect((await ask(writing, retract, ADMIN_TOKEN)).errors).toBeUndefined();
    const expected = await ask(writing, PLACED);
    expect(expected).not.toEqual(before);
    let found = before;
    for (let tries = 0; tries < 200 && JSON.stringify(found) !== JSON.stringify(expected); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await ask(reading, PLACED);
    }
    expect(found).toEqual(expected);
    ending.abort();
    await following;
    expect(followed).toEqual([{ metrics: 1, tables: expect.any(Number) }]);
  }, 30_000);

  it('refuses a key within the next look that was revoked elsewhere', async () => {
    const keysOf = await ask(writing, '{ apiKeys { id reading } }', ADMIN_TOKEN);
    const { id } = keysOf.data.apiKeys.find((one: any) => JSON.stringify(one.reading).includes('everything'));
    expect(
      (await ask(writing, `mutation { revokeApiKey(id: ${JSON.stringify(id)}) { id } }`, ADMIN_TOKEN)).errors,
    ).toBeUndefined();
    await catchUp({ from: own.url, into: copy.url, onFollowed: () => undefined });
    let refused: any = null;
    for (let tries = 0; tries < 100 && codeOf(refused) !== 'UNAUTHENTICATED'; tries++) {
      refused = await ask(reading, PLACED, keys.everything);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(codeOf(refused)).toBe('UNAUTHENTICATED');
  }, 30_000);

  const run = async (args: readonly string[], settings: Record<string, string>) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      env: { ...process.env, DATA_DIR: await makeTemporaryFolder(), DATASET: 'none', INIT_CWD: '', ...settings },
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output, errors };
  };

  it('is not changed by commands', async () => {
    for (const args of [['rollup', 'rebuild'], ['synth', '--figures', '10'], ['migrate']]) {
      const { code, errors } = await run(args, { DATABASE_URL: copy.url });
      expect({ args, code: code !== 0, errors }).toMatchObject({
        code: true,
        errors: expect.stringContaining('only read'),
      });
    }
  }, 60_000);

  it('comes about by a command that says what is missing', async () => {
    const distribute = async (args: readonly string[], settings: Record<string, string>) =>
      (await run(['distribute', ...args], settings)).errors;
    expect(await distribute([], { DATABASE_URL: copy.url })).toContain('the address of the database to copy');
    expect(await distribute(['--from', own.url, '--shards', '0'], { DATABASE_URL: copy.url })).toContain(
      'from 1 to 1024',
    );
    const empty = await createTestDatabase();
    expect(await distribute(['--from', own.url], { DATABASE_URL: empty.url })).toContain('CREATE EXTENSION citus');
    await empty.drop();
    const { output } = await run(['distribute', '--print', '--shards', '64'], {});
    expect(output).toMatch(
      /^begin;[^]*create_distributed_table\('observation', 'metric_id'[^]*shard_count => 64[^]*commit;\n$/,
    );
  }, 60_000);
});
