import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { smallTemplate } from '../support/templates.js';

const QUEUED = 'shanshui_lane_requests{lane="queries",state="waiting"} 2';
const SLOW = '{ sources { nodes { code } } }';

describe('under load', () => {
  let database: TestDatabase;
  let blocker: Client;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
  }, 120_000);

  afterAll(() => database.drop());

  /** While `act` runs, a query of sources waits for a lock. */
  async function whileBlocked(settings: Record<string, string>, act: (api: TestApi) => Promise<void>): Promise<void> {
    const api = await startApi(database.url, settings);
    // Once before, so that the server has opened what it needs.
    await api.ask(SLOW);
    blocker = new Client({ connectionString: database.url });
    await blocker.connect();
    await blocker.query('begin; lock table source in access exclusive mode');
    try {
      await act(api);
    } finally {
      await blocker.end();
      await api.stop();
    }
  }

  const waitingStatements = () =>
    queryValue(database.url, "select count(*)::int from pg_stat_activity where wait_event_type = 'Lock'");

  async function until(wanted: number): Promise<void> {
    const deadline = Date.now() + 5_000;
    while ((await waitingStatements()) !== wanted) {
      if (Date.now() > deadline) throw new Error(`no ${wanted.toString()} statements wait after 5 s`);
      await new Promise((tick) => setTimeout(tick, 20));
    }
  }

  it('a request beyond those that may wait gets 503 with Retry-After at once, while health answers', async () => {
    await whileBlocked({ MAX_REQUESTS: '1' }, async (api) => {
      const first = api.ask(SLOW);
      await until(1);
      const queued = [api.ask(SLOW), api.ask(SLOW)];
      const lane = async (): Promise<string> => (await fetch(`${api.url}/metrics`)).text();
      for (let looks = 0; looks < 1_000 && !(await lane()).includes(QUEUED); looks += 1)
        await new Promise((tick) => setTimeout(tick, 20));
      const since = Date.now();
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: SLOW }),
      });
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UNAVAILABLE', subject: 'load' } }],
      });
      // Those that may wait do so for five seconds.
      expect(Date.now() - since).toBeLessThan(3_000);
      expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
      await blocker.query('rollback');
      const answers = await Promise.all([first, ...queued]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    });
  });

  it('the statement of a client that left is cancelled', async () => {
    await whileBlocked({}, async (api) => {
      const leaving = new AbortController();
      const asked = fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: SLOW }),
        signal: leaving.signal,
      });
      await until(1);
      leaving.abort();
      await expect(asked).rejects.toThrow();
      await until(0);
      await blocker.query('rollback');
      expect((await api.ask(SLOW)).body.errors).toBeUndefined();
    });
  });

  it('a request whose statements take longer than its budget is cancelled with a code', async () => {
    await whileBlocked({ DATABASE_BUDGET_MS: '300' }, async (api) => {
      const { body } = await api.ask(SLOW);
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', subject: 'time' });
      await until(0);
    });
  });

  it('a request that finds no free connection is UNAVAILABLE after a while, while health answers', async () => {
    await whileBlocked({ POOL_SIZE: '2', POOL_WAIT_MS: '2000' }, async (api) => {
      const holding = [api.ask(SLOW), api.ask(SLOW)];
      await until(2);
      const { status, body } = await api.ask(SLOW);
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([503, 'UNAVAILABLE']);
      expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
      await blocker.query('rollback');
      expect((await Promise.all(holding)).map((answer) => answer.status)).toEqual([200, 200]);
    });
  });
});

describe('another site', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url, { ALLOWED_HOSTS: 'figures.example' });
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const statusFor = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(`${api.url}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['attacker.example', 421],
    ['127.0.0.1.attacker.example:4000', 421],
    ['figures.example', 200],
    ['LOCALHOST:4000', 200],
  ])('under the host %s is answered with %d', async (host, status) => {
    expect(await statusFor('/reports', { host })).toBe(status);
  });

  it('cannot set off an export in a browser, while its own pages and addresses can', async () => {
    const path = `/exports/table.csv?query=${encodeURIComponent('{ metrics { code } }')}`;
    const answers = ['cross-site', 'same-site', 'same-origin', 'none'].map((site) =>
      statusFor(path, { 'sec-fetch-site': site }),
    );
    expect(await Promise.all(answers)).toEqual([403, 403, 200, 200]);
  });
});
