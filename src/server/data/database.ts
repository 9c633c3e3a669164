import type { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { Client, Pool } from 'pg';
import type { Logger } from 'pino';
import type { Caller } from '../../access/caller.js';
import { databaseScope } from '../../access/database-scope.js';
import type { WriteDatabase } from '../../kernel/context.js';
import type { Config } from '../config.js';
import { KeptTree } from '../../division/tree/kept-tree.store.js';
import { KeptCatalogue } from '../../metric/kept-catalogue.store.js';
import { openVersionReader, type VersionReader } from '../../kernel/memory/version-reader.store.js';
import { VersionedMemory } from '../../kernel/memory/versioned-memory.js';
import { PAIRING_VERSION } from '../../pairing/pairing-version.entity.js';
import type { Shards } from '../../kernel/shards/shards.js';
import { IS_DIVIDED, pathOfMetric, type ShardPath, WHOLE } from './shards/shard-path.js';
import { CUBE_VERSION } from '../../rollup/cube/cube-version.store.js';
import { dressConnection, openOrm, outliveLoss } from './orm.js';
import type { Statement } from '../observe/account.js';
import { openRequestDatabase, type RequestDatabase } from './request-database.js';
import { WRITERS } from '../sizes.js';
import { limitsUnknown, readOnly, replicasOfDivided } from './shards/divided-errors.js';
import { onPathOf } from './shards/owner-shards.js';
import { readRoute } from './read-route.js';
import type { Lsn } from './replicas/lsn.js';
import { Replicas, type ReplicaState } from './replicas/replicas.js';
import { loadLsn } from './replicas/written-position.js';
import { openServingPool, type ServingPool } from './serving-pool.js';
import { Slots } from './slots.js';

/** The connections of one process. */
export interface Database {
  readonly orm: MikroORM;
  /** Connections for writers, each for transactions of its own. */
  readonly writer: WriteDatabase;
  /** Reads and writes as the owner of the tables, outside any transaction: for the program itself, never for a caller. */
  reader(): Kysely<unknown>;
  /** A statement of the owner, as the driver sends it. */
  readonly query: Pool['query'];
  /**
   * What one caller sees, for one request, with a bound on the time of its statements. `least`: what the caller knows to be
   * written, as a position in the log.
   */
  forRequest(
    caller: Caller,
    onStatement?: (statement: Statement) => void,
    options?: { readonly least?: Lsn | null },
  ): RequestDatabase;
  /** Where figures are divided among the servers of a cluster: what reads them, by the path that a statement takes. */
  readonly shardsOf?: (onPath: (path: ShardPath) => Kysely<unknown>) => Shards;
  /** As the owner of the tables. Absent where figures are not divided. */
  readonly shards?: Shards;
  /** Begins to serve callers, with the address of the login that reads. Before it, nobody is served. */
  serve(readerUrl: string, log: Pick<Logger, 'info' | 'warn'>): void;
  /** The position in the log that has everything written so far; null if the database does not say. */
  written(): Promise<Lsn | null>;
  /** How the replicas are doing, and how many connections were taken for requests, by the name of the server. */
  reads(): Reads;
  /** How many connections there are, how many are idle, and how many requests wait for one. */
  connections(): Promise<{ readonly open: number; readonly idle: number; readonly waiting: number }>;
  /** Whether the database answers, asked on a connection that no request can occupy. */
  isReady(): Promise<boolean>;
  /** What the tables say of themselves, asked on the same connection as health; null if the database does not answer. */
  vitals(): Promise<Vitals | null>;
  /** All places and all metrics in memory; undefined until {@link keepCopies}. */
  readonly copies?: Copies;
  /** Begins to hold them in memory. `onFailure` receives which cannot be, and why. */
  keepCopies(onFailure: (what: KeptWhole, error: unknown) => void): void;
  close(): Promise<void>;
}

/** What a process holds in memory. */
export interface Copies {
  readonly places: KeptTree;
  readonly metrics: KeptCatalogue;
  /** What is remembered of the cube; null where replicas answer, whose cube may be an earlier one. */
  readonly cube: VersionedMemory | null;
  /** What is remembered of pairings, likewise. */
  readonly pairings: VersionedMemory | null;
}

/** Of what a process holds in memory, that which it reads as a whole. */
export type KeptWhole = 'places' | 'metrics';

export interface Reads {
  readonly replicas: readonly ReplicaState[];
  readonly taken: ReadonlyMap<string, number>;
}

export interface Vitals {
  readonly imports: { readonly APPLIED: number; readonly REJECTED: number };
  /** When observations last changed, in seconds since 1970; null if never. */
  readonly changedAt: number | null;
  /** Whether the cube has been filled, if there are observations. Every change maintains it in its own transaction. */
  readonly isCubeFilled: boolean;
}

const VITALS = `
  select (select count(*)::int from import where status = 'APPLIED') as applied,
    (select count(*)::int from import where status = 'REJECTED') as rejected,
    (select extract(epoch from recorded_at)::float8 from change_set order by id desc limit 1) as "changedAt",
    coalesce((select true from rollup_entry limit 1), (select false from observation limit 1), true) as "isCubeFilled"`;

/** For health and for cancelling: answers within this time or not at all. */
const CONTROL_MS = 3_000;
/** The part of all connections that long answers and files may hold: the others always find one. */
const HEAVY_PART = 0.6;

type DatabaseSettings = Pick<
  Config,
  | 'POOL_SIZE'
  | 'POOL_WAIT_MS'
  | 'STATEMENT_TIMEOUT_MS'
  | 'DATABASE_BUDGET_MS'
  | 'DATABASE_REPLICA_URLS'
  | 'REPLICA_LAG_MS'
  | 'CUBE_MEMORY_MB'
  | 'PAIRING_MEMORY_MB'
>;

async function loadIsDivided(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ divided: boolean }>(`select ${IS_DIVIDED} as divided`);
    return rows[0]?.divided === true;
  } finally {
    await client.end();
  }
}

