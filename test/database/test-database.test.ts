import { describe, expect, it } from '@jest/globals';
import { createTestDatabase, ensureTemplate } from '../support/database.js';
import { queryValue } from '../support/query.js';

describe('a test database', () => {
  it('is a copy of its template that others do not see', async () => {
    await ensureTemplate('copied', async (url) => {
      await queryValue(url, 'CREATE TABLE counted AS SELECT 1 AS n');
    });
    const [one, other] = await Promise.all([createTestDatabase('copied'), createTestDatabase('copied')]);
    await queryValue(one.url, 'INSERT INTO counted VALUES (2)');
    expect(await queryValue(one.url, 'SELECT count(*)::int FROM counted')).toBe(2);
    expect(await queryValue(other.url, 'SELECT count(*)::int FROM counted')).toBe(1);
    await Promise.all([one.drop(), other.drop()]);
    await expect(queryValue(one.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('has a template that is built once, for any number of simultaneous requests', async () => {
    let built = 0;
    const build = (): Promise<void> => {
      built += 1;
      return Promise.resolve();
    };
    await Promise.all([ensureTemplate('once', build), ensureTemplate('once', build), ensureTemplate('once', build)]);
    expect(built).toBe(1);
  });

  it('is never a copy of a template that could not be built', async () => {
    await expect(ensureTemplate('failing', () => Promise.reject(new Error('no such figures')))).rejects.toThrow(
      'no such figures',
    );
    await expect(createTestDatabase('failing')).rejects.toThrow('does not exist');
    await ensureTemplate('failing', () => Promise.resolve());
    const database = await createTestDatabase('failing');
    expect(await queryValue(database.url, 'SELECT 1')).toBe(1);
    await database.drop();
  });
});
