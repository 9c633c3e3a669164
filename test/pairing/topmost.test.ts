import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';

describe('pairings by code, and the topmost of them', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('finds one, or null', async () => {
    const { body } = await api.ask(
      '{ there: pairing(code: "P-TORCH") { kind } gone: pairing(code: "P-NONE") { kind } }',
    );
    expect(body).toEqual({ data: { there: { kind: 'CLUSTER' }, gone: null } });
  });

  it('leaves out those under another, in lists and in tables', async () => {
    const { body } = await api.ask(`{
      all: pairings(program: "EW-ZS-LPS") { totalCount }
      top: pairings(program: "EW-ZS-LPS", topmost: true) { totalCount nodes { code } }
      table(metrics: ["FISCAL_AID_FUNDS"], rows: { pairings: { program: "EW-ZS-LPS", topmost: true } }, period: "2021") {
        rows { totalCount nodes { key } }
      }
      within: pairings(within: "520204", topmost: true) { totalCount }
    }`);
    expect(body).toEqual({
      data: {
        all: { totalCount: 4 },
        top: { totalCount: 1, nodes: [{ code: 'P-CITY' }] },
        table: { rows: { totalCount: 1, nodes: [{ key: 'P-CITY' }] } },
        within: { totalCount: 0 },
      },
    });
  });
});
