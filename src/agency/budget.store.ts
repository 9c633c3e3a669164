import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CodedError } from '../kernel/errors.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** A key has used up its budget of the minute. */
    RATE_LIMITED: true;
  }
  interface ErrorDetails {
    /** Seconds after which the request may be sent again. */
    readonly retryAfter?: number;
  }
}

/** What is left of a budget. */
export interface BudgetLeft {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the budget is whole again. */
  readonly resetSeconds: number;
}

const MINUTE_SECONDS = 60;

/** The cost that each key may spend in a minute, counted in the database, so that all processes share it. */
export class Budgets {
  private readonly limiter: RateLimiterPostgres;

  /** `query` runs on the owner's connections: readers write nothing. */
  constructor(
    query: Pool['query'],
    private readonly limit: number,
  ) {
    this.limiter = new RateLimiterPostgres({
      ...{ storeClient: { query }, storeType: 'pool', tableName: 'caller_budget', tableCreated: true },
      ...{ keyPrefix: 'cost', points: limit, duration: MINUTE_SECONDS },
      // There is one row for each key, which is written anew; a timer would outlive the server.
      clearExpiredByTimeout: false,
      // A key that is over its budget costs nothing more until it is whole again.
      ...{ inMemoryBlockOnConsumed: limit + 1, inMemoryBlockDuration: MINUTE_SECONDS },
    });
  }

  /** Counts a cost against a key. Throws RATE_LIMITED, with the budget, once it is used up. */
  async spend(keyId: string, cost: number): Promise<BudgetLeft> {
    try {
      // A single query over the whole budget is refused by the limit of a query, not for ever by this one.
      return this.leftOf(await this.limiter.consume(keyId, Math.min(cost, this.limit)));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const left = this.leftOf(error);
      throw new RateLimitedError(left, cost);
    }
  }

  private leftOf({ remainingPoints, msBeforeNext }: RateLimiterRes): BudgetLeft {
    return {
      limit: this.limit,
      remaining: remainingPoints,
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
    };
  }
}

export class RateLimitedError extends CodedError {
  constructor(
    readonly left: BudgetLeft,
    cost: number,
  ) {
    const { limit, resetSeconds } = left;
    const expected = `the request to be sent again in ${resetSeconds.toString()} s, or queries that cost less`;
    super(
      'RATE_LIMITED',
      `This key has used up its budget of ${limit.toString()} a minute, and the query costs ${cost.toString()}: expected ${expected}.`,
      { subject: 'cost', given: cost, expected, retryAfter: resetSeconds },
    );
    this.name = 'RateLimitedError';
  }
}
