import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type KeyedApi, startKeyedApi } from '../access/support/keyed-api.js';
import { parseKey } from '../../src/agency/key-text.js';
import { queryValue } from '../support/query.js';

const VIEWER = '{ viewer { role name readsEverything } }';

let keyed: KeyedApi;
beforeAll(async () => {
  keyed = await startKeyedApi({ ACCESS: 'keys' });
});
afterAll(() => keyed.stop());

describe('a key', () => {
  it('is recognized by itself on a connection that others use as well', async () => {
    const [one, two] = [
      (await keyed.makeKey('AGENCY', ['division:520200'])).text,
      (await keyed.makeKey('ANALYST', ['everything'])).text,
    ];
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    let connections = 0;
    const roleOf = (key: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
        const sent = request(`${keyed.api.url}/graphql`, { agent, method: 'POST', headers }, (response) => {
          void text(response).then((answer) => {
            resolve(/"role":"(\w+)"|"code":"(\w+)"/.exec(answer)?.slice(1).join('') ?? answer);
          }, reject);
        });
        sent.on('socket', (socket) => {
          if (socket.connecting) connections += 1;
        });
        sent.on('error', reject).end(JSON.stringify({ query: VIEWER }));
      });
    const wrong = [`${one.slice(0, -1)}${one.endsWith('A') ? 'B' : 'A'}`, `${one.slice(0, -1)}é`, one.slice(0, -1)];
    const roles: string[] = [];
    for (const key of [one, one, two, two, one, wrong[0], one, wrong[1], wrong[2], one])
      roles.push(await roleOf(key ?? ''));
    expect(roles).toEqual([
      ...['AGENCY', 'AGENCY', 'ANALYST', 'ANALYST', 'AGENCY', 'UNAUTHENTICATED', 'AGENCY', 'UNAUTHENTICATED'],
      ...['UNAUTHENTICATED', 'AGENCY'],
    ]);
    // A refusal may end its connection.
    expect(connections).toBeLessThan(5);
    await queryValue(
      keyed.database.url,
      `update api_key set expires_at = now() where id = '${parseKey(one)?.id ?? ''}'`,
    );
    const since = Date.now();
    while ((await roleOf(one)) === 'AGENCY') await new Promise((go) => setTimeout(go, 100));
    expect(Date.now() - since).toBeLessThan(5_000);
    agent.destroy();
  });
});
