import { setTimeout as sleep } from 'node:timers/promises';

export interface Watch {
  /** Ends the watch once a restart under way has finished. */
  stop(): Promise<void>;
}

interface Watched {
  readonly isRunning: () => Promise<boolean>;
  readonly restart: () => Promise<void>;
  readonly log: (line: string) => void;
}

const POLL_MS = 500;
const GREATEST_DELAY_MS = 8_000;

/** Starts a server again whenever it has ended although it is in use. The watch alone does not keep the process alive. */
export function watchDatabase({ isRunning, restart, log }: Watched): Watch {
  const stopping = new AbortController();
  /** A function, because the answer may change during a wait. */
  const isStopping = (): boolean => stopping.signal.aborted;
  const pause = (ms: number): Promise<void> =>
    sleep(ms, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
  const follow = async (): Promise<void> => {
    let delay = POLL_MS;
    while (!isStopping()) {
      await pause(delay);
      // An error is tried again: the file of a process that is just ending may be unreadable.
      if (isStopping() || (await isRunning().catch(() => true))) continue;
      const since = Date.now();
      log('PostgreSQL has ended although it is in use; starting it again.');
      try {
        await restart();
        delay = POLL_MS;
        log(`PostgreSQL runs again, ${((Date.now() - since) / 1000).toFixed(1)} s later.`);
      } catch (error) {
        delay = Math.min(delay * 2, GREATEST_DELAY_MS);
        log(`${(error as Error).message} The next attempt follows in ${(delay / 1000).toString()} s.`);
      }
    }
  };
  const followed = follow();
  return {
    stop: () => {
      stopping.abort();
      return followed;
    },
  };
}
