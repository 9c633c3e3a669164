import type { RequestHandler } from 'express';
import { CodedError } from '../../kernel/errors.js';

export interface LaneSize {
  /** How many requests are answered at once. */
  readonly atOnce: number;
  /** How many wait beyond these; the next is refused at once. */
  readonly waiting: number;
  /** How long one waits at most. */
  readonly waitMs: number;
}

interface Waiting {
  readonly start: () => void;
  readonly refuse: () => void;
}

/**
 * Admits a bounded number of requests at once, and lets a bounded number wait in order. A request beyond that, or one that
 * has waited too long, is UNAVAILABLE at once: it costs nothing and may be sent again. Kinds of work have lanes of their
 * own, so that imports and files do not slow readers down.
 */
export function lane({ atOnce, waiting, waitMs }: LaneSize): RequestHandler {
  let active = 0;
  const queue: Waiting[] = [];
  const leave = (): void => {
    active -= 1;
    queue.shift()?.start();
  };
  return (_request, response, next) => {
    let isDone = false;
    const start = (): void => {
      isDone = true;
      active += 1;
      response.once('close', leave);
      next();
    };
    if (active < atOnce) {
      start();
      return;
    }
    const refuse = (): void => {
      isDone = true;
      const expected = 'the request to be sent again a little later';
      const message = `The server is busy with other requests: expected ${expected}.`;
      response.set('retry-after', '1');
      next(new CodedError('UNAVAILABLE', message, { subject: 'load', expected }));
    };
    if (queue.length >= waiting) {
      refuse();
      return;
    }
    const one = { start, refuse };
    const withdraw = (): void => {
      const at = queue.indexOf(one);
      if (at !== -1) queue.splice(at, 1);
    };
    queue.push(one);
    const timer = setTimeout(() => {
      withdraw();
      if (!isDone) refuse();
    }, waitMs);
    response.once('close', () => {
      clearTimeout(timer);
      withdraw();
    });
  };
}