/** Connects to a database. `onStatement` receives every SQL statement. */
export async function connectDatabase(
  url: string,
  config: DatabaseSettings,
  onStatement?: (sql: string) => void,
): Promise<Database> {
  const orm = await openOrm({
    url,
    poolSize: config.POOL_SIZE,
    poolWaitMs: config.POOL_WAIT_MS,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
    ...(onStatement ? { onStatement } : {}),
  });
  const isDivided = await loadIsDivided(url);
  const reader = (): Kysely<unknown> => orm.em.fork().getKysely() as unknown as Kysely<unknown>;
  const control = new Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: CONTROL_MS,
    statement_timeout: CONTROL_MS,
    query_timeout: CONTROL_MS,
    allowExitOnIdle: true,
  });
  // Writers wait for each other, and keys are looked up meanwhile.
  const writers = new Pool({
    connectionString: url,
    max: WRITERS,
    connectionTimeoutMillis: config.POOL_WAIT_MS,
    statement_timeout: config.STATEMENT_TIMEOUT_MS,
    options: '-c jit=off',
  });
  control.on('connect', outliveLoss);
  writers.on('connect', dressConnection(onStatement));
  const heavy = new Slots(Math.max(1, Math.floor(config.POOL_SIZE * HEAVY_PART)), config.POOL_WAIT_MS);
  const pool = (): Promise<Pool> => orm.em.getConnection().getNativeClient();
  let serving: ServingPool | null = null;
  let replicas: Replicas | null = null;
  const taken = new Map<string, number>();
  const onTaken = (replica: string | null): void => {
    const name = replica ?? 'primary';
    taken.set(name, (taken.get(name) ?? 0) + 1);
  };
  const open = (readerUrl: string, waitMs: number): ServingPool =>
    openServingPool({
      ...{ url: readerUrl, size: config.POOL_SIZE, waitMs },
      statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
      onConnect: dressConnection(onStatement),
    });
  const servingPool = (): ServingPool => {
    if (!serving) throw new Error('callers are not served yet');
    return serving;
  };
  // The next statement reports the same error; without a listener it would end the process.
  for (const one of [control, writers]) one.on('error', () => undefined);
  const shardsOf = (onPath: (path: ShardPath) => Kysely<unknown>): Shards => ({
    ofMetric: (metric) => onPath(pathOfMetric(metric)),
    whole: onPath(WHOLE),
    metrics: async () => (await control.query<{ id: number }>('select id from metric')).rows.map(({ id }) => id),
  });
  let copies: Copies | undefined;
  let versions: VersionReader | null = null;
  const lookAtCopies = async (): Promise<void> => {
    await Promise.all([copies?.places.look(), copies?.metrics.look()]);
  };
  return {
    orm,
    writer: isDivided
      ? { connect: () => Promise.reject(readOnly()) }
      : { connect: () => writers.connect(), whenCommitted: lookAtCopies },
    // Nobody writes where figures are divided, so that the connections of writers read for the owner.
    ...(isDivided && { shardsOf, shards: shardsOf((path) => onPathOf(writers, path)) }),
    get copies() {
      return copies;
    },
    keepCopies: (onFailure) => {
      const optionsOf = (what: KeptWhole) => ({
        url,
        onFailure: (error: unknown) => {
          onFailure(what, error);
        },
      });
      if (copies) return;
      const reader = (versions = openVersionReader(url, 2));
      const memoryOf = (name: string, expression: string, megabytes: number): VersionedMemory | null => {
        if (megabytes === 0 || config.DATABASE_REPLICA_URLS) return null;
        return new VersionedMemory(reader.loaderOf(name, expression), megabytes * 2 ** 20);
      };
      copies = {
        places: new KeptTree(optionsOf('places')),
        metrics: new KeptCatalogue(optionsOf('metrics')),
        cube: memoryOf('cube_version', CUBE_VERSION, config.CUBE_MEMORY_MB),
        pairings: memoryOf('pairing_version', PAIRING_VERSION, config.PAIRING_MEMORY_MB),
      };
    },
    reader,
    query: (async (...args: [string]) => (await pool()).query(...args)) as unknown as Pool['query'],
    serve: (readerUrl, log) => {
      serving ??= open(readerUrl, config.POOL_WAIT_MS);
      const { DATABASE_REPLICA_URLS: urls, REPLICA_LAG_MS: lagMs } = config;
      if (urls && isDivided) throw replicasOfDivided();
      if (urls) replicas ??= new Replicas({ ...{ urls, readerUrl, lagMs, open, log }, primaryUrl: url });
    },
    forRequest: (caller, onStatement = () => undefined, { least = null } = {}) =>
      openRequestDatabase({
        take: readRoute({
          ...{ scope: databaseScope(caller), replicas, least, onTaken },
          connect: (scope) =>
            isDivided && !scope.everything ? Promise.reject(limitsUnknown()) : servingPool().connect(scope),
          cancel: (processId) => control.query('select pg_cancel_backend($1::int)', [processId]),
        }),
        budgetMs: config.DATABASE_BUDGET_MS,
        heavy,
        onStatement,
      }),
    written: async () => {
      try {
        const lsn = await loadLsn(control);
        replicas?.written.note(lsn);
        return lsn;
      } catch {
        return null;
      }
    },
    reads: () => ({ replicas: replicas?.states ?? [], taken }),
    connections: async () => {
      const pools = [await pool(), writers, ...(serving ? [serving.pool] : []), ...(replicas?.pools ?? [])];
      const sum = (count: (one: Pool) => number): number => pools.reduce((total, one) => total + count(one), 0);
      return {
        ...{ open: sum((one) => one.totalCount), idle: sum((one) => one.idleCount) },
        waiting: sum((one) => one.waitingCount),
      };
    },
    isReady: async () => {
      try {
        await control.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    vitals: async () => {
      try {
        const { rows } = await control.query<{ applied: number; rejected: number } & Omit<Vitals, 'imports'>>(VITALS);
        const [found] = rows;
        if (!found) return null;
        const { applied, rejected, ...rest } = found;
        return { imports: { APPLIED: applied, REJECTED: rejected }, ...rest };
      } catch {
        return null;
      }
    },
    close: async () => {
      await Promise.all([copies?.places.close(), copies?.metrics.close(), versions?.close()]);
      await replicas?.close();
      await serving?.pool.end();
      await writers.end();
      await orm.close();
      await control.end();
    },
  };
}
