import type { Logger } from 'pino';
import { type PartnerFile, readPartnerFile } from '../partner/partner-file.js';
import type { Hub } from './hub.js';

/** How soon a change of the file is noticed. */
const LOOK_MS = 2_000;
/** How soon an entry that could not be taken over is tried again. */
const RETRY_MS = 30_000;

export interface WatchedFile {
  /** Why the file as it is now is not taken over; null if it is. */
  readonly fault: string | null;
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly path: string;
  /** The file that the hub was opened with. */
  readonly file: PartnerFile;
  readonly hub: Pick<Hub, 'reload' | 'reports'>;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly lookMs?: number;
}

/**
 * Takes over the file of partners whenever its content changes: by looking at it, since mounted and replaced files send no
 * events. A file with errors changes nothing.
 */
export function watchFile({ path, file, hub, log, lookMs = LOOK_MS }: WatchOptions): WatchedFile {
  let taken = JSON.stringify(file);
  let retryAt = hub.reports.some(({ state }) => state === 'STALE') ? performance.now() + RETRY_MS : Infinity;
  let fault: string | null = null;
  let isClosed = false;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      const now = await readPartnerFile(path);
      fault = null;
      const text = JSON.stringify(now);
      if (text === taken && performance.now() < retryAt) return;
      const isChanged = text !== taken;
      const isWhole = await hub.reload(now);
      taken = text;
      retryAt = isWhole ? Infinity : performance.now() + RETRY_MS;
      if (isChanged) log.info({ path, isWhole }, 'the file of partners was read again');
    } catch (error) {
      const { message } = error as Error;
      if (message !== fault) log.warn({ path }, message);
      fault = message;
    }
  };
  const next = (): void => {
    if (isClosed) return;
    timer = setTimeout(() => {
      looking = look().finally(next);
    }, lookMs);
    timer.unref();
  };
  let timer: NodeJS.Timeout;
  next();
  return {
    get fault() {
      return fault;
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
