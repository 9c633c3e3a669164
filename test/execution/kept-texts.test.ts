import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LASTING } from '../../src/kernel/lasting.js';
import { keepText, type TextHolder } from '../../src/server/execution/kept-texts.js';
import { Client } from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { filledTemplate, SMALL } from '../support/templates.js';

describe('what was written of a place', () => {
  let database: TestDatabase;
  let api: TestApi;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase(await filledTemplate('fuzz', [SMALL, SMALL_PROGRAM]));
    api = await startApi(database.url, { PAIRING_MEMORY_MB: '8', MAX_ANSWER_LENGTH: '3000' });
    client = new Client({ connectionString: database.url });
    await client.connect();
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await api.stop();
    await database.drop();
  });

  const CITY =
    '{ city(code: "520200") { code name parent { name } pairings { nodes { code kind } edges { counterpart { name } } } } }';

  /** Waits until the server has heard that another connection renamed the city, which takes milliseconds unless the machine is busy. */
  async function untilNamed(name: string): Promise<void> {
    const last = performance.now() + 30_000;
    while ((await api.ask(CITY)).body.data.city.name !== name && performance.now() < last) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('is what the place is called now, once the server has heard that it was renamed', async () => {
    const first = await api.ask(CITY);
    for (const _ of [1, 2, 3]) expect((await api.ask(CITY)).body).toEqual(first.body);
    for (const name of ['凉都', '六盘水']) {
      await client.query(`update division set name = $1, official_name = $1 || '市' where code = '520200'`, [name]);
      await untilNamed(name);
      for (const _ of [1, 2, 3]) expect((await api.ask(CITY)).body.data.city.name).toBe(name);
    }
  });

  it('counts towards the length of an answer as often as it stands there', async () => {
    const times = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, at) => `a${at.toString()}: city(code: "520200") { name officialName }`).join(' ')} }`;
    for (const _ of [1, 2, 3]) {
      expect((await api.ask(times(20))).body.errors).toBeUndefined();
      expect((await api.ask(times(90))).body.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    }
  });
});

it('forgets the texts of all selections where they take more than they may', () => {
  const holders: TextHolder[] = Array.from({ length: 40 }, () => ({ texts: null }));
  const source = { [LASTING]: true as const };
  let forgotten = 0;
  for (const [at, holder] of holders.entries()) {
    keepText(holder, source, { text: 'x'.repeat(500_000), characters: 0 });
    const kept = holders.filter(({ texts }) => texts?.has(source)).length;
    expect(kept).toBeLessThanOrEqual(16);
    if (at > 0 && kept === 0) forgotten++;
  }
  expect(forgotten).toBeGreaterThanOrEqual(2);
});
