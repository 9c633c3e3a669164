import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import type { DatabaseScope } from '../../../access/database-scope.js';
import { outliveLoss } from '../orm.js';
import type { ServingPool } from '../serving-pool.js';
import { type Lsn, parseLsn } from './lsn.js';

export interface ReplicaOptions {
  /** With the login that reads. */
  readonly url: string;
  readonly open: (url: string, waitMs: number) => ServingPool;
  /** Whether something that was written is missing at a position: then it is asked again at once. */
  readonly isStale: (replayed: Lsn) => boolean;
  /** The system that the primary has: another one is not its replica. */
  readonly system: () => Promise<string | null>;
  /** Called when it can no longer be asked, with the reason, and when it can be again. */
  readonly onChange: (replica: Replica, trouble: string | null) => void;
}

/** How long it may take to answer: longer means that it is away. */
const PROBE_MS = 2_000;
const LOOK_MS = 1_000;
/** While it is behind. */
const CATCHING_UP_MS = 50;
/** A caller turns to the primary after that. */
const WAIT_MS = 2_000;

const STATE = `select pg_is_in_recovery() as "isReplica", pg_last_wal_replay_lsn()::text as replayed,
  (select system_identifier from pg_control_system())::text as system`;

/** A streaming replica of the primary: what it has replayed, and whether it answers. */
export class Replica {
  /** Without user and password: for logs and metrics. */
  readonly name: string;
  readonly serving: ServingPool;
  private position: Lsn | null = null;
  private trouble: string | null = 'it has not answered yet';
  private readonly control: Pool;
  private readonly lent = new Set<PoolClient>();
  private pause = new AbortController();
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly options: ReplicaOptions) {
    const { host, pathname } = new URL(options.url);
    this.name = `${decodeURIComponent(host)}${pathname}`;
    this.serving = options.open(options.url, WAIT_MS);
    this.control = new Pool({
      connectionString: options.url,
      max: 1,
      connectionTimeoutMillis: PROBE_MS,
      statement_timeout: PROBE_MS,
      query_timeout: PROBE_MS,
      allowExitOnIdle: true,
    });
    this.control.on('error', () => undefined).on('connect', outliveLoss);
    this.running = this.run();
  }

  /** What it has replayed at least; null while it cannot be asked. */
  get replayed(): Lsn | null {
    return this.trouble === null ? this.position : null;
  }

  /** A connection on which statements see what is in the scope. */
  async connect(scope: DatabaseScope): Promise<PoolClient> {
    const client = await this.serving.connect(scope);
    this.lent.add(client);
    return client;
  }

  /** Takes note that a connection is returned. */
  forget(client: PoolClient): void {
    this.lent.delete(client);
  }

  cancel(processId: number): Promise<unknown> {
    return this.control.query('select pg_cancel_backend($1)', [processId]);
  }

  /** Leaves it out until it answers again: what waits for it turns to the primary. */
  leaveOut(trouble: string): void {
    if (this.trouble !== null) return;
    this.trouble = trouble;
    this.options.onChange(this, trouble);
    for (const client of this.lent) destroy(client);
    this.lent.clear();
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
    await this.serving.pool.end();
    await this.control.end();
  }

  /** Asks it for its position at once. */
  wake(): void {
    this.pause.abort();
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      this.pause = new AbortController();
      await this.look();
      const { replayed } = this;
      const delay = replayed !== null && this.options.isStale(replayed) ? CATCHING_UP_MS : LOOK_MS;
      const signal = AbortSignal.any([this.closing.signal, this.pause.signal]);
      await sleep(delay, undefined, { ref: false, signal }).catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    const trouble = await this.probe().catch((error: unknown) => `it does not answer: ${(error as Error).message}`);
    if (trouble !== null) this.leaveOut(trouble);
    else if (this.trouble !== null) {
      this.trouble = null;
      this.options.onChange(this, null);
    }
  }

  /** Why it cannot be asked; null if it can. */
  private async probe(): Promise<string | null> {
    const { rows } = await this.control.query<{ isReplica: boolean; replayed: string | null; system: string }>(STATE);
    const [found] = rows;
    if (!found?.isReplica || found.replayed === null) return 'it is not, or no longer, a replica';
    const system = await this.options.system();
    if (system !== null && system !== found.system) return 'it is a replica of another database';
    this.position = parseLsn(found.replayed);
    return null;
  }
}

/** Ends a connection at once, whatever it waits for. */
function destroy(client: PoolClient): void {
  (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
}
