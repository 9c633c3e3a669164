import type { ExecutionResult, GraphQLError } from 'graphql';
import { MOST_PLACES } from '../border/service-failure.js';
import type { Call } from '../border/service.js';
import type { PartnerPlace } from './owners.js';

/** What `extensions.federation` says of one place of an answer. */
export interface PlaceState {
  /** Response keys down to the place, joined by dots; lists without positions. */
  readonly path: string;
  readonly service: string;
  /** OK; PARTIAL: some of it failed; FAILED: all of it; UNASKED: there was nothing to ask for, or it was skipped. */
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

  /** The state of each place that a partner fills, by the answer as it is sent. */
  describe(places: readonly PartnerPlace[], { data, errors = [] }: ExecutionResult, now: Date): readonly PlaceState[] {
    return places.map((place) => {
      const { service } = place;
      const calls = this.made.filter((call) => call.service === service);
      const failed = errors.filter(({ extensions }) => extensions['service'] === service);
      const answered = calls.filter((call) => call.state !== 'FAILED');
      const oldest = Math.min(...answered.map(({ at }) => at.getTime()));
      const found = stateOf(calls, failed, place);
      const state = found === 'OK' && !isIn(data, place.path) ? 'UNASKED' : found;
      const isRead = answered.length > 0 && (state === 'OK' || state === 'PARTIAL');
      return {
        ...{ path: place.path.join('.'), service, state },
        age: isRead ? Math.max(0, Math.round((now.getTime() - oldest) / 1000)) : null,
      };
    });
  }
}

function stateOf(calls: readonly Call[], failed: readonly GraphQLError[], place: PartnerPlace): PlaceState['state'] {
  if (calls.length === 0) return 'UNASKED';
  if (calls.every(({ state }) => state === 'FAILED')) return 'FAILED';
  if (calls.every(({ state }) => state === 'OK') && failed.length === 0) return 'OK';
  // Beyond this number, failures have no error of their own.
  if (failed.length >= MOST_PLACES) return 'PARTIAL';
  return failed.some((error) => concerns(error, place)) ? 'PARTIAL' : 'OK';
}

/** Whether an error is at a place, below it, or at what holds it. */
function concerns({ path }: GraphQLError, place: PartnerPlace): boolean {
  const keys = (path ?? []).filter((one) => typeof one === 'string');
  const shared = Math.min(keys.length, place.path.length);
  return keys.slice(0, shared).every((one, at) => one === place.path[at]);
}

/** Whether an answer has a place at all: a directive may skip it, and there may be nothing that holds it. */
function isIn(value: unknown, [key, ...below]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (Array.isArray(value)) return value.some((one) => isIn(one, [key, ...below]));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return isIn((value as Readonly<Record<string, unknown>>)[key], below);
}
