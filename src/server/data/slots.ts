import { CodedError } from '../../kernel/errors.js';

/** A bounded number of places, given in order. */
export class Slots {
  private free: number;
  private readonly waiting: ((give: boolean) => void)[] = [];

  constructor(
    most: number,
    private readonly waitMs: number,
  ) {
    this.free = most;
  }

  /** Resolves with what frees the place again. Throws UNAVAILABLE after the longest wait. */
  async take(): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else if (!(await this.wait())) throw noConnection();
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const next = this.waiting.shift();
      if (next) next(true);
      else this.free += 1;
    };
  }

  private wait(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(give), 1);
        resolve(false);
      }, this.waitMs);
      const give = (given: boolean): void => {
        clearTimeout(timer);
        resolve(given);
      };
      this.waiting.push(give);
    });
  }
}

function noConnection(): CodedError {
  const expected = 'the request to be sent again in a few seconds';
  return new CodedError('UNAVAILABLE', `Every connection to the database is in use: expected ${expected}.`, {
    subject: 'load',
    expected,
  });
}
