import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientBase } from 'pg';

const CONNECT_MS = 10_000;
/** How long a notification may take before the connection is known not to deliver any, as behind some poolers. */
const ECHO_MS = 5_000;
/** How often the version is compared although nothing was notified. */
const LOOK_MS = 5_000;
/** How long comparing it may take: a connection that does not answer does not notify either. */
const ANSWER_MS = 10_000;
const RETRY_MS = 2_000;

export interface KeptCopyOptions {
  readonly url: string;
  /** Receives why there is no copy; statements answer meanwhile. */
  readonly onFailure: (error: unknown) => void;
}

/** What is kept, and how it is read. */
export interface KeptSource<T, Version> {
  /** What changes of it are notified on: the payload is empty, or the version that they lead to. */
  readonly channel: string;
  /** Reads all of it in one snapshot. */
  read(client: ClientBase): Promise<{ readonly copy: T; readonly version: Version }>;
  loadVersion(client: ClientBase): Promise<Version>;
  /** Whether what was notified is missing in a version; a copy is read again for nothing if in doubt. */
  isNews(payload: string, version: Version | null): boolean;
}

/** Notified by a connection that begins to listen, to know that notifications arrive. */
const ECHO = 'echo';

/**
 * A copy of what the database holds. A commit that changes it, in whichever process, takes the copy away until it has been
 * read again: there is a present copy or none, and without one statements answer.
 */
export class KeptCopy<T, Version = unknown> {
  private copy: T | null = null;
  private version: Version | null = null;
  /** How often it was known to be outdated. */
  private changes = 0;
  private client: Client | null = null;
  private wake: () => void = () => undefined;
  private quiet = Promise.withResolvers<undefined>();
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;

  constructor(
    private readonly source: KeptSource<T, Version>,
    private readonly options: KeptCopyOptions,
  ) {
    this.running = this.run();
  }

  /** The copy, if it is the present one. */
  get current(): T | null {
    return this.copy;
  }

  /** Resolves when nothing is being read: there is a copy, or none can be had now. */
  async atRest(): Promise<void> {
    await this.quiet.promise;
  }

  /** Compares the version after a commit of this process, whose notification may still be on its way. */
  async look(): Promise<void> {
    const { client } = this;
    if (!client || this.copy === null) return;
    try {
      await this.compare(client);
    } catch {
      this.forget();
    }
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.copy = null;
    this.wake();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isClosed()) {
      try {
        await this.keep();
      } catch (error) {
        this.forget();
        if (!this.isClosed()) this.options.onFailure(error);
      }
      this.quiet.resolve(undefined);
      await sleep(RETRY_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** Keeps the copy over one connection, until that fails. */
  private async keep(): Promise<never> {
    const client = new Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      options: '-c jit=off',
    });
    const lost = Promise.withResolvers<never>();
    // Awaited with every wait below; the handler keeps an earlier failure from being unhandled.
    lost.promise.catch(() => undefined);
    client.on('error', lost.reject);
    client.on('end', () => {
      lost.reject(new Error(`The connection that hears of ${this.source.channel} ended.`));
    });
    try {
      await client.connect();
      await this.listen(client);
      this.client = client;
      for (;;) {
        await this.read(client);
        await Promise.race([lost.promise, this.untilChanged(client)]);
      }
    } finally {
      this.client = null;
      await client.end().catch(() => undefined);
    }
  }

  /** Listens. Throws where notifications do not arrive. */
  private async listen(client: Client): Promise<void> {
    const { source } = this;
    const echo = Promise.withResolvers<boolean>();
    client.on('notification', ({ payload = '' }) => {
      if (payload === ECHO) echo.resolve(true);
      else if (source.isNews(payload, this.version)) this.forget();
    });
    await client.query(`listen ${source.channel}`);
    await client.query('select pg_notify($1, $2)', [source.channel, ECHO]);
    const isHeard = await Promise.race([
      echo.promise,
      sleep(ECHO_MS, false, { ref: false, signal: this.closing.signal }),
    ]);
    if (!isHeard)
      throw new Error(`Notifications of ${source.channel} do not arrive: DATABASE_URL leads through a pooler.`);
  }

  /** Reads the copy until no change came meanwhile. */
  private async read(client: Client): Promise<void> {
    while (this.copy === null) {
      const { changes } = this;
      const { copy, version } = await this.source.read(client);
      this.version = version;
      const now = await this.source.loadVersion(client);
      if (now === version && this.changes === changes) this.copy = copy;
    }
    this.quiet.resolve(undefined);
  }

  /** Resolves when the copy has been forgotten. */
  private async untilChanged(client: Client): Promise<void> {
    while (this.copy !== null) {
      const woken = Promise.withResolvers<undefined>();
      this.wake = () => {
        woken.resolve(undefined);
      };
      const timer = setTimeout(this.wake, LOOK_MS).unref();
      await woken.promise;
      clearTimeout(timer);
      if (this.isClosed()) throw new Error('closed');
      // After a forgotten copy the version is read with the next one.
      if ((this.copy as T | null) !== null) await this.compare(client);
    }
  }

  /** Forgets the copy if it is no longer the present one. Throws where that cannot be known. */
  private async compare(client: Client): Promise<void> {
    const now = await Promise.race([
      this.source.loadVersion(client).then((version) => ({ version })),
      sleep(ANSWER_MS, null, { ref: false }),
    ]);
    if (now === null) throw new Error(`The connection that hears of ${this.source.channel} does not answer.`);
    if (now.version !== this.version) this.forget();
  }

  /** A method: the answer changes during waits. */
  private isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  private forget(): void {
    this.changes += 1;
    if (this.copy !== null) this.quiet = Promise.withResolvers();
    this.copy = null;
    this.wake();
  }
}
