import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { type KeyedApi, startKeyedApi, TOKEN } from '../access/support/keyed-api.js';
import { hasDigest, newKey, parseKey } from '../../src/agency/key-text.js';
import { startApi } from '../support/api.js';
import { queryValue } from '../support/query.js';

const AUDIENCE = 'shanshui-of-the-test';
const VIEWER = '{ viewer { role name readsEverything } }';

let keyed: KeyedApi;
let provider: Server;
let issuer = '';
const signing = generateKeyPair('RS256', { extractable: true });
beforeAll(async () => {
  provider = createServer((request, response) => {
    void (async () => {
      const { publicKey } = await signing;
      const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: 'one' }] };
      const body = request.url?.includes('openid-configuration') ? { issuer, jwks_uri: `${issuer}/keys` } : keys;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port.toString()}`;
  keyed = await startKeyedApi({ ACCESS: 'keys', OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE });
});
afterAll(async () => {
  await keyed.stop();
  provider.close();
});

const statusOf = async (key: string | null): Promise<number> => (await keyed.ask(VIEWER, key)).status;

describe('a key', () => {
  it('opens what ACCESS=keys closes: every address but the pages and health', async () => {
    for (const path of [
      '/graphql?query={__typename}',
      '/reports',
      '/exports/table.csv?query={metrics{code}}',
      '/imports/x',
    ]) {
      const { status, headers, text } = await keyed.get(path);
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(text).toContain('UNAUTHENTICATED');
    }
    expect((await keyed.get('/livez')).status).toBe(200);
    const { text: key } = await keyed.makeKey('AGENCY', ['division:520200']);
    expect((await keyed.ask(VIEWER, key)).data.viewer).toEqual({
      ...{ role: 'AGENCY', name: 'AGENCY of the test', readsEverything: false },
    });
  });

  it('is stored as a digest, shown once, and found by its id', async () => {
    const { id, text } = await keyed.makeKey('AGENCY', ['everything']);
    const secret = parseKey(text)?.secret ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const stored = String(
      await queryValue(keyed.database.url, `select to_json(k)::text from api_key k where id = '${id}'`),
    );
    expect(stored).toContain(createHash('sha256').update(secret).digest('hex'));
    expect(stored).not.toContain(secret);
    const { text: listed } = await keyed.ask('{ apiKeys { id agency role reading lastUsedAt } }', TOKEN);
    expect(listed).toContain(id);
    expect(listed).not.toContain(secret);
  });

  it('is refused alike if it is unknown, of another secret, expired or revoked', async () => {
    const { id, text } = await keyed.makeKey('AGENCY', ['everything']);
    const { text: expired, id: expiredId } = await keyed.makeKey('AGENCY', ['everything']);
    await queryValue(
      keyed.database.url,
      `update api_key set expires_at = now() - interval '1 s' where id = '${expiredId}'`,
    );
    expect(await statusOf(text)).toBe(200);
    const { data } = await keyed.ask(`mutation { revokeApiKey(id: "${id}") { revokedAt revokedBy } }`, TOKEN);
    expect(data.revokeApiKey).toMatchObject({ revokedBy: 'admin' });
    const start = Date.now();
    while ((await statusOf(text)) === 200 && Date.now() - start < 20_000)
      await new Promise((go) => setTimeout(go, 100));
    expect(Date.now() - start).toBeLessThan(5_000);
    const other = newKey();
    const bearers = [text, expired, other.text, `shanshui_${id}_${other.secret}`, 'x', `${text}x`];
    const answers = await Promise.all(bearers.map((bearer) => keyed.ask(VIEWER, bearer)));
    expect(new Set(answers.map(({ status, text: body }) => `${status.toString()} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
  });

  it('is refused by another process as well, once it is revoked', async () => {
    const other = await startApi(keyed.database.url, { ACCESS: 'keys', ADMIN_TOKEN: TOKEN });
    try {
      const { id, text } = await keyed.makeKey('AGENCY', ['everything']);
      const statusThere = async (): Promise<number> =>
        (
          await fetch(`${other.url}/graphql`, {
            method: 'POST',
            headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
            body: JSON.stringify({ query: '{ __typename }' }),
          })
        ).status;
      expect(await statusThere()).toBe(200);
      await keyed.ask(`mutation { revokeApiKey(id: "${id}") { id } }`, TOKEN);
      const start = Date.now();
      while ((await statusThere()) === 200 && Date.now() - start < 20_000)
        await new Promise((go) => setTimeout(go, 100));
      expect(Date.now() - start).toBeLessThan(5_000);
    } finally {
      await other.stop();
    }
  });

  it('notes its last use', async () => {
    const { id, text } = await keyed.makeKey('AGENCY', ['everything']);
    await statusOf(text);
    await new Promise((go) => setTimeout(go, 200));
    expect(
      await queryValue(keyed.database.url, `select last_used_at is not null from api_key where id = '${id}'`),
    ).toBe(true);
  });

  it('is made and taken away by administrators only', async () => {
    const { text: analyst } = await keyed.makeKey('ANALYST', ['everything']);
    for (const query of [
      '{ apiKeys { id } }',
      'mutation { createApiKey(key: { agency: "x", role: ADMINISTRATOR, reading: ["everything"] }) { text } }',
      'mutation { revokeApiKey(id: "x") { id } }',
    ]) {
      expect((await keyed.ask(query, analyst)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { text: administrator } = await keyed.makeKey('ADMINISTRATOR', ['everything']);
    expect((await keyed.ask('{ apiKeys { id } }', administrator)).data.apiKeys.length).toBeGreaterThan(0);
  });

  it.each([
    [['division:999999'], 'UNKNOWN_DIVISION'],
    [['program:none'], 'UNKNOWN_PROGRAM'],
    [['family:NONE'], 'UNKNOWN_FAMILY'],
    [['group:none'], 'UNKNOWN_GROUP'],
    [['city:520200'], 'INVALID_ARGUMENT'],
    [[], 'INVALID_ARGUMENT'],
  ])('is not made for %j', async (reading, code) => {
    const { errors } = await keyed.ask(
      'mutation ($key: ApiKeyInput!) { createApiKey(key: $key) { text } }',
      ...([TOKEN, { key: { agency: 'x', role: 'AGENCY', reading } }] as const),
    );
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('what proves a key', () => {
  it('is compared with a digest where there is no key, so that neither takes longer', () => {
    const { secret } = newKey();
    expect(hasDigest(secret, null)).toBe(false);
    expect(hasDigest(secret, '0'.repeat(64))).toBe(false);
  });

  it('takes as long to refuse whatever is wrong with it: 10,000 tries of each', () => {
    const { secret } = newKey();
    const digest = createHash('sha256').update(secret).digest('hex');
    const other = (character = ''): string => (character === 'A' ? 'B' : 'A');
    const tries = {
      'another secret': [newKey().secret, digest],
      'the last character': [secret.slice(0, -1) + other(secret.at(-1)), digest],
      'the first character': [other(secret[0]) + secret.slice(1), digest],
      'no such key': [secret, null],
    } as const;
    const took = new Map(Object.keys(tries).map((name) => [name, [] as number[]]));
    // In turn, so that what else the machine does meets all of them alike.
    for (let time = 0; time < 10_000; time++) {
      for (const [name, [given, sha256]] of Object.entries(tries)) {
        const start = process.hrtime.bigint();
        const isRight = hasDigest(given, sha256);
        took.get(name)?.push(Number(process.hrtime.bigint() - start));
        if (isRight) throw new Error(`${name} was accepted`);
      }
    }
    const medians = [...took.values()].map((times) => times.toSorted((one, next) => one - next)[5_000] ?? 0);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.25);
  });
});

describe('a signed token of a provider', () => {
  const GRANT = { agency: 'Provincial office', role: 'ANALYST', reading: ['division:520000'] };
  const sign = async (
    change: (token: SignJWT) => SignJWT = (token) => token,
    grant: object = GRANT,
  ): Promise<string> => {
    const token = new SignJWT({ shanshui: grant })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setSubject('someone')
      .setIssuedAt()
      .setExpirationTime('5m');
    return change(token).sign((await signing).privateKey);
  };
  const now = (): number => Math.floor(Date.now() / 1000);

  it('grants what its claim says', async () => {
    expect((await keyed.ask(VIEWER, await sign())).data.viewer).toEqual({
      ...{ role: 'ANALYST', name: 'Provincial office', readsEverything: false },
    });
  });

  it('has a leeway of a minute', async () => {
    expect(await statusOf(await sign((token) => token.setExpirationTime(now() - 30)))).toBe(200);
    expect(await statusOf(await sign((token) => token.setExpirationTime(now() - 90)))).toBe(401);
    expect(await statusOf(await sign((token) => token.setNotBefore(now() + 120)))).toBe(401);
  });

  it('is refused from another issuer, for another audience, and without a grant', async () => {
    expect(await statusOf(await sign((token) => token.setIssuer('https://elsewhere.example')))).toBe(401);
    expect(await statusOf(await sign((token) => token.setAudience('another')))).toBe(401);
    expect(await statusOf(await sign(undefined, { role: 'KING' }))).toBe(401);
    expect(await statusOf(await sign(undefined, { role: 'PUBLIC' }))).toBe(401);
  });

  it('is refused without a signature, and signed with the public key as if it were a secret', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: issuer,
      aud: AUDIENCE,
      sub: 'x',
      exp: now() + 300,
      shanshui: { ...GRANT, role: 'ADMINISTRATOR' },
    };
    expect(await statusOf(`${part({ alg: 'none' })}.${part(claims)}.`)).toBe(401);
    const publicKey = new TextEncoder().encode(await exportSPKI((await signing).publicKey));
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(publicKey);
    expect(await statusOf(confused)).toBe(401);
    const { privateKey } = await generateKeyPair('RS256');
    expect(
      await statusOf(await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey)),
    ).toBe(401);
  });
});

describe('a link to a file', () => {
  const ADDRESS = `/exports/table.csv?query=${encodeURIComponent('{ observations { nodes { asPrinted } } }')}&locale=en`;
  const linkOf = async (key: string, address = ADDRESS): Promise<{ status: number; address: string }> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await keyed.get('/links', key, { method: 'POST', headers, body: JSON.stringify({ address }) });
    return {
      status: answer.status,
      address: answer.status === 201 ? (JSON.parse(answer.text) as { address: string }).address : '',
    };
  };

  it('opens this file with the extent of its key, and nothing else', async () => {
    const { id, text } = await keyed.makeKey('AGENCY', ['division:520200']);
    const { address } = await linkOf(text);
    const { status, text: file } = await keyed.get(address);
    expect([status, file.trim().split('\n').length]).toEqual([200, 5]);
    const link = new URL(address, keyed.api.url).searchParams.get('link') ?? '';
    for (const other of [
      address.replace('asPrinted', 'value'),
      `${address}&codes=plain`,
      address.replace('table.csv', 'table.xlsx'),
      `/graphql?query={__typename}&link=${link}`,
      `/imports/x?link=${link}`,
      `${ADDRESS}&link=${link.replace(/\d{13}/, '9999999999999')}`,
    ]) {
      expect((await keyed.get(other)).status).toBe(401);
    }
    const another = (await keyed.makeKey('AGENCY', ['everything'])).id;
    expect((await keyed.get(`${ADDRESS}&link=${link.replace(id, another)}`)).status).toBe(401);
    expect((await keyed.get(address, null, { method: 'POST' })).status).toBe(401);
  });

  it('is made for files only, and by keys only', async () => {
    const { text } = await keyed.makeKey('AGENCY', ['everything']);
    expect((await linkOf(text, '/graphql?query={__typename}')).status).toBe(400);
    expect((await linkOf(TOKEN)).status).toBe(403);
  });
});
