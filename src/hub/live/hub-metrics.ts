import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Call } from '../border/service.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATES = ['closed', 'open', 'half-open'] as const;

const PARTNER_STATES = ['IN_FORCE', 'STALE', 'ABSENT'] as const;

/** What the hub shows of itself. */
export interface HubView {
  readonly partners: () => readonly {
    readonly name: string;
    readonly circuit: (typeof STATES)[number];
    readonly state: (typeof PARTNER_STATES)[number];
  }[];
  /** Number of documents whose plans are kept. */
  readonly plans: () => number;
}

/** Counts what the partners do. */
export class HubMetrics {
  private readonly requests;
  private readonly durations;
  private readonly refusals;
  private view: HubView = { partners: () => [], plans: () => 0 };

  constructor(registers: Registry[]) {
    this.requests = new Counter({
      name: 'shanshui_partner_requests_total',
      help: 'Requests to partners by outcome: OK, PARTIAL (some places failed), FAILED.',
      labelNames: ['partner', 'outcome'],
      registers,
    });
    this.durations = new Histogram({
      name: 'shanshui_partner_request_duration_seconds',
      help: 'Time until a partner has answered, checks included.',
      labelNames: ['partner'],
      buckets: SECONDS,
      registers,
    });
    this.refusals = new Counter({
      name: 'shanshui_partner_sdl_refused_total',
      help: 'SDLs of partners that could not be fetched or were refused.',
      labelNames: ['partner'],
      registers,
    });
    const view = (): HubView => this.view;
    new Gauge({
      name: 'shanshui_partner_circuit',
      help: 'State of the circuit breaker of a partner: 1 for the one that it is in.',
      labelNames: ['partner', 'state'],
      registers,
      collect() {
        this.reset();
        for (const { name, circuit } of view().partners()) {
          for (const one of STATES) this.set({ partner: name, state: one }, one === circuit ? 1 : 0);
        }
      },
    });
    new Gauge({
      name: 'shanshui_partner_state',
      help: 'Whether what was last seen of a partner is in force, something earlier, or nothing: 1 for the one that holds.',
      labelNames: ['partner', 'state'],
      registers,
      collect() {
        this.reset();
        for (const { name, state } of view().partners()) {
          for (const one of PARTNER_STATES) this.set({ partner: name, state: one }, one === state ? 1 : 0);
        }
      },
    });
    new Gauge({
      name: 'shanshui_hub_plans',
      help: 'Documents whose plans are kept; the oldest leave above 500.',
      registers,
      collect() {
        this.set(view().plans());
      },
    });
  }

  /** Where the state of the hub is read. */
  watch(view: HubView): void {
    this.view = view;
  }

  count({ service, state, milliseconds }: Call): void {
    this.requests.inc({ partner: service, outcome: state });
    this.durations.observe({ partner: service }, milliseconds / 1000);
  }

  refuse(partner: string): void {
    this.refusals.inc({ partner });
  }
}
