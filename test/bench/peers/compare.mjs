// npm run bench: the product and what its users would pick instead, side by side over the same database. The content of their
// answers is compared before anything is timed. Ratios of one round hold on any machine; requests a second do not.
//
// BENCH_FIGURES (1000000), BENCH_ORGANIZATIONS and BENCH_PAIRINGS (those of places with figures), BENCH_ROUNDS (6), BENCH_SECONDS (2), BENCH_CONNECTIONS (16), BENCH_COMPARED (12 requests of each
// workload), BENCH_SERVERS and BENCH_WORKLOADS (names, separated by commas; `keyed` is the product asked with a key), BENCH_DATABASE_URL (a database that is already
// filled), BENCH_SAMPLES (a file for all samples). With BENCH_README=yes the table goes into the README.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const MARK = /(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/;
/** A copy of the lock file that was installed from. */
const INSTALLED = '.installed-lock.json';

/** Installs the peers, unless they were installed from this lock file. */
async function installPeers() {
  const lock = await readFile(join(HERE, 'package-lock.json'), 'utf8');
  const mark = join(HERE, 'node_modules', INSTALLED);
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === lock) return;
  console.log('Installing what the product is compared with');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { status } = spawnSync('npm', args, { cwd: HERE, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci ended with status ${status}`);
  await writeFile(mark, lock);
}

await installPeers();
const { compareContent } = await import('./content.mjs');
const { openData } = await import('./data.mjs');
const { openMeter } = await import('./measure.mjs');
const { drawParameters } = await import('./parameters.mjs');
const { canAnswer, WORKLOADS } = await import('./queries.mjs');
const { ALL_NAMES, SERVER_NAMES, startServer } = await import('./servers.mjs');
const { fullTable, shortTable } = await import('./table.mjs');

const numberFrom = (name, usual) => Number(process.env[name] ?? usual);
function namesFrom(variable, usual, known = usual) {
  const names = process.env[variable]?.split(',') ?? usual;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${variable}: unknown ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return names;
}
const names = namesFrom('BENCH_SERVERS', SERVER_NAMES, ALL_NAMES);
const workloads = namesFrom('BENCH_WORKLOADS', Object.keys(WORKLOADS));
const rounds = numberFrom('BENCH_ROUNDS', 6);
const connections = numberFrom('BENCH_CONNECTIONS', 16);
const figures = numberFrom('BENCH_FIGURES', 1_000_000);

const folder = await mkdtemp(join(tmpdir(), 'shanshui-bench-'));
const open = [];
const closeAll = async () => {
  for (const one of open.splice(0).reverse()) await one();
  await rm(folder, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void closeAll().then(() => process.exit(1)));

const samples = [];
try {
  const data = await openData({ folder, given: process.env.BENCH_DATABASE_URL, figures, print: console.log });
  open.push(data.close);
  const servers = [];
  for (const name of names) {
    const server = await startServer(name, { url: data.url, folder });
    open.push(server.stop);
    servers.push(server);
  }
  const drawn = await drawParameters(data.client, servers.find(({ name }) => name === 'postgraphile')?.url);
  await compareContent(data.client, servers, workloads, drawn, numberFrom('BENCH_COMPARED', 12));
  console.log('The content of the answers is the same');

  const meter = await openMeter({ client: data.client, drawn, connections, seconds: numberFrom('BENCH_SECONDS', 2) });
  for (let round = 0; round < rounds; round++) {
    for (const workload of workloads) {
      const able = servers.filter(({ name }) => canAnswer(name, workload));
      // Who comes after whom changes from round to round.
      const order = able.map((_, at) => able[(at + round * 2) % able.length]);
      if (round === 0) for (const server of order) await meter.warm(server, workload);
      for (const server of order) samples.push({ round, ...(await meter.measure(server, workload)) });
      const now = samples.filter((one) => one.round === round && one.workload === workload);
      console.log(
        `round ${round + 1} ${workload}`,
        now.map(({ server, rate }) => `${server} ${rate.toFixed(0)}`).join('  '),
      );
    }
    if (process.env.BENCH_SAMPLES) await writeFile(process.env.BENCH_SAMPLES, JSON.stringify(samples));
  }
} finally {
  await closeAll();
}
console.log(`\n${fullTable(samples)}\n\n${shortTable(samples)}`);
if (process.env.BENCH_README === 'yes') await writeReadme();
if (samples.some(({ failed }) => failed > 0)) process.exitCode = 1;

async function writeReadme() {
  const file = join(HERE, '../../../README.md');
  const text = await readFile(file, 'utf8');
  if (!MARK.test(text)) throw new Error('README.md has no marks for the table');
  const machine = `${figures.toLocaleString('en')} figures, ${connections} connections, median of ${rounds} rounds, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}):`;
  await writeFile(
    file,
    text.replace(
      MARK,
      (_, start, end) => `${start}\n${machine}\n\n<!-- prettier-ignore -->\n${shortTable(samples)}\n\n${end}`,
    ),
  );
}
