import { expect, it } from '@jest/globals';
import { startApi } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { smallTemplate } from '../support/templates.js';

it('a server that stops is not ready, answers what still arrives and closes its connections', async () => {
  const database = await createTestDatabase(await smallTemplate());
  const api = await startApi(database.url, { STOP_DELAY_MS: '1500' });
  const stopped = api.stop();
  try {
    expect((await fetch(`${api.url}/readyz`)).status).toBe(503);
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ metrics { code } }' }),
    });
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    await stopped;
    await expect(fetch(`${api.url}/livez`)).rejects.toThrow();
  } finally {
    await stopped;
    await database.drop();
  }
}, 120_000);
