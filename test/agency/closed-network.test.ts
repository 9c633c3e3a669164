import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { Config } from '../../src/server/config.js';
import { requireClosedNetwork } from '../../src/server/http/open-network.js';
import { startApi } from '../support/api.js';
import { type ImportDatabase, openImportDatabase } from '../support/import-database.js';
import { csvFile } from '../support/small-dataset.js';
import { smallTemplate } from '../support/templates.js';

const TOKEN = 'a-token-of-the-test-alone';
/** An address of documentation: no machine listens there. */
const NETWORK = '192.0.2.7';
const METRICS = `
  code,name,name_en,unit,scale,nature,sensitive
  MONITORED,监测户,Monitored households,户,0,STOCK,yes`;

let database: ImportDatabase;
beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  await database.apply(csvFile('metrics', METRICS));
});
afterAll(() => database.close());

const open = (settings: Partial<Pick<Config, 'ACCESS' | 'HOST' | 'PUBLIC_SENSITIVE'>>): Promise<void> =>
  requireClosedNetwork(database.orm.em.fork().getKysely() as unknown as Kysely<unknown>, {
    ...{ ACCESS: 'public', HOST: NETWORK, PUBLIC_SENSITIVE: false },
    ...settings,
  });

describe('a server that a network reaches', () => {
  it('may be open to everybody as long as no sensitive count is stored', async () => {
    await expect(open({})).resolves.toBeUndefined();
  });

  it('asks for keys from the first sensitive count on, without a restart', async () => {
    const api = await startApi(database.url, { HOST: '0.0.0.0', ADMIN_TOKEN: TOKEN });
    const url = api.url.replace('0.0.0.0', '127.0.0.1');
    const read = async (headers: Record<string, string> = {}): Promise<number> => {
      const query = encodeURIComponent('{ metric(code: "MONITORED") { name } }');
      return (await fetch(`${url}/graphql?query=${query}`, { headers })).status;
    };
    const post = async (): Promise<number> => {
      const body = JSON.stringify({ query: '{ metric(code: "MONITORED") { name } }' });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).status;
    };
    try {
      expect([await read(), await post()]).toEqual([200, 200]);
      // By a command, which tells the server nothing.
      await database.apply(csvFile('observations', 'metric,place,period,value\nMONITORED,520203,2023-06-30,7'));
      await sleep(1_100);
      expect([await read(), await post()]).toEqual([401, 401]);
      expect(await read({ authorization: `Bearer ${TOKEN}` })).toBe(200);
    } finally {
      await api.stop();
    }
  });

  it('is refused with sensitive counts and ACCESS=public, and says what to set', async () => {
    await expect(open({})).rejects.toThrow(/HOST=192\.0\.2\.7.*ACCESS=keys.*PUBLIC_SENSITIVE=true/s);
    await expect(open({ HOST: '0.0.0.0' })).rejects.toThrow('HOST=0.0.0.0');
    await expect(open({ HOST: '::' })).rejects.toThrow('HOST=::');
  });

  it('is refused before it listens', async () => {
    const settings = { HOST: NETWORK, ACCESS: 'public' };
    await expect(startApi(database.url, settings)).rejects.toThrow('monitored households or persons');
  });

  it('opens on loopback, with keys, or where PUBLIC_SENSITIVE says so', async () => {
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) await expect(open({ HOST })).resolves.toBeUndefined();
    await expect(open({ ACCESS: 'keys' })).resolves.toBeUndefined();
    await expect(open({ PUBLIC_SENSITIVE: true })).resolves.toBeUndefined();
  });
});
