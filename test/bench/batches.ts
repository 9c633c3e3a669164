import { type Kysely, sql } from 'kysely';
import { maintain } from '../../src/rollup/store/maintain.store.js';
import { openWorkspace } from '../../src/rollup/store/run-steps.store.js';
import { lockStore } from '../../src/rollup/store/lock.store.js';

/** Figures to correct: of one month, or from anywhere. */
const OF_ONE_MONTH = sql`period_start = '2022-05-01' and period_end = '2022-05-31'`;
const ANY = sql`true`;

/** Times what an import pays for the roll-ups of its figures, ancestors included. Everything is taken back afterwards. */
export async function timeBatches(db: Kysely<unknown>, say: (line: string) => void): Promise<void> {
  // A connection that has done this before: what it works on, and the plans of small batches, stay with it.
  await db.transaction().execute((tx) => openWorkspace(tx));
  await run(db, 'warm up', ANY, 10, () => undefined);
  for (const [what, choice, count, times] of [
    ['one correction', ANY, 1, 15],
    ['1,000 figures scattered', ANY, 1_000, 3],
    ['10,000 figures of one month', OF_ONE_MONTH, 10_000, 3],
    ['10,000 figures scattered', ANY, 10_000, 3],
  ] as const) {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) await run(db, what, choice, count, (ms) => taken.push(ms));
    const sorted = taken.toSorted((a, b) => a - b);
    say(
      `${what.padEnd(44)}${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1).padStart(9)} ms (median of ${times.toString()})`,
    );
  }
}

class TakenBack extends Error {}

async function run(
  db: Kysely<unknown>,
  _what: string,
  choice: ReturnType<typeof sql>,
  count: number,
  done: (ms: number) => void,
): Promise<void> {
  try {
    await db.transaction().execute(async (tx) => {
      await lockStore(tx);
      const { rows } = await sql<{ id: string }>`
        with chosen as materialized (select id from observation where superseded_at is null and ${choice} order by hashint8(id + ${Math.floor(Math.random() * 1e6)}) limit ${count})
        update observation o set value = value + 1, lower = lower + 1, upper = upper + 1 from chosen where chosen.id = o.id returning o.id`.execute(
        tx,
      );
      const started = performance.now();
      await maintain(tx, { observations: rows.map(({ id }) => id) });
      done(performance.now() - started);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}
