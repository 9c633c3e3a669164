import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { openRequestDatabase } from '../../src/server/data/request-database.js';
import { Slots } from '../../src/server/data/slots.js';

it('one request uses three connections at once, however many statements it has, and all of them are answered', async () => {
  let [held, most] = [0, 0];
  const take = (): Promise<PoolClient> => {
    most = Math.max(most, ++held);
    return Promise.resolve({
      query: async (_text: string, [value]: number[]) => {
        await new Promise((tick) => setTimeout(tick, 2));
        return { rows: [{ value }], rowCount: 1, command: 'SELECT' };
      },
      release: () => held--,
    } as unknown as PoolClient);
  };
  const { db } = openRequestDatabase({
    take,
    budgetMs: 10_000,
    cancel: () => Promise.resolve(),
    heavy: new Slots(2, 1_000),
    onStatement: () => undefined,
  });
  const asked = Array.from({ length: 40 }, (_none, at) => at);
  const answers = await Promise.all(asked.map((at) => sql<{ value: number }>`select ${at} as value`.execute(db)));
  expect(answers.map(({ rows }) => rows[0]?.value)).toEqual(asked);
  expect([held, most]).toEqual([0, 3]);
});
