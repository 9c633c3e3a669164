import { Client } from 'pg';
import { type Kysely, sql } from 'kysely';
import { parsePeriod } from '../../src/kernel/period.js';
import type { MetricModel } from '../../src/metric/metric.type.js';
import { readRollups, type StoreQuestion } from '../../src/rollup/store/read.store.js';

const ROUNDS = 200;

interface Drawn {
  readonly metrics: readonly MetricModel[];
  readonly provinces: readonly number[];
  readonly pairings: readonly number[];
}

/** The five shapes of roll-ups.md: as bare statements on the cube, and as the whole answer that the store gives. */
export async function timeQueries(db: Kysely<unknown>, url: string, say: (line: string) => void): Promise<void> {
  const drawn = await draw(db);
  const client = new Client({ connectionString: url });
  await client.connect();
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const metricIds = drawn.metrics.map(({ rowId }) => rowId);
  const months = Array.from({ length: 12 }, (_, index) => `v${(index + 1).toString()}`).join(', ');
  const bare: Record<string, (round: number) => { name: string; text: string; values: unknown[] }> = {
    'q1 country total': (n) => ({
      name: 'q1',
      text: 'select total from rollup_cube where tree = 1 and parent = -2147483648 and metric_id = $1 and year = 0 and node = 0',
      values: [pick(metricIds, n)],
    }),
    'q2 12 metrics × 36 months of a province': (n) => ({
      name: 'q2',
      text: `select metric_id, year, ${months} from rollup_cube where tree = 1 and parent = 0 and metric_id = any($1) and year = any('{2021,2022,2023}') and node = $2`,
      values: [metricIds, pick(drawn.provinces, n)],
    }),
    'q3 top 20 of all districts': (n) => ({
      name: 'q3',
      text: 'select node, total from rollup_cube where level = 3 and tree = 1 and metric_id = $1 and year = $2 and level <= 3 order by total desc, node limit 20',
      values: [pick(metricIds, n), 2021 + (n % 3)],
    }),
    "q4 a province's children × 12 metrics": (n) => ({
      name: 'q4',
      text: 'select node, metric_id, total from rollup_cube where tree = 1 and parent = $2 and metric_id = any($1) and year = 2022',
      values: [metricIds, pick(drawn.provinces, n)],
    }),
    'q5 a pair of cities': (n) => ({
      name: 'q5',
      text: 'select metric_id, total from rollup_cube c where tree = 3 and parent = (select coalesce(path[cardinality(path) - 1], -program_id) from pairing where id = $2) and metric_id = any($1) and year = 0 and node = $2',
      values: [metricIds, pick(drawn.pairings, n)],
    }),
  };
  for (const [what, ask] of Object.entries(bare))
    say(await measure(`${what}, values`, async (n) => (await client.query(ask(n))).rowCount ?? 0));
  await client.end();

  const periods = Array.from(
    { length: 36 },
    (_, index) =>
      parsePeriod(
        `${(2021 + Math.floor(index / 12)).toString()}-${((index % 12) + 1).toString().padStart(2, '0')}`,
      ) ?? { start: null, end: null },
  );
  const all = { start: null, end: null };
  const { rows: children } = await sql<{
    parent: number;
    id: number;
  }>`select parent_id as parent, id from division where level <= 3 and parent_id = any(${drawn.provinces}::int[]) and valid_to is null`.execute(
    db,
  );
  const whole: Record<string, (round: number) => StoreQuestion[]> = {
    q1: (n) => [{ place: { tree: 'COUNTRY', side: 'RECIPIENT' }, metric: pick(drawn.metrics, n), period: all }],
    q2: (n) =>
      drawn.metrics.flatMap((metric) =>
        periods.map((period) => ({ place: { tree: 'RECIPIENT', division: pick(drawn.provinces, n) }, metric, period })),
      ),
    q4: (n) =>
      children
        .filter(({ parent }) => parent === pick(drawn.provinces, n))
        .flatMap(({ id }) =>
          drawn.metrics.map((metric) => ({
            place: { tree: 'RECIPIENT', division: id },
            metric,
            period: parsePeriod('2022') ?? all,
          })),
        ),
    q5: (n) =>
      drawn.metrics.map((metric) => ({
        place: { tree: 'PAIRING', pairing: pick(drawn.pairings, n) },
        metric,
        period: all,
      })),
  };
  for (const [what, ask] of Object.entries(whole)) {
    for (const units of [false, true]) {
      const told = `${what}, whole answers${units ? ' with reporting units' : ''}`;
      say(await measure(told, async (n) => (await readRollups({ db }, ask(n), { units })).length, 30));
    }
  }
}

async function measure(what: string, work: (round: number) => Promise<number>, rounds = ROUNDS): Promise<string> {
  const taken: number[] = [];
  let rows = 0;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    rows = Math.max(rows, await work(round));
    if (round >= rounds / 10) taken.push(performance.now() - started);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): string =>
    (taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).toFixed(2).padStart(8);
  return `${what.padEnd(48)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  (${rows.toString()} rows)`;
}

async function draw(db: Kysely<unknown>): Promise<Drawn> {
  const { rows: metrics } = await sql<MetricModel>`
    select id as "rowId", code, nature, scale from metric where id in (select metric_id from rollup_entry) order by nature, id limit 12`.execute(
    db,
  );
  const { rows: provinces } = await sql<{ node: number }>`
    select node from rollup_cube where tree = 1 and parent = 0 and year = 0 group by node order by node`.execute(db);
  const { rows: pairings } = await sql<{
    id: number;
  }>`select id from pairing where kind = 'CITY' order by id limit 100`.execute(db);
  return { metrics, provinces: provinces.map(({ node }) => node), pairings: pairings.map(({ id }) => id) };
}
