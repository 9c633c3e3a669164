import { type Kysely, sql } from 'kysely';
import { maintain } from '../../src/rollup/cube/maintain/maintain.store.js';
import { openWorkspace } from '../../src/rollup/cube/maintain/run-steps.store.js';
import { lockCube } from '../../src/rollup/cube/lock.store.js';
import { threadMilliseconds } from './backend-cpu.js';
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
    await run(db, ANY, 10);
    await run(db, ANY, 1);
  }
  for (const [what, choice, count, times] of [
    ['one correction', ANY, 1, 100],
    ['1,000 observations scattered', ANY, 1_000, 3],
    ['10,000 observations of one month', OF_ONE_MONTH, 10_000, 3],
    ['10,000 observations scattered', ANY, 10_000, 3],
  ] as const) {
    const taken: Taken[] = [];
    for (let time = 0; time < times; time++) taken.push(await run(db, choice, count));
    const { p50, p95 } = quantiles(taken.map(({ elapsed }) => elapsed));
    const [database, node] = (['database', 'node'] as const).map((of) => quantiles(taken.map((one) => one[of])).p50);
    print(
      `${what.padEnd(44)}p50 ${p50.toFixed(1).padStart(9)} ms p95 ${p95.toFixed(1).padStart(9)} ms (of ${times.toString()}); processor: database ${database?.toFixed(1) ?? ''} ms, Node ${node?.toFixed(1) ?? ''} ms`,
    );
  }
}

/** Milliseconds that a batch took, and those of the processors; NaN where they cannot be read. */
interface Taken {
  readonly elapsed: number;
  readonly database: number;
  readonly node: number;
}

class TakenBack extends Error {}

async function run(db: Kysely<unknown>, choice: ReturnType<typeof sql>, count: number): Promise<Taken> {
  const taken: Taken[] = [];
  try {
    await db.transaction().execute(async (tx) => {
      await lockCube(tx);
      const { rows } = await sql<{ id: string; pid: number }>`
        with chosen as materialized (select id from observation where superseded_at is null and ${choice} order by hashint8(id + ${Math.floor(Math.random() * 1e6)}) limit ${count})
        update observation o set value = value + 1, lower = lower + 1, upper = upper + 1 from chosen where chosen.id = o.id returning o.id, pg_backend_pid() as pid`.execute(
        tx,
      );
      const observations = rows.map(({ id }) => id);
      const database = (): Promise<number> =>
        threadMilliseconds(rows[0]?.pid ?? 0).then((spent) => spent ?? Number.NaN);
      const [before, own, started] = [await database(), process.cpuUsage(), performance.now()];
      await maintain(tx, { observations });
      const [elapsed, { user, system }] = [performance.now() - started, process.cpuUsage(own)];
      taken.push({ elapsed, database: (await database()) - before, node: (user + system) / 1_000 });
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  const [first] = taken;
  if (!first) throw new Error('a batch was not timed');
  return first;
}
