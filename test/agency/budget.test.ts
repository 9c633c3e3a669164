import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { Budgets, RateLimitedError } from '../../src/agency/budget.store.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { migratedTemplate } from '../support/templates.js';

const LIMIT = 100_000;

let database: TestDatabase;
let pool: Pool;
let statements = 0;
beforeAll(async () => {
  database = await createTestDatabase(await migratedTemplate());
  pool = new Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const query = (async (...args: [string]) => {
  statements += 1;
  return pool.query(...args);
}) as unknown as Pool['query'];

const isSpent = async (budgets: Budgets, key: string, cost: number): Promise<boolean> => {
  try {
    await budgets.spend(key, cost);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(RateLimitedError);
    return false;
  }
};

describe('the budget of a key in two processes', () => {
  it('is never exceeded, and refused only where less is left than asked for', async () => {
    const processes = [new Budgets(query, LIMIT), new Budgets(query, LIMIT)];
    const costs = Array.from({ length: 6_000 }, (_, at) => (at * 7_919) % 61);
    let spent = 0;
    let refused = Number.POSITIVE_INFINITY;
    for (let at = 0; at < costs.length; at += 30) {
      await Promise.all(
        costs.slice(at, at + 30).map(async (cost, one) => {
          // Much of it in one of them, so that the other knows late.
          const budgets = processes[one % 5 === 0 ? 1 : 0] as Budgets;
          if (await isSpent(budgets, 'busy', cost)) spent += cost;
          else refused = Math.min(refused, spent);
        }),
      );
    }
    expect(spent).toBeLessThanOrEqual(LIMIT);
    // What another process had taken and not spent yet is not there for this one.
    expect(refused).toBeGreaterThan(0.97 * LIMIT);
  });

  it('costs a statement for a hundredth of it, not for each request, and says what is left to the point', async () => {
    const budgets = new Budgets(query, LIMIT);
    statements = 0;
    let last = LIMIT;
    for (let at = 1; at <= 2_000; at++) {
      const { remaining } = await budgets.spend('steady', 10);
      expect(remaining).toBe(LIMIT - at * 10);
      last = remaining;
    }
    expect(last).toBe(80_000);
    expect(statements).toBeLessThan(30);
  });

  it('is whole again after its minute, whatever was taken of it before', async () => {
    let now = Date.now();
    const budgets = new Budgets(query, LIMIT, () => now);
    for (let at = 0; at < 5; at++) await budgets.spend('later', 10);
    now += 61_000;
    await pool.query(`update caller_budget set expire = 0 where key like '%later'`);
    expect((await budgets.spend('later', 10)).remaining).toBe(LIMIT - 10);
  });
});
