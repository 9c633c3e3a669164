import { setImmediate } from 'node:timers/promises';

/** So few rows that those who wait for their turn do not notice. */
const ROWS_PER_SLICE = 200;

/**
 * Goes through many rows and lets others have their turn in between: the bytes of the batch ahead would otherwise lie here
 * until this one is settled, and the database would wait for them.
 */
export async function* yieldingToEventLoop<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_PER_SLICE) {
    await setImmediate();
    yield rows.slice(from, from + ROWS_PER_SLICE);
  }
}
