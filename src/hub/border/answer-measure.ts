import { ServiceFailure } from './service-failure.js';

/**
 * Greatest size of an answer in bytes, of one text in it, and of all together that was not asked for; of its nesting, and of
 * the number of its values.
 */
export const ANSWER_LIMITS = { bytes: 10_000_000, text: 1_000_000, unasked: 1_000_000, depth: 64, values: 300_000 };

/** How large an answer is so far. Each step throws a ServiceFailure over its limit. */
export class AnswerMeasure {
  private bytes = 0;
  private unasked = 0;
  private depth = 0;
  private values = 0;

  constructor(private readonly mostUnasked: number) {}

  /** Returns the size so far. */
  add(bytes: number): number {
    this.bytes += bytes;
    if (this.bytes > ANSWER_LIMITS.bytes) throw new ServiceFailure('SIZE');
    return this.bytes;
  }

  leave(bytes: number): void {
    this.unasked += bytes;
    if (this.unasked > this.mostUnasked) throw new ServiceFailure('SIZE');
  }

  count(): void {
    this.values += 1;
    if (this.values > ANSWER_LIMITS.values) throw new ServiceFailure('SIZE');
  }

  deeper(): void {
    this.depth += 1;
    if (this.depth > ANSWER_LIMITS.depth) throw new ServiceFailure('SIZE');
  }

  higher(): void {
    this.depth -= 1;
  }
}
