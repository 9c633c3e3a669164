import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { openRequestDatabase, type Taken } from '../../src/server/data/request-database.js';
import { createTestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { dressConnection } from '../../src/server/data/orm.js';
import { openServingPool } from '../../src/server/data/serving-pool.js';
import { Slots } from '../../src/server/data/slots.js';

it('one request uses three connections at once, however many statements it has, and all of them are answered', async () => {
  let [held, most] = [0, 0];
  const take = (): Promise<Taken> => {
    most = Math.max(most, ++held);
    const client = {
      query: async (_text: string, [value]: number[]) => {
        await new Promise((tick) => setTimeout(tick, 2));
        return { rows: [{ value }], rowCount: 1, command: 'SELECT' };
      },
    } as unknown as PoolClient;
    return Promise.resolve({
      client,
      release: () => held--,
      cancel: () => Promise.resolve(),
      isAway: () => false,
    });
  };
  const { db } = openRequestDatabase({
    take,
    budgetMs: 10_000,
    heavy: new Slots(2, 1_000),
    onStatement: () => undefined,
  });
  const asked = Array.from({ length: 40 }, (_none, at) => at);
  const answers = await Promise.all(asked.map((at) => sql<{ value: number }>`select ${at} as value`.execute(db)));
  expect(answers.map(({ rows }) => rows[0]?.value)).toEqual(asked);
  expect([held, most]).toEqual([0, 3]);
});

it('a database that goes away between two statements of a request fails the next one, and not the process', async () => {
  const database = await createTestDatabase();
  const pool = openServingPool({
    ...{ url: database.url, size: 1, waitMs: 5_000, statementTimeoutMs: 5_000 },
    onConnect: dressConnection(),
  });
  const client = await pool.pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const isLost = new Promise((resolve) => client.once('end', resolve));
  await queryValue(database.url, `select pg_terminate_backend(${(rows[0]?.pid ?? 0).toString()})`);
  await isLost;
  await expect(client.query('select 1')).rejects.toThrow();
  client.release(true);
  expect((await pool.pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.pool.end();
  await database.drop();
});

/** In a process of its own, which can collect garbage. Prints how many of ten requests are still in memory. */
const ANSWERED = `
  import { sql } from 'kysely';
  import { openRequestDatabase } from './src/server/data/request-database.ts';
  import { Slots } from './src/server/data/slots.ts';
  const client = { query: async () => ({ rows: [], rowCount: 0, command: 'SELECT' }) };
  const take = async () => ({ client, release() {}, cancel: async () => undefined, isAway: () => false });
  async function answer() {
    const request = { statements: 0 };
    const onStatement = () => { request.statements += 1; };
    const { db, end } = openRequestDatabase({ take, budgetMs: 60_000, heavy: new Slots(2, 1_000), onStatement });
    await Promise.all([1, 2, 3, 4].map(() => sql\`select 1\`.execute(db)));
    end();
    return new WeakRef(request);
  }
  const requests = [];
  for (let at = 0; at < 10; at += 1) requests.push(await answer());
  await new Promise((resolve) => setTimeout(resolve, 10));
  gc();
  console.log(requests.filter((one) => one.deref()).length);`;

it('a request that was answered is kept by nothing, such as the timer of its budget', () => {
  const flags = ['--no-warnings', '--expose-gc', '--experimental-transform-types'];
  const script = ['--import', './src/typescript-sources.mjs', '--input-type=module', '-e', ANSWERED];
  expect(execFileSync(process.execPath, [...flags, ...script], { encoding: 'utf8' }).trim()).toBe('0');
}, 30_000);
