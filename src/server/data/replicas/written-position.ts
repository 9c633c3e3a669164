import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { WRITTEN_CHANNEL } from '../../../ingestion/transaction/write-transaction.store.js';
import { type Lsn, parseLsn } from './lsn.js';

/** The migration that makes the table `place_version` notifies it. */
const PLACES_CHANNEL = 'shanshui_places';
const CONNECT_MS = 5_000;
const ECHO_MS = 5_000;
const SAMPLE_MS = 1_000;
const RETRY_MS = 1_000;
/** Far more than the greatest lag that is of interest. */
const KEPT_SAMPLES = 600;

interface Sample {
  readonly at: number;
  readonly lsn: Lsn;
}

export interface WrittenPositionOptions {
  /** Of the primary, with a session of its own. */
  readonly url: string;
  /** Called when more has been written. */
  readonly onWritten: () => void;
  /** Receives why nothing can be known of what is written. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Knows up to which position of the log a replica has to be for all that has been written, as far as this process has
 * heard: from its own writers, and from those of other processes by notifications, which arrive with the commit.
 */
export class WrittenPosition {
  private lsn: Lsn | null = null;
  private samples: Sample[] = [];
  private looks = 0;
  private client: Client | null = null;
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly options: WrittenPositionOptions) {
    this.running = this.run();
  }

  /** Null while it is not known: then nothing but the primary has all. */
  get needed(): Lsn | null {
    return this.lsn;
  }

  /** Notes that something has been written up to a position. */
  note(lsn: Lsn): void {
    if (this.lsn !== null && lsn > this.lsn) this.lsn = lsn;
    this.options.onWritten();
  }

  /** For how long the log of the primary has been beyond a position, in milliseconds, to within a second. */
  lagOf(replayed: Lsn): number {
    const first = this.samples.find(({ lsn }) => lsn > replayed);
    return first ? performance.now() - first.at : 0;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  private async run(): Promise<void> {
    while (!this.isClosed()) {
      try {
        await this.follow();
      } catch (error) {
        if (!this.isClosed()) this.options.onFailure(error);
      }
      await sleep(RETRY_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** Follows the primary over one connection until that fails. What is known by then remains known. */
  private async follow(): Promise<never> {
    const client = new Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: CONNECT_MS,
      query_timeout: CONNECT_MS,
      keepAlive: true,
    });
    const lost = new AbortController();
    client.on('error', (error) => {
      lost.abort(error);
    });
    client.on('end', () => {
      lost.abort(new Error('The connection that hears of writes ended.'));
    });
    const signal = AbortSignal.any([lost.signal, this.closing.signal]);
    try {
      await client.connect();
      this.client = client;
      await this.listen(client);
      // Only after it listens: nothing is written between that it does not hear of.
      await this.look(client);
      for (;;) {
        await sleep(SAMPLE_MS, undefined, { signal });
        const lsn = await loadLsn(client);
        this.samples = [...this.samples.slice(-KEPT_SAMPLES), { at: performance.now(), lsn }];
      }
    } finally {
      this.client = null;
      await client.end().catch(() => undefined);
    }
  }

  private async listen(client: Client): Promise<void> {
    const echo = Promise.withResolvers<boolean>();
    client.on('notification', ({ payload = '' }) => {
      if (payload === ECHO) echo.resolve(true);
      else void this.hear(client);
    });
    await client.query(`listen ${WRITTEN_CHANNEL}; listen ${PLACES_CHANNEL}`);
    await client.query('select pg_notify($1, $2)', [WRITTEN_CHANNEL, ECHO]);
    const isHeard = await Promise.race([
      echo.promise,
      sleep(ECHO_MS, false, { ref: false, signal: this.closing.signal }),
    ]);
    if (!isHeard) throw new Error('Notifications of writes do not arrive: the address leads through a pooler.');
  }

  /** Something was written: until its position is known, nothing but the primary has it. */
  private async hear(client: Client): Promise<void> {
    this.lsn = null;
    await this.look(client).catch(() => undefined);
  }

  private async look(client: Client): Promise<void> {
    const asked = ++this.looks;
    const lsn = await loadLsn(client);
    // A later question was asked after a later write.
    if (asked === this.looks) this.lsn = lsn;
    this.options.onWritten();
  }
}

/** Of every process: the others ignore it. */
const ECHO = 'echo';

/** The position up to which the log of the primary is on disk. Throws on a replica. */
export async function loadLsn(client: Pick<Client, 'query'>): Promise<Lsn> {
  const { rows } = await client.query<{ lsn: string }>('select pg_current_wal_flush_lsn()::text as lsn');
  const lsn = parseLsn(rows[0]?.lsn ?? '');
  if (lsn === null) throw new Error('The primary has no position in its log.');
  return lsn;
}
