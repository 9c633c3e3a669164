import { type Kysely, sql } from 'kysely';
import { rebuild } from '../../src/rollup/cube/maintain/rebuild.store.js';
import { verify } from '../../src/rollup/cube/verify/verify.store.js';
import { openOrm } from '../../src/server/data/orm.js';
import { startRun } from '../support/run/start-run.js';
import { timeBatches } from './batches.js';
import { runCommand, startServer } from './graphql.js';
import { type ShapeTimes, describeTimes, timeQueries } from './queries.js';

/**
 * `BENCH_DATABASE_URL=… npm run bench:rollup`: an empty database, or one that an earlier run has filled. FIGURES (1,000,000),
 * SEED (7), and SAMPLE, how many roll-ups to verify at the end (40; 0: none). TEN_URL names a second database, which is
 * filled with TEN_FIGURES (ten times as many): every query runs on both, and the report has the ratio of their times.
 */
const url = process.env.BENCH_DATABASE_URL;
if (!url) throw new Error('BENCH_DATABASE_URL names a database to fill and measure');
const figures = Number(process.env.FIGURES ?? 1_000_000);
const larger = process.env.TEN_URL;
const sample = Number(process.env.SAMPLE ?? 40);
const print = (line: string): void => {
  console.log(line);
};

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  print(`${what.padEnd(44)}${((performance.now() - started) / 1000).toFixed(2).padStart(9)} s`);
  return result;
}

type Database = Kysely<unknown>;

async function withDatabase<T>(of: string, poolSize: number, use: (db: Database) => Promise<T>): Promise<T> {
  const orm = await openOrm({ url: of, poolSize, onStatement: () => undefined });
  try {
    return await use(orm.em.fork().getKysely() as unknown as Database);
  } finally {
    await orm.close();
  }
}

async function isFilled(db: Database): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('observation') is not null as there`.execute(db);
  if (!rows[0]?.there) return false;
  const { rows: drawn } = await sql<{ many: boolean }>`
    select count(*) > 100 as many from observation o join source s on s.id = o.source_id and s.code = 'SYNTHETIC'`.execute(
    db,
  );
  return drawn[0]?.many ?? false;
}

/** Fills a database that is empty and vacuums its cube. */
async function prepare(of: string, count: number): Promise<void> {
  await withDatabase(of, 2, async (db) => {
    if (!(await isFilled(db))) {
      await timed(`make ${count.toString()} observations, with their roll-ups`, () =>
        runCommand(of, 'synth', '--figures', count.toString(), '--seed', process.env.SEED ?? '7'),
      );
    }
    await timed('rebuild', () => rebuild(db));
    await sql`vacuum analyze rollup_cube, rollup_span, rollup_entry, rollup_total, rollup_adjustment, rollup_region`.execute(
      db,
    );
    const { rows: sizes } = await sql<{ name: string; rows: number; mb: number }>`
      select relname as name, reltuples::int as rows, round(pg_total_relation_size(oid) / 1e6)::int as mb from pg_class
      where relname like 'rollup%' and relkind = 'r' and relnamespace = 'public'::regnamespace order by 3 desc`.execute(
      db,
    );
    for (const { name, rows, mb } of sizes)
      print(`${name.padEnd(24)}${rows.toString().padStart(12)} rows ${mb.toString().padStart(6)} MB`);
  });
}

async function query(of: string): Promise<readonly ShapeTimes[]> {
  const api = await startServer(of);
  try {
    return await withDatabase(of, 2, (db) => timeQueries(db, of, api));
  } finally {
    await api.stop();
  }
}

await startRun();
await prepare(url, figures);
if (larger) await prepare(larger, Number(process.env.TEN_FIGURES ?? figures * 10));
const times = await query(url);
for (const line of describeTimes(times, larger ? await query(larger) : null)) print(line);
await withDatabase(url, 1, (db) => timeBatches(db, print));
if (sample > 0) {
  const { differences, compared } = await timed('verify', () => withDatabase(url, 2, (db) => verify(db, sample)));
  print(
    `${compared.toString()} roll-ups compared with the observations, differences: ${differences.length.toString()}`,
  );
  for (const difference of differences) print(difference);
}
