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

/** Starts a server: the lines that it prints about tokens, and the status of a write with a token. */
async function start(settings: Record<string, string>, token: (line: string) => string) {
  const lines: string[] = [];
  const api = await startApi(database.url, settings, (line) => lines.push(line));
  const printed = lines.filter((line) => line.includes('Token'));
  const form = new FormData();
  form.append('sources', new Blob(['code,title\nS,x\n']), 's.csv');
  const headers = { authorization: `Bearer ${token(printed[0] ?? '')}` };
  const { status } = await fetch(`${api.url}/imports?dryRun=true`, { method: 'POST', body: form, headers });
  await api.stop();
  return { printed, status };
}

describe('the token for writing', () => {
  it('is made and shown at the first start, stored as a digest, and never shown again', async () => {
    let shown = '';
    const first = await start({}, (line) => (shown = /shanshui_\S+$/.exec(line)?.[0] ?? ''));
    expect(first.printed).toHaveLength(1);
    expect(shown).toMatch(/^shanshui_[\w-]{43}$/);
    expect(first.status).toBe(200);
    const stored = await queryValue(database.url, 'select json_agg(t)::text from access_token t');
    expect(String(stored)).toMatch(/"sha256":"[0-9a-f]{64}"/);
    expect(String(stored)).not.toContain(shown.slice(9));
    // The token stays valid, and no other is printed.
    expect(await start({}, () => shown)).toEqual({ printed: [], status: 200 });
    expect(await start({}, () => `${shown}x`)).toEqual({ printed: [], status: 401 });
  });

  it('is not made if ADMIN_TOKEN is set', async () => {
    await queryValue(database.url, 'delete from access_token');
    expect(await start({ ADMIN_TOKEN: 'a-token-of-their-own' }, () => 'a-token-of-their-own')).toEqual({
      printed: [],
      status: 200,
    });
    expect(await queryValue(database.url, 'select count(*)::int from access_token')).toBe(0);
  });
});
