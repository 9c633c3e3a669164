import { CodedError } from '../../kernel/errors.js';

export interface AdmissionSize {
  /** Cost up to which a query is admitted without being counted: those are limited by their number. */
  readonly light: number;
  /** The cost of all others that are answered at once. */
  readonly atOnce: number;
  /** How many wait beyond these; the next is refused at once. */
  readonly waiting: number;
  /** How long one waits at most. */
  readonly waitMs: number;
}

interface Waiting {
  readonly cost: number;
  readonly start: () => void;
}

/** Admits expensive queries by their cost, in their order, so that a few of them never use the whole server. */
export class Admission {
  private cost = 0;
  private readonly queue: Waiting[] = [];

  constructor(private readonly size: AdmissionSize) {}

  /** The cost that is being answered, and the number of queries that wait. */
  get load(): { readonly cost: number; readonly waiting: number } {
    return { cost: this.cost, waiting: this.queue.length };
  }

  isLight(cost: number): boolean {
    return cost <= this.size.light;
  }

  /** Waits for its turn. Resolves with what ends it; `leave` ends the wait early. Throws UNAVAILABLE. */
  async admit(cost: number, leave: AbortSignal): Promise<() => void> {
    // The greatest is admitted alone.
    const counted = Math.min(cost, this.size.atOnce);
    if (this.queue.length > 0 || this.cost + counted > this.size.atOnce) await this.wait(counted, leave);
    else this.cost += counted;
    let isActive = true;
    return () => {
      if (!isActive) return;
      isActive = false;
      this.cost -= counted;
      this.startNext();
    };
  }

  private startNext(): void {
    for (let next = this.queue[0]; next && this.cost + next.cost <= this.size.atOnce; next = this.queue[0]) {
      this.queue.shift();
      this.cost += next.cost;
      next.start();
    }
  }

  private wait(cost: number, leave: AbortSignal): Promise<void> {
    if (this.queue.length >= this.size.waiting) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const withdraw = (): void => {
        clearTimeout(timer);
        leave.removeEventListener('abort', withdraw);
        this.queue.splice(this.queue.indexOf(one), 1);
        reject(busy());
        this.startNext();
      };
      const one: Waiting = {
        cost,
        start: () => {
          clearTimeout(timer);
          leave.removeEventListener('abort', withdraw);
          resolve();
        },
      };
      const timer = setTimeout(withdraw, this.size.waitMs);
      leave.addEventListener('abort', withdraw);
      this.queue.push(one);
    });
  }
}

/** The error of a request that the server has no time for: it has cost nothing, and may be sent again. */
export function busy(): CodedError {
  const expected = 'the request to be sent again a little later';
  return new CodedError('UNAVAILABLE', `The server is busy with other requests: expected ${expected}.`, {
    subject: 'load',
    expected,
  });
}
