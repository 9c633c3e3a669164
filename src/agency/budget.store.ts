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

/** What a process took of a budget and spends by itself, and what the budget was when it last looked. */
interface Share {
  /** When the budget is whole again, and nothing of this holds any more. */
  readonly until: number;
  /** Left in the database. */
  readonly remaining: number;
  /** Left of the share. */
  left: number;
}

/** A hundredth of a budget is taken at once, as long as at least a quarter of it is left. */
const SHARE = 100;
const AMPLE = 4;
/** Keys of which shares are held at once. */
const MOST_SHARES = 10_000;

/**
 * The cost that each key may spend in a minute, counted in the database, so that all processes share it. A process takes
 * shares of it, because a row that every request of a key writes would make them wait for one another; near its end each
 * request is counted by itself, so that none is refused while its cost is left.
 */
export class Budgets {
  private readonly limiter: RateLimiterPostgres;
  private readonly shares = new Map<string, Share>();
  private readonly taking = new Map<string, Promise<void>>();

  /** `query` runs on the owner's connections: readers write nothing. */
  constructor(
    query: Pool['query'],
    private readonly limit: number,
    private readonly now: () => number = Date.now,
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

  /**
   * Counts a cost against a key; at once where this process holds a share of the budget that covers it. Throws RATE_LIMITED,
   * with the budget, once it is used up.
   */
  spend(keyId: string, cost: number): BudgetLeft | Promise<BudgetLeft> {
    // A single query over the whole budget is refused by the limit of a query, not for ever by this one.
    const points = Math.min(cost, this.limit);
    return this.spendShare(keyId, points) ?? this.spendBudget(keyId, points, cost);
  }

  private spendShare(keyId: string, points: number): BudgetLeft | null {
    const share = this.shareOf(keyId);
    if (!share || share.left < points) return null;
    share.left -= points;
    return this.leftOf(share);
  }

  private async spendBudget(keyId: string, points: number, cost: number): Promise<BudgetLeft> {
    const size = Math.floor(this.limit / SHARE);
    for (;;) {
      const left = this.spendShare(keyId, points);
      if (left) return left;
      const share = this.shareOf(keyId);
      const isAmple = share !== null && share.remaining > this.limit / AMPLE;
      if (!isAmple || points > size) return this.spendAtOnce(keyId, points, cost);
      await this.take(keyId, size);
    }
  }

  private shareOf(keyId: string): Share | null {
    const share = this.shares.get(keyId);
    if (share && share.until > this.now()) return share;
    this.shares.delete(keyId);
    return null;
  }

  private keep(keyId: string, { remainingPoints, msBeforeNext }: RateLimiterRes, left: number): Share {
    const share = { until: this.now() + msBeforeNext, remaining: remainingPoints, left };
    this.shares.delete(keyId);
    const [oldest] = this.shares.keys();
    if (this.shares.size >= MOST_SHARES && oldest !== undefined) this.shares.delete(oldest);
    this.shares.set(keyId, share);
    return share;
  }

  /** Requests that come at once take one share together. */
  private async take(keyId: string, size: number): Promise<void> {
    let taking = this.taking.get(keyId);
    if (!taking) {
      taking = this.takeShare(keyId, size).finally(() => this.taking.delete(keyId));
      this.taking.set(keyId, taking);
    }
    await taking;
  }

  private async takeShare(keyId: string, size: number): Promise<void> {
    const taken = await this.limiter.penalty(keyId, size);
    // Other processes may have taken more meanwhile than there was at the last look.
    const isOver = taken.consumedPoints > this.limit;
    const found = isOver ? await this.limiter.reward(keyId, size) : taken;
    this.keep(keyId, found, (this.shareOf(keyId)?.left ?? 0) + (isOver ? 0 : size));
  }

  private async spendAtOnce(keyId: string, points: number, cost: number): Promise<BudgetLeft> {
    const share = this.shareOf(keyId);
    const own = share?.left ?? 0;
    // What is left of the share is spent first, and by nobody else meanwhile.
    if (share) share.left = 0;
    try {
      const found = await this.limiter.consume(keyId, points - own);
      return this.leftOf(this.keep(keyId, found, this.shareOf(keyId)?.left ?? 0));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new RateLimitedError(this.leftOf(this.keep(keyId, error, 0)), cost);
    }
  }

  private leftOf({ remaining, left, until }: Share): BudgetLeft {
    return {
      limit: this.limit,
      remaining: remaining + left,
      resetSeconds: Math.max(1, Math.ceil((until - this.now()) / 1_000)),
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
