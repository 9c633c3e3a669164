import cluster, { type Worker } from 'node:cluster';
import type { Logger } from 'pino';
import { watchHandedOver } from './handed-over.js';
import type { FromWorker, ToWorker } from './message.js';
import { MetricsOfAll } from './metrics-of-all.js';

export interface WorkersOptions {
  readonly count: number;
  readonly ownerUrl: string;
  readonly readerUrl: string;
  readonly log: Logger;
}

interface Slot {
  worker: Worker;
  since: number;
  isListening: boolean;
  /** How often in a row a worker of this number ended soon after it had begun. */
  failures: number;
}

/** A worker that ends sooner is replaced later each time. */
const SOON_MS = 10_000;
const LEAST_DELAY_MS = 250;
const GREATEST_DELAY_MS = 8_000;
/** How long the page of metrics waits for a worker that is busy: it shows then what it last said. */
const COUNT_MS = 1_500;

/** The processes that answer on one port. One that ends is replaced until all are stopped. */
export class Workers {
  readonly metrics = new MetricsOfAll(() => this.listening);
  private readonly slots = new Map<number, Slot>();
  private readonly begun = Promise.withResolvers<string>();
  private readonly counts = new Map<number, () => void>();
  private asked = 0;
  private isStopping = false;
  private whenEnded: () => void = () => undefined;

  constructor(private readonly options: WorkersOptions) {}

  /** How many answer. */
  get listening(): number {
    return [...this.slots.values()].filter(({ isListening }) => isListening).length;
  }

  /** Starts all. Resolves with their address when each listens; rejects with the reason of the first that cannot. */
  start(): Promise<string> {
    for (let number = 1; number <= this.options.count; number++) this.fork(number, 0);
    return this.begun.promise;
  }

  /** Lets all finish their requests and end; kills those that take longer. */
  async stop(graceMs: number): Promise<void> {
    this.isStopping = true;
    const ended = new Promise<void>((resolve) => {
      this.whenEnded = () => {
        if (this.slots.size === 0) resolve();
      };
    });
    for (const { worker } of this.slots.values()) this.send(worker, { kind: 'stop' });
    const timer = setTimeout(() => {
      for (const { worker } of this.slots.values()) worker.process.kill('SIGKILL');
    }, graceMs);
    this.whenEnded();
    await ended;
    clearTimeout(timer);
  }

  /** The page of metrics of all processes. */
  async page(): Promise<string> {
    const answering = [...this.slots.values()].filter(({ isListening }) => isListening);
    await Promise.all(answering.map(({ worker }) => this.count(worker)));
    return this.metrics.page();
  }

  private fork(number: number, failures: number): void {
    const { ownerUrl, readerUrl } = this.options;
    const worker = cluster.fork();
    const slot: Slot = { worker, since: Date.now(), isListening: false, failures };
    this.slots.set(number, slot);
    worker.on('message', (message: FromWorker) => {
      this.hear(number, slot, message);
    });
    // A message to a worker that is just ending cannot be sent.
    worker.on('error', () => undefined);
    const closeLost = watchHandedOver(worker);
    worker.once('exit', (code: number | null, signal: string | null) => {
      closeLost();
      this.replace(number, slot, { code, signal });
    });
    this.send(worker, { kind: 'begin', worker: number, ownerUrl, readerUrl });
    if (this.isStopping) this.send(worker, { kind: 'stop' });
  }

  private hear(number: number, slot: Slot, message: FromWorker): void {
    switch (message.kind) {
      case 'listening':
        slot.isListening = true;
        if (this.listening === this.options.count) this.begun.resolve(message.url);
        break;
      case 'failed':
        this.begun.reject(new Error(message.message));
        this.options.log.error({ worker: number, reason: message.message }, 'a worker could not start');
        break;
      case 'counted':
        this.metrics.take(number, message.counted);
        if (message.id !== null) this.counts.get(message.id)?.();
        break;
      case 'page':
        void this.page().then((text) => {
          this.send(slot.worker, { kind: 'page', id: message.id, text });
        });
    }
  }

  private replace(
    number: number,
    slot: Slot,
    how: { readonly code: number | null; readonly signal: string | null },
  ): void {
    this.slots.delete(number);
    if (this.isStopping) {
      this.whenEnded();
      return;
    }
    this.begun.reject(new Error(`A worker ended before it answered: ${how.signal ?? `status ${String(how.code)}`}.`));
    const isAsked = how.code === 0;
    this.metrics.retire(number, isAsked ? 'stopped' : 'died');
    const failures = Date.now() - slot.since < SOON_MS ? slot.failures + 1 : 0;
    const delayMs = failures < 2 ? 0 : Math.min(LEAST_DELAY_MS * 2 ** (failures - 1), GREATEST_DELAY_MS);
    this.options.log[isAsked ? 'info' : 'error']({ worker: number, ...how, delayMs }, 'a worker ended and is replaced');
    setTimeout(() => {
      if (!this.isStopping) this.fork(number, failures);
    }, delayMs);
  }

  private count(worker: Worker): Promise<void> {
    const id = ++this.asked;
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.counts.delete(id);
        resolve();
      };
      const timer = setTimeout(done, COUNT_MS);
      this.counts.set(id, done);
      this.send(worker, { kind: 'count', id });
    });
  }

  private send(worker: Worker, message: ToWorker): void {
    if (worker.isConnected()) worker.send(message, () => undefined);
  }
}
