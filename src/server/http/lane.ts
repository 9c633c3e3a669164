import type { IncomingMessage, ServerResponse } from 'node:http';
import { busy } from '../graphql/admission.js';

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

/** A lane, and how many requests are in it. */
export interface Lane {
  (request: IncomingMessage, response: ServerResponse, next: (error?: Error) => void): void;
  readonly load: () => { readonly active: number; readonly waiting: number };
}

/**
 * Admits a bounded number of requests at once, and lets a bounded number wait in order. A request beyond that, or one that
 * has waited too long, is UNAVAILABLE at once: it costs nothing and may be sent again. Kinds of work have lanes of their
 * own, so that imports and files do not slow readers down.
 */
export function lane({ atOnce, waiting, waitMs }: LaneSize): Lane {
  let active = 0;
  const queue: Waiting[] = [];
  const leave = (): void => {
    active -= 1;
    queue.shift()?.start();
  };
  const admit = (_request: IncomingMessage, response: ServerResponse, next: (error?: Error) => void): void => {
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
      response.setHeader('retry-after', '1');
      next(busy());
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
  return Object.assign(admit, { load: () => ({ active, waiting: queue.length }) });
}
