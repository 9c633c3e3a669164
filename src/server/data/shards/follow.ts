import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { WRITTEN_CHANNEL } from '../../../ingestion/transaction/write-transaction.store.js';
import type { OnProgress } from '../../../kernel/context.js';
import { type Followed, followOnce } from './follow.store.js';

const CONNECT_MS = 10_000;
/** How often it is looked although nothing was notified. */
const LOOK_MS = 5_000;
const RETRY_MS = 2_000;

export interface FollowOptions {
  /** The addresses of the owners of both databases. */
  readonly from: string;
  readonly into: string;
  readonly onFollowed: (followed: Followed) => void;
  readonly onProgress?: OnProgress;
}

/** Makes a divided database what another is now. */
export async function catchUp({ from, into, onFollowed, onProgress }: FollowOptions): Promise<void> {
  await between(from, into, async (source, target) => {
    const followed = await followOnce(source, target, onProgress);
    if (followed) onFollowed(followed);
  });
}

/** Keeps a divided database what another is, until the signal: after each commit there, and over losses of either. */
export async function follow(
  options: FollowOptions & { readonly signal: AbortSignal; readonly onFailure: (error: unknown) => void },
): Promise<void> {
  const { from, into, onFollowed, onFailure, onProgress, signal } = options;
  const isOver = (): boolean => signal.aborted;
  const pause = (ms: number, woken: AbortSignal = signal): Promise<unknown> =>
    sleep(ms, undefined, { signal: AbortSignal.any([signal, woken]) }).catch(() => undefined);
  while (!isOver()) {
    try {
      await between(from, into, async (source, target) => {
        let woken = new AbortController();
        source.on('notification', () => {
          woken.abort();
        });
        await source.query(`listen ${WRITTEN_CHANNEL}`);
        while (!isOver()) {
          woken = new AbortController();
          const followed = await followOnce(source, target, onProgress);
          if (followed) onFollowed(followed);
          await pause(LOOK_MS, woken.signal);
        }
      });
    } catch (error) {
      if (!isOver()) onFailure(error);
      await pause(RETRY_MS);
    }
  }
}

async function between(
  from: string,
  into: string,
  act: (source: Client, target: Client) => Promise<void>,
): Promise<void> {
  const clients = [from, into].map(
    (url) =>
      new Client({
        connectionString: url,
        connectionTimeoutMillis: CONNECT_MS,
        keepAlive: true,
        options: '-c jit=off',
      }),
  );
  const [source, target] = clients as [Client, Client];
  // The next statement reports a loss.
  for (const client of clients) client.on('error', () => undefined);
  try {
    for (const client of clients) await client.connect();
    await act(source, target);
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}
