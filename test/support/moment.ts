import { setTimeout as sleep } from 'node:timers/promises';

/** A time after all that was written before and before all that is written next: `asOf` includes its whole millisecond. */
export async function momentBetween(): Promise<Date> {
  await sleep(5);
  const moment = new Date();
  await sleep(5);
  return moment;
}
