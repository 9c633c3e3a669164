import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLES } from '../../../src/web/playground/examples.js';
import { startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { publishedTemplate } from '../../support/templates.js';

describe('the examples of the playground', () => {
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

  it.each(EXAMPLES.map((example) => [example.key, example] as const))('%s returns data', async (_key, example) => {
    const { body } = await api.ask(example.query, example.variables?.(new Date()));
    expect(body.errors).toBeUndefined();
    const empty = Object.entries(body.data as object).filter(([, value]: [string, unknown]) => {
      return value === null || (Array.isArray(value) && value.length === 0);
    });
    expect(empty).toEqual([]);
  });

  it('shows under "changes since yesterday" the figures imported since then', async () => {
    const example = EXAMPLES.find(({ key }) => key === 'since-yesterday');
    const { body } = await api.ask(example?.query ?? '', example?.variables?.(new Date()));
    expect(body.data.city.now.status).toBe('OBSERVED');
    expect(body.data.city.yesterday.status).toBe('MISSING');
    expect(body.data.observations.nodes.length).toBeGreaterThan(10);
  });

  it('have unique keys and titles', () => {
    expect(new Set(EXAMPLES.map(({ key }) => key)).size).toBe(EXAMPLES.length);
    expect(new Set(EXAMPLES.map(({ zh }) => zh)).size).toBe(EXAMPLES.length);
  });
});
