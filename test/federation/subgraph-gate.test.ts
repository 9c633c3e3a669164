import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { startApi, SUBGRAPH_SECRET, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { smallTemplate } from '../support/templates.js';

const AUDIENCE = 'shanshui-county';
const HMAC = new TextEncoder().encode(SUBGRAPH_SECRET);
const QUERY = '{ _entities(representations: [{ __typename: "City", code: "520200" }]) { ... on City { name } } }';

const token = (audience: string, seconds: number, issuedAgo = 0): SignJWT => {
  const now = Math.floor(Date.now() / 1000) - issuedAgo;
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds);
};

describe('/subgraph', () => {
  let database: TestDatabase;
  let api: TestApi;
  let closed: TestApi;
  let privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    const pair = await generateKeyPair('ES256');
    privateKey = pair.privateKey;
    const file = join(await makeTemporaryFolder(), 'keys.json');
    await writeFile(
      file,
      JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'hub' }] }),
    );
    api = await startApi(database.url, { SUBGRAPH_KEYS: file, SUBGRAPH_AUDIENCE: AUDIENCE, INTROSPECTION: 'false' });
    closed = await startApi(database.url, { SUBGRAPH_SECRET: '' });
  });

  afterAll(async () => {
    await api.stop();
    await closed.stop();
    await database.drop();
  });

  async function ask(authorization: string | null, server = api, headers: Record<string, string> = {}) {
    const response = await fetch(`${server.url}/subgraph`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }), ...headers },
      body: JSON.stringify({ query: QUERY }),
    });
    const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    return { status: response.status, code: body.errors?.[0]?.extensions.code, data: body.data, response };
  }

  it('lets a router in by the secret, a token that it signs, or a token of a listed key', async () => {
    const data = { _entities: [{ name: '六盘水市' }] };
    expect(await ask(`Bearer ${SUBGRAPH_SECRET}`)).toMatchObject({ status: 200, data });
    expect(await ask(`Bearer ${await token(AUDIENCE, 60).sign(HMAC)}`)).toMatchObject({ status: 200, data });
    const signed = await token(AUDIENCE, 60).setProtectedHeader({ alg: 'ES256', kid: 'hub' }).sign(privateKey);
    expect(await ask(`Bearer ${signed}`)).toMatchObject({ status: 200, data });
  });

  it('lets nobody else in, and does not say why', async () => {
    const now = Math.floor(Date.now() / 1000);
    const foreign = (await generateKeyPair('ES256')).privateKey;
    const unsigned = new UnsecuredJWT({ aud: AUDIENCE, iat: now, exp: now + 60 }).encode();
    const messages = new Set<string>();
    for (const given of [
      null,
      'Bearer',
      'Basic abc',
      `Bearer ${SUBGRAPH_SECRET}x`,
      `Bearer ${await token('another-subgraph', 60).sign(HMAC)}`,
      `Bearer ${await token(AUDIENCE, 60, 120).sign(HMAC)}`,
      `Bearer ${await token(AUDIENCE, 3_600).sign(HMAC)}`,
      `Bearer ${await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setAudience(AUDIENCE).sign(HMAC)}`,
      `Bearer ${await token(AUDIENCE, 60).sign(new TextEncoder().encode('x'.repeat(32)))}`,
      `Bearer ${await token(AUDIENCE, 60).setProtectedHeader({ alg: 'ES256', kid: 'hub' }).sign(foreign)}`,
      `Bearer ${unsigned}`,
    ]) {
      const { status, code, data, response } = await ask(given);
      expect({ given, status, code, data }).toEqual({ given, status: 401, code: 'UNAUTHENTICATED', data: undefined });
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
      messages.add(`${status.toString()} ${String(code)}`);
    }
    expect(messages.size).toBe(1);
  });

  it('is closed where the operator has set neither a secret nor keys', async () => {
    expect(await ask(`Bearer ${SUBGRAPH_SECRET}`, closed)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('treats the request as that of the caller whom the router names, not as that of the router', async () => {
    const answer = await ask(`Bearer ${SUBGRAPH_SECRET}`, api, { 'caller-authorization': 'Bearer unknown' });
    expect(answer.response.status).toBeLessThan(500);
    const mutation = 'mutation { retractObservation(id: "x", reason: "x") { id } }';
    const { body } = await api.sendToSubgraph(mutation);
    expect(body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('has what the public address has not: entities and the schema for composition', async () => {
    for (const query of [QUERY, '{ _service { sdl } }']) {
      expect((await api.ask(query)).body.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
      expect((await api.sendToSubgraph(query)).body.errors).toBeUndefined();
    }
    const names = '{ __schema { types { name } directives { name } } }';
    const { body } = await closed.ask(names);
    const schema = body.data.__schema as { types: { name: string }[]; directives: { name: string }[] };
    expect(schema.types.filter(({ name }) => /^_[^_]/.test(name))).toEqual([]);
  });

  it('takes 10,000 representations, and no more', async () => {
    const ask = (count: number) =>
      api.sendToSubgraph('query ($r: [_Any]!) { _entities(representations: $r) { __typename } }', {
        r: Array.from({ length: count }, (_, index) => ({ __typename: 'City', code: ['520200', '442000'][index % 2] })),
      });
    const { body } = await ask(10_000);
    expect(body.errors).toBeUndefined();
    expect(body.data._entities).toHaveLength(10_000);
    const tooMany = await ask(10_001);
    expect(tooMany.body.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', given: 10_001 });
  });
});
