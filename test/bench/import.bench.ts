import { createWriteStream } from 'node:fs';
import { appendFile, copyFile, writeFile as writeText } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createReadStream } from 'node:fs';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Kysely } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openDatabase } from '../../src/database/open-database.js';
import { loadDataset } from '../../src/datasets/load-dataset.js';
import type { ImportProgress } from '../../src/ingestion/session/import-options.js';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { verify } from '../../src/rollup/cube/verify/verify.store.js';
import { migrate, openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { backendCpu } from './backend-cpu.js';
import { importOverHttp } from './http-import.js';
import { wideMetrics, writeWideTable } from './wide-table.js';
import { startRun } from '../support/run/start-run.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

/**
 * `npm run bench:import`: rows per second of an import, roll-ups included, compared with COPY of the same bytes; the time of
 * each step, the processor time of both sides and the greatest memory of this process. ROWS (1,000,000); SAMPLE, how many
 * roll-ups to verify at the end (20). BENCH_DATABASE_URL names an empty database; without it, one is created and removed.
 * The same import over HTTP comes first, at a server like that of `npm start`: HTTP=only for this alone, HTTP=no without.
 * Before both, a cross table of 3,000 places (WIDE_PLACES), 60 metrics and 12 months: WIDE=only for this alone, WIDE=no
 * without.
 */
const rows = Number(process.env.ROWS ?? 1_000_000);
const METRICS = ['FISCAL_AID_FUNDS', 'CONSUMPTION_ASSISTANCE_SALES', 'INVESTMENT_PAID_IN'];
const FAULTY = 1_000;
const SOURCES = 'code,title\nBENCH,bench\n';
const { HTTP: http, WIDE: wide } = process.env;

const print = (line: string): void => {
  console.log(line);
};

await startRun();
const folder = await makeTemporaryFolder();
const given = process.env.BENCH_DATABASE_URL;
const host = await openDatabase({
  dataDir: join(folder, 'data'),
  log: print,
  ...(given ? { databaseUrl: given } : {}),
});
const orm = await openOrm({ url: host.url });
try {
  await migrate(orm);
  await loadDataset(writeDatabaseOf(orm), 'none', print);
  if (wide !== 'no') {
    const metrics = { kind: 'metrics' as const, name: 'metrics.csv', content: Buffer.from(wideMetrics()) };
    await runImport(writeDatabaseOf(orm), [metrics], { now: new Date() });
    const path = join(folder, 'wide.csv');
    const cells = await writeWideTable(path, host.url, 2020);
    await measure(orm, `cross table of ${cells.toLocaleString('en')} cells`, path, 1);
  }
  const source = { kind: 'sources' as const, name: 'sources.csv', content: Buffer.from(SOURCES) };
  await runImport(writeDatabaseOf(orm), [source], { now: new Date() });
  const places = await westernPlaces(host.url);
  const [first, faulty, corrected] = [
    await writeFile('first.csv', places, { year: 2021, add: 0, faults: 0 }),
    await writeFile('faulty.csv', places, { year: 2022, add: 0, faults: FAULTY }),
    await writeFile('corrected.csv', places.slice(0, Math.ceil(places.length / 20)), { year: 2021, add: 1, faults: 0 }),
  ];
  // In other bytes: the same ones would only return their first receipt.
  const again = join(folder, 'again.csv');
  await copyFile(first, again);
  await appendFile(again, '\n');
  const copy = await copyAlone(host.url, first);
  print(line('COPY alone', rows, copy));
  if (http !== 'no' && wide !== 'only') await measureOverHttp(first, copy);
  if (http !== 'only' && wide !== 'only') {
    await measure(orm, 'import, all new', first, copy);
    await measure(orm, `import with ${FAULTY.toString()} bad rows, partial`, faulty, copy);
    await measure(orm, 'import, the first again', again, copy);
    await measure(orm, 'import, a twentieth of them corrected', corrected, copy);
    const sample = Number(process.env.SAMPLE ?? 20);
    const { differences } = await verify(orm.em.fork().getKysely() as unknown as Kysely<unknown>, sample);
    print(differences.length === 0 ? 'The cube is right.' : differences.join('\n'));
  }
} finally {
  await orm.close();
  await host.close();
}

function line(what: string, count: number, ms: number, baseline = ms): string {
  const speed = Math.round((count / ms) * 1000).toLocaleString('en');
  return `${what.padEnd(44)}${(ms / 1000).toFixed(2).padStart(8)} s ${speed.padStart(10)} rows/s ${(ms / baseline).toFixed(1).padStart(7)} × COPY`;
}

async function measure(on: MikroORM, what: string, path: string, copy: number): Promise<void> {
  let peak = 0;
  const at: Partial<Record<ImportProgress['step'], number>> = {};
  // Connected beforehand, so that the process is counted from its start.
  await on.em.fork().getConnection().execute('select 1');
  const before = { cpu: process.cpuUsage(), backend: await backendCpu(host.url) };
  const started = performance.now();
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const { receipt } = await runImport(
    writeDatabaseOf(on),
    [{ kind: 'observations', name: basename(path), content: { path } }],
    {
      now: new Date(),
      mode: 'PARTIAL',
      onProgress: ({ step }) => (at[step] ??= performance.now() - started),
    },
  );
  const took = performance.now() - started;
  clearInterval(watch);
  const { user, system } = process.cpuUsage(before.cpu);
  const backend = await backendCpu(host.url);
  const { read, new: fresh, corrected, unchanged, rejected } = receipt.counts;
  print(line(what, read, took, (copy * read) / rows));
  print(
    `  ${[`${fresh.toString()} new`, `${corrected.toString()} corrected`, `${unchanged.toString()} unchanged`, `${rejected.toString()} rejected`].join(', ')}`,
  );
  const keeping = at.KEEPING ?? took;
  const rollingUp = at.ROLLING_UP ?? keeping;
  print(
    `  ${seconds(rollingUp)} s reading and writing, ${seconds(keeping - rollingUp)} s roll-ups, ${seconds(took - keeping)} s after; ` +
      `processor: ${seconds((user + system) / 1000)} s here, ` +
      `${backend === null || before.backend === null ? 'unknown' : seconds((backend - before.backend) * 1000)} s in the database; ` +
      `at most ${Math.round(peak / 1e6).toString()} MB of this process`,
  );
}

async function measureOverHttp(path: string, copy: number): Promise<void> {
  const sources = join(folder, 'sources.csv');
  await writeText(sources, SOURCES);
  const took = await importOverHttp(join(folder, 'server'), sources, path);
  print(line('over HTTP, a server that was just started', took.rows, took.ms, copy));
  const cpu = (one: number | null): string => (one === null ? 'unknown' : `${one.toFixed(2)} s`);
  const mb = (one: number | null): string => (one === null ? 'unknown' : `${one.toString()} MB`);
  print(
    `  ${seconds(took.ms - took.tookMs)} s upload; processor: ${cpu(took.cpu)} in the server, ${cpu(took.backendCpu)} in the database; ` +
      `the server's memory: ${mb(took.readyMb)} when it was ready, at most ${mb(took.peakMb)}`,
  );
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

async function westernPlaces(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows: found } = await client.query<{ code: string }>(
    `select code from (select code from division where valid_to is null and level between 3 and 5 and left(code, 1) = '5'
      order by hashint4(id), id limit $1) chosen order by code`,
    [Math.ceil(rows / 36)],
  );
  await client.end();
  return found.map(({ code }) => code);
}

interface Content {
  readonly year: number;
  readonly add: number;
  readonly faults: number;
}

/** Three metrics and twelve months of each place, as an office would list them. */
async function writeFile(name: string, places: readonly string[], { year, add, faults }: Content): Promise<string> {
  const path = join(folder, name);
  const out = createWriteStream(path);
  out.write('metric,place,period,value,unit,source\n');
  const every = faults === 0 ? 0 : Math.floor(rows / faults);
  let made = 0;
  for (const place of places) {
    let text = '';
    for (let at = 0; at < 36 && made < rows; at++, made++) {
      const month = ((at % 12) + 1).toString().padStart(2, '0');
      const value = every > 0 && made % every === 7 ? 'many' : (((made * 7919) % 100_000) + 1 + add).toString();
      text += `${METRICS[Math.floor(at / 12)] ?? ''},${place},${year.toString()}-${month},${value},元,BENCH\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}

async function copyAlone(url: string, path: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    'create temporary table plain (metric text, place text, period text, value numeric, unit text, source text)',
  );
  const started = performance.now();
  const into = client.query(copyFrom('copy plain from stdin with (format csv, header true)'));
  await pipeline(createReadStream(path), into);
  const took = performance.now() - started;
  await client.end();
  return took;
}
