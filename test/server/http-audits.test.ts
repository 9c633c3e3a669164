import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallTemplate } from '../support/templates.js';

describe('GraphQL over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url);
  });

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('passes all 61 audits of the specification', async () => {
    const audits = serverAudits({ url: () => `${api.url}/graphql`, fetchFn: fetch });
    expect(audits).toHaveLength(61);
    const failed: string[] = [];
    for (const { fn } of audits) {
      const result = await fn();
      if (result.status !== 'ok') failed.push(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
    }
    expect(failed).toEqual([]);
  });
});
