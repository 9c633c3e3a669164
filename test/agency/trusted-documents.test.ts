import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type KeyedApi, startKeyedApi, TOKEN } from '../access/support/keyed-api.js';

const documents = Object.entries(
  JSON.parse(readFileSync(new URL('../../dist/documents.json', import.meta.url), 'utf8')) as Record<string, string>,
);
const idOf = (operation: string): string =>
  documents.find(([, text]) => text.trim().startsWith(`query ${operation}`))?.[0] ?? '';
const OWN = '{ metrics { code } }';

let keyed: KeyedApi;
const keys = { PUBLIC: null as string | null, AGENCY: '', ANALYST: '' };

beforeAll(async () => {
  keyed = await startKeyedApi({ AD_HOC: 'analyst' });
  keys.AGENCY = (await keyed.makeKey('AGENCY', ['everything'])).text;
  keys.ANALYST = (await keyed.makeKey('ANALYST', ['everything'])).text;
});
afterAll(() => keyed.stop());

async function post(body: object, key: string | null): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await keyed.get('/graphql', key, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.errors ? String(answer.errors[0]?.extensions.code) : JSON.stringify(answer.data);
}

describe('with AD_HOC=analyst', () => {
  it.each(['PUBLIC', 'AGENCY'] as const)(
    '%s asks for registered documents, by their id or their text',
    async (role) => {
      const asked = await post({ documentId: idOf('Viewer') }, keys[role]);
      expect(JSON.parse(asked)).toMatchObject({ viewer: { role } });
      const [, text = ''] = documents.find(([id]) => id === idOf('Viewer')) ?? [];
      expect(await post({ query: text }, keys[role])).toBe(asked);
      const variables = { text: '六盘水', first: 1 };
      expect(await post({ documentId: idOf('Search'), variables }, keys[role])).toContain('六盘水市');
      const byGet = await keyed.get(`/graphql?documentId=${encodeURIComponent(idOf('Viewer'))}`, keys[role]);
      expect(byGet.data).toEqual(JSON.parse(asked));
    },
  );

  it.each(['PUBLIC', 'AGENCY'] as const)('%s has no query of its own, at any address', async (role) => {
    expect(await post({ query: OWN }, keys[role])).toBe('FORBIDDEN');
    expect(await post({ query: '{ __typename }' }, keys[role])).toBe('FORBIDDEN');
    const query = encodeURIComponent(OWN);
    for (const address of [`/graphql?query=${query}`, `/exports/table.csv?query=${query}`]) {
      const { status, text } = await keyed.get(address, keys[role]);
      expect([address, status, text.includes('FORBIDDEN')]).toEqual([address, 403, true]);
    }
    const body = JSON.stringify({ query: OWN });
    const headers = { 'content-type': 'application/json' };
    const file = await keyed.get('/exports/table.csv', keys[role], { method: 'POST', headers, body });
    expect([file.status, file.text.includes('FORBIDDEN')]).toEqual([403, true]);
  });

  it('analysts and administrators ask what they like', async () => {
    for (const key of [keys.ANALYST, TOKEN]) {
      expect(await post({ query: OWN }, key)).toContain('FISCAL_AID_FUNDS');
      expect((await keyed.get(`/exports/table.csv?query=${encodeURIComponent(OWN)}`, key)).status).toBe(200);
    }
  });

  it('an id that is not registered, or one with a query beside it, is refused whatever the role', async () => {
    for (const key of [keys.PUBLIC, keys.ANALYST]) {
      expect(await post({ documentId: `sha256:${'0'.repeat(64)}` }, key)).toBe('NOT_FOUND');
      expect(await post({ documentId: 7 }, key)).toBe('NOT_FOUND');
      expect(await post({ documentId: idOf('Viewer'), query: OWN }, key)).toBe('INVALID_ARGUMENT');
    }
  });

  it('a registered document opens no more than its caller may read', async () => {
    const narrow = (await keyed.makeKey('AGENCY', ['division:520200'])).text;
    const variables = { text: 'FOREIGN', first: 5 };
    expect(await post({ documentId: idOf('Search'), variables }, narrow)).not.toContain('FOREIGN');
    expect(await post({ documentId: idOf('Keys') }, narrow)).toBe('FORBIDDEN');
  });
});
