import { readFileSync } from 'node:fs';
import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { Reads, Vitals } from '../data/database.js';
import type { Ended } from './requests.js';

export interface MetricsSources {
  /** Absent without a database. */
  readonly connections?: () => Promise<{ readonly open: number; readonly idle: number; readonly waiting: number }>;
  readonly vitals?: () => Promise<Vitals | null>;
  readonly reads?: () => Reads;
  /** What is held in memory, each by its name, and whether it is there now. */
  readonly inMemory?: () => Readonly<Record<string, boolean>>;
  /** Requests in a lane, by its name. */
  readonly lanes: Readonly<Record<string, () => { readonly active: number; readonly waiting: number }>>;
  readonly admission: () => { readonly cost: number; readonly waiting: number };
  /** Adds what a part of the server counts by itself. */
  readonly more?: Registry;
}

export interface Metrics {
  readonly contentType: string;
  readonly count: (ended: Ended) => void;
  /** The page that Prometheus reads. */
  readonly page: () => Promise<string>;
  /** The same to be added up with what other processes have counted. */
  readonly counted: () => Promise<Counted>;
}

/** What one process has counted, as prom-client hands it to another. */
export type Counted = readonly MetricObjectWithValues<MetricValue<string>>[];

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const STATEMENT_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const COSTS = [10, 100, 1_000, 10_000, 100_000, 500_000];
/** The database is asked once in this time, however many read the page. */
const VITALS_MS = 5_000;
const MANIFEST = new URL('../../../package.json', import.meta.url);

/** Counts requests, and describes the process, in a registry of its own. */
export function openMetrics(sources: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };
  new Gauge({
    ...{ name: 'shanshui_build_info', help: 'Version of the server.', labelNames: ['version'], registers },
    aggregator: 'first',
  }).set({ version }, 1);
  const requests = new Counter({
    name: 'shanshui_requests_total',
    help: 'Requests by kind of work and outcome: ok, refused, shed, unavailable, failed, left.',
    labelNames: ['work', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'shanshui_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['work'],
    buckets: SECONDS,
    registers,
  });
  const costs = new Histogram({
    ...{ name: 'shanshui_query_cost', help: 'Cost of queries, refused ones included.', buckets: COSTS, registers },
  });
  const statements = new Counter({
    ...{ name: 'shanshui_statements_total', help: 'SQL statements of requests.', registers },
  });
  const databaseTime = new Counter({
    name: 'shanshui_database_seconds_total',
    help: 'Time that the statements of requests took, those at once added up.',
    registers,
  });
  const rows = new Counter({
    ...{ name: 'shanshui_rows_total', help: 'Rows that the statements of requests returned.', registers },
  });
  const statementTimes = new Histogram({
    name: 'shanshui_statement_duration_seconds',
    help: 'Durations of statements, the 16 longest of each request.',
    buckets: STATEMENT_SECONDS,
    registers,
  });
  describeProcess(sources, registers);
  return {
    contentType: registry.contentType,
    count: ({ account, outcome, durationMs }) => {
      requests.inc({ work: account.work, outcome });
      durations.observe({ work: account.work }, durationMs / 1000);
      if (account.cost !== null) costs.observe(account.cost);
      if (account.statements > 0) statements.inc(account.statements);
      databaseTime.inc(account.databaseMs / 1000);
      rows.inc(account.rows);
      for (const { start, end } of account.kept) statementTimes.observe((end - start) / 1000);
    },
    page: async () => `${await registry.metrics()}${sources.more ? await sources.more.metrics() : ''}`,
    counted: async () => {
      const parts = await Promise.all([registry, ...(sources.more ? [sources.more] : [])].map(countedBy));
      return parts.flat();
    },
  };
}

/** What a registry holds. */
export async function countedBy(registry: Registry): Promise<Counted> {
  return registry.getMetricsAsJSON();
}

