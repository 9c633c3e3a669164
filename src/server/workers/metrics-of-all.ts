import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { type Counted, countedBy } from '../observe/metrics.js';

/** What never falls, whichever process ends. */
const LASTING = new Set(['counter', 'histogram']);

/** The metrics of all processes of a server, added up: also what workers had counted that have ended. */
export class MetricsOfAll {
  readonly contentType: string;
  private readonly registry = new Registry();
  private readonly ended: Counter<'outcome'>;
  private readonly newest = new Map<number, Counted>();
  private past: Promise<Counted> = Promise.resolve([]);

  constructor(listening: () => number) {
    const registers = [this.registry];
    this.contentType = this.registry.contentType;
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'shanshui_workers',
      help: 'Processes that answer.',
      registers,
      collect() {
        this.set(listening());
      },
    });
    this.ended = new Counter({
      name: 'shanshui_workers_ended_total',
      help: 'Processes that ended and were replaced, by outcome: stopped, died.',
      labelNames: ['outcome'],
      registers,
    });
  }

  /** Takes what a worker has counted so far. */
  take(worker: number, counted: Counted): void {
    this.newest.set(worker, counted);
  }

  /** Counts a worker that has ended, and keeps what it had counted. */
  retire(worker: number, outcome: 'stopped' | 'died'): void {
    this.ended.inc({ outcome });
    const last = this.newest.get(worker) ?? [];
    this.newest.delete(worker);
    const lasting = last.filter(({ type }) => LASTING.has(String(type).toLowerCase()));
    this.past = this.past.then((past) => countedBy(addedUp([past, lasting])));
  }

  /** The page that Prometheus reads. */
  async page(): Promise<string> {
    // The loop of the primary process has nothing to do, and would hide how late the others are.
    const own = (await countedBy(this.registry)).filter(({ name }) => !name.startsWith('nodejs_'));
    return addedUp([own, ...this.newest.values(), await this.past]).metrics();
  }
}

const addedUp = (parts: readonly Counted[]): Registry => AggregatorRegistry.aggregate(parts as unknown as object[]);
