import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, SUBGRAPH_SECRET, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallTemplate } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { type FakePartner, startFakePartner } from './fake-partner.js';
import { type GatewayProcess, startGateway } from './gateway-process.js';
import { entities, entityKey, FORESTS_SDL, JOBS_SDL, LIES, representations } from './lies.js';

describe('a partner that lies', () => {
  let database: TestDatabase;
  let shared: TestApi;
  let api: GatewayProcess;
  let forests: FakePartner;
  let jobs: FakePartner;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    forests = await startFakePartner(FORESTS_SDL, entities());
    jobs = await startFakePartner(JOBS_SDL, (asked) => ({
      data: {
        [entityKey(asked)]: representations(asked).map(({ code }) => ({
          hub_type: 'City',
          hub_key_code: code,
          jobs: 7,
        })),
      },
    }));
    const folder = await makeTemporaryFolder();
    const common = 'timeoutMs: 2000, addresses: [127.0.0.0/8], pollSeconds: 3600';
    await writeFile(
      join(folder, 'partners.yaml'),
      `partners:\n- { name: forests, url: "${forests.url}", owns: ["Forest*"], ${common} }\n- { name: jobs, url: "${jobs.url}", owns: ["Job*"], ${common} }\n`,
    );
    shared = await startApi(database.url);
    api = await startGateway({
      ...{ HUB: join(folder, 'partners.yaml'), SHARED_GRAPH_URL: shared.url, SUBGRAPH_SECRET, DATA_DIR: folder },
    });
  }, 180_000);

  beforeEach(async () => {
    // A good answer closes the circuit after the failures of the test before.
    forests.answer = entities();
    await api.ask('{ city(code: "520200") { forestShare } }');
  });

  afterAll(async () => {
    await api.stop();
    await shared.stop();
    await Promise.all([forests.close(), jobs.close()]);
    await database.drop();
  });

  const query = (more: string): string =>
    `{ a: city(code: "520200") { code name forestShare jobs ${more} } b: city(code: "442000") { code name forestShare jobs ${more} } }`;

  it('is believed while it answers what it was asked', async () => {
    const { body } = await api.ask(query('forest { area best { name } owner { label ... on ForestFirm { tax } } }'));
    expect(body.errors).toBeUndefined();
    expect(body.data.a).toEqual({
      ...{ code: '520200', name: '六盘水市', forestShare: 0.5, jobs: 7 },
      forest: { area: 12.5, best: { name: '中山市' }, owner: { label: 'firm', tax: 3 } },
    });
  });

  it.each(LIES)('that %s changes nothing of ours', async (_title, reason, lie, more = '') => {
    forests.answer = lie;
    const { body } = await api.ask(query(more));
    const text = JSON.stringify(body);
    expect(body.data.a).toMatchObject({ code: '520200', name: '六盘水市', jobs: 7 });
    expect(body.data.b).toMatchObject({ code: '442000', name: '中山市', jobs: 7 });
    expect(Object.keys(body.data.a).sort()).toEqual(
      ['code', 'name', 'forestShare', 'jobs', ...(more ? [more.split(' ')[0]] : [])].sort(),
    );
    expect(new Set(body.errors?.map(({ extensions }) => extensions['reason']))).toEqual(new Set([reason]));
    for (const { path, extensions } of body.errors ?? []) {
      expect(extensions).toMatchObject({ code: 'SERVICE_FAILED', service: 'forests' });
      expect(['a', 'b']).toContain((path as string[])[0]);
    }
    for (const secret of ['hunter2', '10.0.0', '127.0.0.1', '假', '_entities', 'hub_'])
      expect(text).not.toContain(secret);
  });

  it('takes less than 40 MB of memory, whatever it sends', async () => {
    const plain = query('');
    for (let count = 0; count < 150; count += 1) await api.ask(plain);
    const before = await api.memory();
    for (let round = 0; round < 2; round += 1) {
      for (const [, reason, lie, more = ''] of LIES) {
        if (reason === 'TIME') continue;
        forests.answer = lie;
        await api.ask(query(more));
        forests.answer = entities();
        await api.ask(plain);
      }
    }
    expect((await api.greatestMemory()) - before).toBeLessThan(40);
  }, 60_000);
});