function describeProcess(
  { connections, vitals, reads, inMemory, lanes, admission }: MetricsSources,
  registers: Registry[],
): void {
  if (connections) describeConnections(connections, registers);
  if (reads) describeReads(reads, registers);
  if (inMemory) describeMemory(inMemory, registers);
  new Gauge({
    name: 'shanshui_lane_requests',
    help: 'Requests in a lane by state: active, waiting.',
    labelNames: ['lane', 'state'],
    registers,
    collect() {
      for (const [lane, load] of Object.entries(lanes)) {
        const { active, waiting } = load();
        this.set({ lane, state: 'active' }, active);
        this.set({ lane, state: 'waiting' }, waiting);
      }
    },
  });
  new Gauge({
    name: 'shanshui_admitted_cost',
    help: 'Cost of the costly queries being answered, and the number of those that wait.',
    labelNames: ['state'],
    registers,
    collect() {
      const { cost, waiting } = admission();
      this.set({ state: 'active' }, cost);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  if (vitals) describeData(vitals, registers);
}

function describeConnections(connections: NonNullable<MetricsSources['connections']>, registers: Registry[]): void {
  new Gauge({
    name: 'shanshui_database_connections',
    help: 'Connections to the database by state; waiting: requests that wait for one.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { open, idle, waiting } = await connections();
      this.set({ state: 'busy' }, open - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}

function describeReads(reads: () => Reads, registers: Registry[]): void {
  new Counter({
    name: 'shanshui_database_reads_total',
    help: 'Connections taken to answer requests, by server: primary, or the name of a replica.',
    labelNames: ['server'],
    registers,
    collect() {
      this.reset();
      for (const [server, count] of reads().taken) this.inc({ server }, count);
    },
  });
  new Gauge({
    name: 'shanshui_replica_used',
    help: 'How many processes read from a replica; one that is away or behind is left out.',
    labelNames: ['replica'],
    registers,
    collect() {
      for (const { name, isUsed } of reads().replicas) this.set({ replica: name }, isUsed ? 1 : 0);
    },
  });
  new Gauge({
    name: 'shanshui_replica_lag_seconds',
    help: 'How far a replica is behind, to within a second; absent while it does not answer.',
    labelNames: ['replica'],
    registers,
    aggregator: 'max',
    collect() {
      this.reset();
      for (const { name, lag } of reads().replicas) if (lag !== null) this.set({ replica: name }, lag);
    },
  });
}

function describeMemory(inMemory: () => Readonly<Record<string, boolean>>, registers: Registry[]): void {
  new Gauge({
    name: 'shanshui_in_memory',
    help: 'How many processes hold all places, or all metrics, in memory; until then they ask the database for each.',
    labelNames: ['what'],
    registers,
    collect() {
      for (const [what, isThere] of Object.entries(inMemory())) this.set({ what }, isThere ? 1 : 0);
    },
  });
}

function describeData(vitals: NonNullable<MetricsSources['vitals']>, registers: Registry[]): void {
  let asked = { at: -Infinity, found: Promise.resolve<Vitals | null>(null) };
  /** Sets a gauge from one answer of the database, which all share. */
  const gauge = (
    name: string,
    help: string,
    set: (gauge: Gauge, found: Vitals | null) => void,
    labels: string[] = [],
  ) =>
    new Gauge({
      name,
      help,
      labelNames: labels,
      registers,
      // Processes ask at different moments.
      aggregator: 'max',
      async collect() {
        if (performance.now() - asked.at > VITALS_MS) asked = { at: performance.now(), found: vitals() };
        set(this, await asked.found);
      },
    });
  gauge('shanshui_database_up', '1 if the database answers.', (one, found) => {
    one.set(found ? 1 : 0);
  });
  const imports = 'Imports by status.';
  gauge(
    'shanshui_imports',
    imports,
    (one, found) => {
      for (const [status, count] of Object.entries(found?.imports ?? {})) one.set({ status }, count);
    },
    ['status'],
  );
  gauge('shanshui_observations_changed_timestamp_seconds', 'When observations last changed.', (one, found) => {
    if (found?.changedAt != null) one.set(found.changedAt);
  });
  const filled = '1 if the cube has what the observations say. Every change maintains it in its own transaction.';
  gauge('shanshui_cube_filled', filled, (one, found) => {
    if (found) one.set(found.isCubeFilled ? 1 : 0);
  });
}
