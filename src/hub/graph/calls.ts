import type { Call } from '../border/service.js';
import type { PartnerPlace } from './owners.js';

/** What `extensions.federation` says of one place of an answer. */
export interface PlaceState {
  /** Response keys down to the place, joined by dots; lists without positions. */
  readonly path: string;
  readonly service: string;
  /** OK; PARTIAL: some of it failed; FAILED: all of it; UNASKED: there was nothing to ask for. */
  readonly state: 'OK' | 'PARTIAL' | 'FAILED' | 'UNASKED';
  /** Seconds since the service had read the data; null if it was not asked or failed. */
  readonly age: number | null;
}

/** The requests to services that one answer needed. */
export class Calls {
  private readonly made: Call[] = [];

  add(call: Call): void {
    this.made.push(call);
  }

  /** The state of each place that a partner fills. */
  describe(places: readonly PartnerPlace[], now: Date): readonly PlaceState[] {
    return places.map(({ path, service }) => {
      const calls = this.made.filter((call) => call.service === service);
      const answered = calls.filter((call) => call.state !== 'FAILED');
      const oldest = Math.min(...answered.map(({ at }) => at.getTime()));
      return {
        path: path.join('.'),
        service,
        state: stateOf(calls),
        age: answered.length === 0 ? null : Math.max(0, Math.round((now.getTime() - oldest) / 1000)),
      };
    });
  }
}

function stateOf(calls: readonly Call[]): PlaceState['state'] {
  if (calls.length === 0) return 'UNASKED';
  if (calls.every(({ state }) => state === 'FAILED')) return 'FAILED';
  return calls.every(({ state }) => state === 'OK') ? 'OK' : 'PARTIAL';
}
