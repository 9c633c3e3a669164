import { Client, Pool } from 'pg';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { makeSynthetic } from '../../src/datasets/synthetic/make-synthetic.js';
import { loadReference } from '../../src/datasets/reference-2023/load-reference.js';
import { rebuild } from '../../src/rollup/store/rebuild.store.js';
import { verify } from '../../src/rollup/store/verify.store.js';
import { openOrm } from '../../src/server/orm.js';
import { timeBatches } from './batches.js';
import { timeQueries } from './queries.js';

/**
 * `BENCH_DATABASE_URL=… npm run bench:rollup`: an empty database, or one that an earlier run has filled. FIGURES (1,000,000),
 * SEED (7), and SAMPLE, how many roll-ups to verify at the end (40).
 */
const url = process.env.BENCH_DATABASE_URL;
if (!url) throw new Error('BENCH_DATABASE_URL names a database to fill and measure');
const figures = Number(process.env.FIGURES ?? 1_000_000);
const say = (line: string): void => {
  console.log(line);
};

async function prepare(address: string): Promise<void> {
  const orm = await openOrm({ url: address, onStatement: () => undefined });
  await orm.migrator.up();
  await orm.close();
  const client = new Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) from division');
  if (rows[0]?.count === '0') {
    await client.query('begin');
    await loadReference(client);
    await client.query('commit');
  }
  await client.end();
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  say(`${what.padEnd(44)}${((performance.now() - started) / 1000).toFixed(2).padStart(9)} s`);
  return result;
}

await prepare(url);
const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 2 }) }) });
const { rows: stored } = await sql<{ count: number }>`select count(*)::int as count from observation`.execute(db);
if (stored[0]?.count === 0) {
  await timed(`make ${figures.toString()} figures, with their roll-ups`, () =>
    makeSynthetic(db, { figures, seed: Number(process.env.SEED ?? 7) }, say),
  );
}
await timed('rebuild', () => rebuild(db));
await sql`vacuum analyze rollup_cube, rollup_span, rollup_entry`.execute(db);
const { rows: sizes } = await sql<{ name: string; rows: number; mb: number }>`
  select relname as name, reltuples::int as rows, round(pg_total_relation_size(oid) / 1e6)::int as mb from pg_class
  where relname like 'rollup%' and relkind = 'r' and relnamespace = 'public'::regnamespace order by 3 desc`.execute(db);
for (const { name, rows, mb } of sizes)
  say(`${name.padEnd(24)}${rows.toString().padStart(12)} rows ${mb.toString().padStart(6)} MB`);
await timeQueries(db, url, say);
await timeBatches(db, say);
if (process.env.SAMPLE !== '0') {
  const { differences, compared } = await timed('verify', () => verify(db, Number(process.env.SAMPLE ?? 40)));
  say(`${compared.toString()} roll-ups compared with the figures, differences: ${differences.length.toString()}`);
  for (const difference of differences) say(difference);
}
await db.destroy();
