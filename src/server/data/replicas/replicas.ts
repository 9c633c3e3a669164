import type { Logger } from 'pino';
import { Client, type Pool } from 'pg';
import type { ServingPool } from '../serving-pool.js';
import type { Lsn } from './lsn.js';
import { Replica } from './replica.js';
import { WrittenPosition } from './written-position.js';

export interface ReplicasOptions {
  /** Addresses of the replicas; user and password are those of `readerUrl`. */
  readonly urls: readonly string[];
  readonly readerUrl: string;
  /** Of the primary, with a session of its own. */
  readonly primaryUrl: string;
  /** How far behind a replica may be, in milliseconds. */
  readonly lagMs: number;
  readonly open: (url: string, waitMs: number) => ServingPool;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** What a replica is worth at the moment. */
export interface ReplicaState {
  readonly name: string;
  readonly isUsed: boolean;
  /** In seconds; null while it does not answer. */
  readonly lag: number | null;
}

/** The replicas that answer callers: each that has all that was written, as far as this process knows. */
export class Replicas {
  readonly written: WrittenPosition;
  private readonly all: readonly Replica[];
  private turn = 0;
  private system: Promise<string> | null = null;

  constructor(private readonly options: ReplicasOptions) {
    const { urls, readerUrl, primaryUrl, log, open } = options;
    this.written = new WrittenPosition({
      url: primaryUrl,
      onWritten: () => {
        for (const replica of this.all) replica.wake();
      },
      onFailure: (error) => {
        log.warn({ reason: (error as Error).message }, 'what is written is not heard of');
      },
    });
    this.all = urls.map(
      (url) =>
        new Replica({
          url: withLogin(url, readerUrl),
          open,
          isStale: (replayed) => this.written.needed === null || replayed < this.written.needed,
          system: () => this.loadSystem(primaryUrl),
          onChange: ({ name }, trouble) => {
            if (trouble === null) log.info({ replica: name }, 'a replica answers');
            else log.warn({ replica: name, reason: trouble }, 'a replica is left out');
          },
        }),
    );
  }

  /** The next replica that has all up to a position, and all that is known to be written; null if there is none. */
  pick(least: Lsn | null): Replica | null {
    for (let tries = 0; tries < this.all.length; tries++) {
      const replica = this.all[this.turn++ % this.all.length];
      if (replica && this.isFresh(replica, least)) return replica;
    }
    return null;
  }

  get pools(): readonly Pool[] {
    return this.all.map(({ serving }) => serving.pool);
  }

  /** How each is doing. */
  get states(): readonly ReplicaState[] {
    return this.all.map((replica) => ({
      name: replica.name,
      isUsed: this.isFresh(replica, null),
      lag: replica.replayed === null ? null : this.written.lagOf(replica.replayed) / 1000,
    }));
  }

  async close(): Promise<void> {
    await Promise.all([this.written.close(), ...this.all.map((replica) => replica.close())]);
  }

  private isFresh({ replayed }: Replica, least: Lsn | null): boolean {
    const { needed } = this.written;
    if (replayed === null || needed === null) return false;
    return replayed >= needed && replayed >= (least ?? 0n) && this.written.lagOf(replayed) <= this.options.lagMs;
  }

  /** The number of the system of the primary, which its replicas share; null while it does not answer. */
  private async loadSystem(url: string): Promise<string | null> {
    this.system ??= loadSystem(url);
    try {
      return await this.system;
    } catch {
      this.system = null;
      return null;
    }
  }
}

/** An address with the login that reads: row-level security holds for it. */
function withLogin(url: string, readerUrl: string): string {
  const [address, reader] = [new URL(url), new URL(readerUrl)];
  address.username = reader.username;
  address.password = reader.password;
  return address.href;
}

async function loadSystem(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ system: string }>(
      'select system_identifier::text as system from pg_control_system()',
    );
    return rows[0]?.system ?? '';
  } finally {
    await client.end().catch(() => undefined);
  }
}
