import {
  bulkhead,
  BulkheadRejectedError,
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  wrap,
} from 'cockatiel';
import { ServiceFailure } from './service-failure.js';

const FAILURES_IN_A_ROW = 5;
const PAUSE_MS = 10_000;
/** Requests that wait for one under way, for each that may be. */
const WAITING = 4;

/** Calls a service while it works: no more at once than it takes, and none for a pause after it failed in a row. */
export class Guarded {
  private readonly bulkhead;
  private readonly breaker;
  private readonly policy;

  constructor(atOnce: number, pauseMs = PAUSE_MS) {
    this.bulkhead = bulkhead(atOnce, atOnce * WAITING);
    const failed = handleWhen((error) => error instanceof ServiceFailure && error.reason !== 'FULL');
    this.breaker = circuitBreaker(failed, {
      halfOpenAfter: pauseMs,
      breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
    });
    this.policy = wrap(this.bulkhead, this.breaker);
  }

  /** `closed`: asked; `open`: not asked; `half-open`: one request tries. */
  get state(): 'closed' | 'open' | 'half-open' {
    if (this.breaker.state === CircuitState.Closed) return 'closed';
    return this.breaker.state === CircuitState.HalfOpen ? 'half-open' : 'open';
  }

  /** Throws a ServiceFailure when the call fails, and instead of calling when the service is not asked. */
  async call<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await this.policy.execute(act);
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new ServiceFailure('CIRCUIT_OPEN');
      if (error instanceof BulkheadRejectedError) throw new ServiceFailure('FULL');
      throw error;
    }
  }
}
