import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Call } from '../border/service.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATES = ['closed', 'open', 'half-open'] as const;

type Circuits = () => readonly { readonly name: string; readonly state: (typeof STATES)[number] }[];

/** Counts what the partners do. */
export class HubMetrics {
  private readonly requests;
  private readonly durations;
  private readonly refusals;
  private circuits: Circuits = () => [];

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
    const circuits = (): ReturnType<Circuits> => this.circuits();
    new Gauge({
      name: 'shanshui_partner_circuit',
      help: 'State of the circuit breaker of a partner: 1 for the one that it is in.',
      labelNames: ['partner', 'state'],
      registers,
      collect() {
        for (const { name, state } of circuits()) {
          for (const one of STATES) this.set({ partner: name, state: one }, one === state ? 1 : 0);
        }
      },
    });
  }

  /** Where the states of the circuit breakers are read. */
  watch(circuits: Circuits): void {
    this.circuits = circuits;
  }

  count({ service, state, milliseconds }: Call): void {
    this.requests.inc({ partner: service, outcome: state });
    this.durations.observe({ partner: service }, milliseconds / 1000);
  }

  refuse(partner: string): void {
    this.refusals.inc({ partner });
  }
}
