import { expect, it } from '@jest/globals';
import { startApi } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';

it('two servers that start at once on one empty database migrate it once, one after the other', async () => {
  const database = await createTestDatabase();
  const printed: string[][] = [[], []];
  const start = (at: number) => startApi(database.url, {}, (line) => printed[at]?.push(line));
  const started = await Promise.allSettled([start(0), start(1)]);
  try {
    expect(started.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    const lines = printed.flat();
    const migrations = lines.filter((line) => line.startsWith('Schema: '));
    expect(migrations).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('Another process is preparing this database'))).toHaveLength(1);
    const applied = await queryValue(database.url, 'select count(*)::int from mikro_orm_migrations');
    expect(migrations[0]).toMatch(new RegExp(`^Schema: ${String(applied)} migrations applied, the last one Migration`));
  } finally {
    for (const one of started) if (one.status === 'fulfilled') await one.value.stop();
    await database.drop();
  }
}, 300_000);
