import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { wholeTemplate } from '../support/templates.js';

const CASES = new URL('./cases/', import.meta.url);
/** `UPDATE_GOLDEN=1 npm test -- golden` writes the server's present answers; the diff is for the reviewer. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

/** Whatever the size of what is asked for: one statement for each kind of record, never one for each row. */
const MOST_STATEMENTS = 8;

describe('the answer and the SQL of the golden case', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await wholeTemplate());
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const names = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace('.graphql', '').replaceAll('\\', '/'))
    .toSorted();

  it.each(names)('%s are as checked in', async (name) => {
    const query = readFileSync(new URL(`${name}.graphql`, CASES), 'utf8');
    // Sent twice: the second time, no statements prepare the connection.
    await api.ask(query);
    let { body, statements } = await api.ask(query);
    // On a busy machine an answer that is late splits what is loaded together: what counts is the least.
    for (let tries = 1; tries < 5 && statements.length > MOST_STATEMENTS; tries++)
      ({ body, statements } = await api.ask(query));
    expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
    same(`${name}.json`, await format(JSON.stringify(body), { parser: 'json', printWidth: 120 }));
    // Number and order of equal statements depend on which answer arrives first: neither is a promise.
    const sent = [...new Set(statements.map((sql) => `${sql.replace(/\s+/g, ' ').trim()};\n`))].toSorted();
    same(`${name}.sql`, sent.join('\n'));
  });
});

function same(file: string, text: string): void {
  const place = new URL(file, CASES);
  if (UPDATE || !existsSync(place)) {
    if (!UPDATE && process.env['CI']) throw new Error(`${file} is not checked in`);
    writeFileSync(place, text);
  }
  expect(text).toBe(readFileSync(place, 'utf8'));
}
