import { type Kysely, sql } from 'kysely';
import { rebuild } from '../../src/rollup/store/rebuild.store.js';
import { verify } from '../../src/rollup/store/verify.store.js';
import { openOrm } from '../../src/server/orm.js';
import { timeBatches } from './batches.js';
import { runCommand, startServer } from './graphql.js';
import { timeQueries } from './queries.js';

/**
 * `BENCH_DATABASE_URL=… npm run bench:rollup`: an empty database, or one that an earlier run has filled. FIGURES (1,000,000),
 * SEED (7), and SAMPLE, how many roll-ups to verify at the end (40; 0: none).
 */
const url = process.env.BENCH_DATABASE_URL;
if (!url) throw new Error('BENCH_DATABASE_URL names a database to fill and measure');
const figures = process.env.FIGURES ?? '1000000';
const sample = Number(process.env.SAMPLE ?? 40);
const say = (line: string): void => {
  console.log(line);
};

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  say(`${what.padEnd(44)}${((performance.now() - started) / 1000).toFixed(2).padStart(9)} s`);
  return result;
}

const orm = await openOrm({ url, onStatement: () => undefined });
const db = orm.em.fork().getKysely() as unknown as Kysely<unknown>;

async function isFilled(): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('observation') is not null as there`.execute(db);
  if (!rows[0]?.there) return false;
  const { rows: drawn } = await sql<{ many: boolean }>`
    select count(*) > 100 as many from observation o join source s on s.id = o.source_id and s.code = 'SYNTHETIC'`.execute(
    db,
  );
  return drawn[0]?.many ?? false;
}

if (!(await isFilled())) {
  await timed(`make ${figures} figures, with their roll-ups`, () =>
    runCommand(url, 'synth', '--figures', figures, '--seed', process.env.SEED ?? '7'),
  );
}
await timed('rebuild', () => rebuild(db));
await sql`vacuum analyze rollup_cube, rollup_span, rollup_entry, rollup_total, rollup_adjustment, rollup_region`.execute(
  db,
);
const { rows: sizes } = await sql<{ name: string; rows: number; mb: number }>`
  select relname as name, reltuples::int as rows, round(pg_total_relation_size(oid) / 1e6)::int as mb from pg_class
  where relname like 'rollup%' and relkind = 'r' and relnamespace = 'public'::regnamespace order by 3 desc`.execute(db);
for (const { name, rows, mb } of sizes)
  say(`${name.padEnd(24)}${rows.toString().padStart(12)} rows ${mb.toString().padStart(6)} MB`);
const api = await startServer(url);
try {
  await timeQueries(db, url, api, say);
} finally {
  await api.stop();
}
await timeBatches(db, say);
if (sample > 0) {
  const { differences, compared } = await timed('verify', () => verify(db, sample));
  say(`${compared.toString()} roll-ups compared with the figures, differences: ${differences.length.toString()}`);
  for (const difference of differences) say(difference);
}
await orm.close();
