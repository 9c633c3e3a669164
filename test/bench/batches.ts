import { type Kysely, sql } from 'kysely';
import { maintain } from '../../src/rollup/cube/maintain/maintain.store.js';
import { openWorkspace } from '../../src/rollup/cube/maintain/run-steps.store.js';
import { lockCube } from '../../src/rollup/cube/lock.store.js';
import { quantiles } from './queries.js';

/** Observations to correct: of one month, or of any. */
const OF_ONE_MONTH = sql`period_start = '2022-05-01' and period_end = '2022-05-31'`;
const ANY = sql`true`;

/**
 * Times the upkeep of roll-ups for the observations of an import, ancestors included. Everything is rolled back
 * afterwards. `db` has one connection: its temporary tables and the plans of small batches last across batches.
 */
export async function timeBatches(db: Kysely<unknown>, print: (line: string) => void): Promise<void> {
  await db.transaction().execute((tx) => openWorkspace(tx));
  for (let time = 0; time < 5; time++) {
    await run(db, ANY, 10, () => undefined);
    await run(db, ANY, 1, () => undefined);
  }
  for (const [what, choice, count, times] of [
    ['one correction', ANY, 1, 100],
    ['1,000 observations scattered', ANY, 1_000, 3],
    ['10,000 observations of one month', OF_ONE_MONTH, 10_000, 3],
    ['10,000 observations scattered', ANY, 10_000, 3],
  ] as const) {
    const elapsed: number[] = [];
    for (let time = 0; time < times; time++) await run(db, choice, count, (ms) => elapsed.push(ms));
    const { p50, p95 } = quantiles(elapsed);
    print(
      `${what.padEnd(44)}p50 ${p50.toFixed(1).padStart(9)} ms p95 ${p95.toFixed(1).padStart(9)} ms (of ${times.toString()})`,
    );
  }
}

class TakenBack extends Error {}

async function run(
  db: Kysely<unknown>,
  choice: ReturnType<typeof sql>,
  count: number,
  done: (ms: number) => void,
): Promise<void> {
  try {
    await db.transaction().execute(async (tx) => {
      await lockCube(tx);
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
