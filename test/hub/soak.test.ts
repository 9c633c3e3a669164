import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, SUBGRAPH_SECRET, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { LONG } from '../support/long.js';
import { smallTemplate } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { type FakePartner, startFakePartner } from './fake-partner.js';
import { type GatewayProcess, startGateway } from './gateway-process.js';
import { SOAK_PARTNERS, soakDocument } from './soak-documents.js';

const [REQUESTS, DOCUMENTS] = LONG ? [20_000, 1_000] : [600, 120];
const AT_ONCE = 6;
/** A heap that is full grows by less than this; what is kept of every request would be more. */
const MOST_GROWTH = 60;

describe('a hub that is asked for long', () => {
  let database: TestDatabase;
  let api: TestApi;
  let partners: FakePartner[];
  let gateway: GatewayProcess;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url);
    partners = await Promise.all(Object.values(SOAK_PARTNERS).map(({ sdl, answer }) => startFakePartner(sdl, answer)));
    const folder = await makeTemporaryFolder();
    const entries = Object.keys(SOAK_PARTNERS).map(
      (name, at) =>
        `- { name: ${name}, url: "${partners[at]?.url ?? ''}", addresses: [127.0.0.0/8], timeoutMs: 20000 }`,
    );
    await writeFile(join(folder, 'partners.yaml'), `partners:\n${entries.join('\n')}\n`);
    gateway = await startGateway({
      ...{ HUB: join(folder, 'partners.yaml'), SHARED_GRAPH_URL: api.url, SUBGRAPH_SECRET, DATA_DIR: folder },
    });
  }, 180_000);

  afterAll(async () => {
    await gateway.stop();
    await api.stop();
    await Promise.all(partners.map((one) => one.close()));
    await database.drop();
  });

  it(
    'answers every document rightly and grows no further',
    async () => {
      const documents = Array.from({ length: DOCUMENTS }, (_, number) => soakDocument(number));
      const round = async (requests: number): Promise<void> => {
        let sent = 0;
        const client = async (): Promise<void> => {
          while (sent < requests) {
            const document = documents[(sent * 7_919) % DOCUMENTS] as (typeof documents)[number];
            sent += 1;
            const { body } = await gateway.ask(document.query);
            expect({ data: body.data, errors: body.errors }).toEqual({ data: document.right, errors: undefined });
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, client));
      };
      await round(REQUESTS / 2);
      const half = await gateway.memory();
      await round(REQUESTS / 2);
      expect((await gateway.greatestMemory()) - half).toBeLessThan(MOST_GROWTH);
      const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
      const plans = Number(/shanshui_hub_plans (\d+)/.exec(metrics)?.[1]);
      expect(plans).toBeGreaterThanOrEqual(Math.min(DOCUMENTS, 400));
      expect(plans).toBeLessThanOrEqual(500);
    },
    LONG ? 1_800_000 : 120_000,
  );
});
