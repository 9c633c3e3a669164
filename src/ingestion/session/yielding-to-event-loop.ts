import { setImmediate } from 'node:timers/promises';

/** Few enough rows not to delay other work noticeably. */
const ROWS_PER_SLICE = 200;

/**
 * Yields rows in slices, with a turn of the event loop between them. Otherwise the bytes of the batch before would not be
 * sent until this batch is converted, and the database would wait for them.
 */
export async function* yieldingToEventLoop<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_PER_SLICE) {
    await setImmediate();
    yield rows.slice(from, from + ROWS_PER_SLICE);
  }
}
