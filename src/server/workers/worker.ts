import { pino } from 'pino';
import { openAnswering } from '../commands/answer.js';
import { describeError } from '../commands/describe-error.js';
import { type Undo, undoAll } from '../commands/undo.js';
import { readConfig } from '../config.js';
import { connectDatabase } from '../data/database.js';
import type { Metrics } from '../observe/metrics.js';
import type { FromWorker, ToWorker } from './message.js';

type Begin = Extract<ToWorker, { kind: 'begin' }>;

/**
 * Answers requests in a process of its own, on the port that the primary process shares: from its word to begin until its
 * word to stop, or until SIGTERM.
 */
export function runWorker(): void {
  const worker = new Worker();
  process.on('message', (message: ToWorker) => {
    worker.hear(message);
  });
  process.on('SIGTERM', () => void worker.stop());
  // A terminal sends these to all processes at once; the primary process says what follows.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

class Worker {
  private readonly undo: Undo = [];
  private readonly pages = new Map<number, (text: string) => void>();
  private asked = 0;
  private started: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | null = null;
  private metrics: Metrics | null = null;

  hear(message: ToWorker): void {
    switch (message.kind) {
      case 'begin':
        this.started = this.begin(message);
        break;
      case 'count':
        void this.count(message.id);
        break;
      case 'page':
        this.pages.get(message.id)?.(message.text);
        this.pages.delete(message.id);
        break;
      case 'stop':
        void this.stop();
    }
  }

  /** Finishes the requests under way, tells what it has counted, and ends the process. */
  stop(): Promise<void> {
    this.stopped ??= this.started.then(async () => {
      await undoAll(this.undo);
      await this.count(null);
      process.exit(0);
    });
    return this.stopped;
  }

  private async begin({ worker, ownerUrl, readerUrl }: Begin): Promise<void> {
    try {
      const config = readConfig();
      const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: false })).child({ worker });
      const database = await connectDatabase(ownerUrl, config);
      this.undo.push(() => database.close());
      const pageOfAll = (): Promise<string> => this.loadPage();
      const answering = await openAnswering(config, { database, readerUrl, log, pageOfAll }, this.undo);
      this.metrics = answering.mounted.metrics;
      this.undo.push(() => answering.finish());
      const url = await answering.listen();
      await send({ kind: 'listening', url });
    } catch (error) {
      await send({ kind: 'failed', message: describeError(error) });
      process.exit(1);
    }
  }

  private async count(id: number | null): Promise<void> {
    const counted = (await this.metrics?.counted()) ?? [];
    await send({ kind: 'counted', id, counted });
  }

  private loadPage(): Promise<string> {
    const id = ++this.asked;
    return new Promise((resolve) => {
      this.pages.set(id, resolve);
      void send({ kind: 'page', id });
    });
  }
}

/** Resolves when the primary process has the message; a worker whose primary process has died is about to end. */
function send(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send) resolve();
    else
      process.send(message, undefined, {}, () => {
        resolve();
      });
  });
}
