import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { smallTemplate } from '../support/templates.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(await smallTemplate());
});
afterAll(() => database.drop());

/** What a start says of tokens, and the status that a request to write with one is answered with. */
async function start(settings: Record<string, string>, token: (told: string) => string) {
  const lines: string[] = [];
  const api = await startApi(database.url, settings, (line) => lines.push(line));
  const told = lines.filter((line) => line.includes('Token'));
  const form = new FormData();
  form.append('sources', new Blob(['code,title\nS,x\n']), 's.csv');
  const headers = { authorization: `Bearer ${token(told[0] ?? '')}` };
  const { status } = await fetch(`${api.url}/imports?dryRun=true`, { method: 'POST', body: form, headers });
  await api.stop();
  return { told, status };
}

describe('the token for writing', () => {
  it('is made and shown at the first start, stored as a digest, and never shown again', async () => {
    let shown = '';
    const first = await start({}, (told) => (shown = /shanshui_\S+$/.exec(told)?.[0] ?? ''));
    expect(first.told).toHaveLength(1);
    expect(shown).toMatch(/^shanshui_[\w-]{43}$/);
    expect(first.status).toBe(200);
    const stored = await queryValue(database.url, 'select json_agg(t)::text from access_token t');
    expect(String(stored)).toMatch(/"sha256":"[0-9a-f]{64}"/);
    expect(String(stored)).not.toContain(shown.slice(9));
    // What was shown goes on being good, and nothing is shown in its place.
    expect(await start({}, () => shown)).toEqual({ told: [], status: 200 });
    expect(await start({}, () => `${shown}x`)).toEqual({ told: [], status: 403 });
  });

  it('is not made where one is set', async () => {
    await queryValue(database.url, 'delete from access_token');
    expect(await start({ ADMIN_TOKEN: 'a-token-of-their-own' }, () => 'a-token-of-their-own')).toEqual({
      told: [],
      status: 200,
    });
    expect(await queryValue(database.url, 'select count(*)::int from access_token')).toBe(0);
  });
});
