import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { PlaceTree } from './place-tree.js';
import { loadPlaceVersion, readTree } from './read-tree.store.js';

/** The migration that makes the table `place_version` names it too. */
const CHANNEL = 'shanshui_places';
const CONNECT_MS = 10_000;
/** How long a notification may take before the connection is known not to deliver any, as behind some poolers. */
const ECHO_MS = 5_000;
/** How often the version is compared although nothing was notified. */
const LOOK_MS = 5_000;
const RETRY_MS = 2_000;

export interface KeptTreeOptions {
  readonly url: string;
  /** Receives why there is no tree; statements answer meanwhile. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * The tree of places as the database holds them. A commit that changes places, in whichever process, takes the tree away
 * until it has been read again: there is a present tree or none, and without one statements answer.
 */
export class KeptTree {
  private tree: PlaceTree | null = null;
  private version: number | null = null;
  private newest = 0;
  private client: Client | null = null;
  private wake: () => void = () => undefined;
  private quiet = Promise.withResolvers<undefined>();
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly options: KeptTreeOptions) {
    this.running = this.run();
  }

  /** The tree, if it is the present one. */
  get current(): PlaceTree | null {
    return this.tree;
  }

  /** Resolves when nothing is being read: there is a tree, or none can be had now. */
  async atRest(): Promise<void> {
    await this.quiet.promise;
  }

  /** Compares the version after a commit of this process, whose notification may still be on its way. */
  async look(): Promise<void> {
    const { client } = this;
    if (!client || !this.tree) return;
    try {
      const version = await loadPlaceVersion(client);
      if (version !== this.version) this.forget(version);
    } catch {
      this.forget(this.newest);
    }
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.tree = null;
    this.wake();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isClosed()) {
      try {
        await this.keep();
      } catch (error) {
        this.forget(this.newest);
        if (!this.isClosed()) this.options.onFailure(error);
      }
      this.quiet.resolve(undefined);
      await sleep(RETRY_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** Keeps the tree over one connection, until that fails. */
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
      lost.reject(new Error('The connection that hears of changed places ended.'));
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
    const echo = Promise.withResolvers<boolean>();
    client.on('notification', ({ payload = '' }) => {
      echo.resolve(true);
      const version = Number(payload);
      if (payload !== '' && version > (this.version ?? 0)) this.forget(version);
    });
    await client.query(`listen ${CHANNEL}`);
    await client.query('select pg_notify($1, $2)', [CHANNEL, '']);
    const isHeard = await Promise.race([
      echo.promise,
      sleep(ECHO_MS, false, { ref: false, signal: this.closing.signal }),
    ]);
    if (!isHeard)
      throw new Error('Notifications of changed places do not arrive: DATABASE_URL leads through a pooler.');
  }

  /** Reads the tree until no change came meanwhile. */
  private async read(client: Client): Promise<void> {
    while (!this.tree) {
      const { tree, version } = await readTree(client);
      this.version = version;
      const now = await loadPlaceVersion(client);
      if (now === version && this.newest <= version) this.tree = tree;
    }
    this.quiet.resolve(undefined);
  }

  /** Resolves when the tree has been forgotten. */
  private async untilChanged(client: Client): Promise<void> {
    while (this.tree) {
      const woken = Promise.withResolvers<undefined>();
      this.wake = () => {
        woken.resolve(undefined);
      };
      const timer = setTimeout(this.wake, LOOK_MS).unref();
      await woken.promise;
      clearTimeout(timer);
      if (this.isClosed()) throw new Error('closed');
      // After a forgotten tree the version is read with the next one.
      const version = await loadPlaceVersion(client);
      if (version !== this.version) this.forget(version);
    }
  }

  /** A method: the answer changes during waits. */
  private isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  private forget(newest: number): void {
    this.newest = newest;
    if (this.tree) this.quiet = Promise.withResolvers();
    this.tree = null;
    this.wake();
  }
}
