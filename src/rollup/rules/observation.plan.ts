import type { Bounded } from '../../kernel/bounded.js';
import type { Day } from '../../kernel/day.js';

/** A place as an observation knows it. Every path starts at the place itself and ends at its province. */
export interface Place {
  readonly id: number;
  /** The place and its ancestors as they were when the observation was reported. */
  readonly path: readonly number[];
  /** The same place under its code of today (renamed, recoded, raised), and the ancestors of that. */
  readonly canonical: readonly number[];
  /** Where CURRENT boundaries put its observations: as canonical, and through mergers. */
  readonly current: readonly number[];
  /** The day by which it was merged into another; null where `current` is only its code of today. */
  readonly mergedBy: Day | null;
}

export interface ObservationPairing {
  readonly id: number;
  /** The pairing itself first, its root last. */
  readonly path: readonly number[];
  /** Where the supporter stands: a division itself, an organization's division, a cluster's city. */
  readonly supporter: Place;
}

/** A reported observation, as the roll-up reads it. */
export interface Observation {
  readonly id: string;
  readonly scope: 'OWN' | 'TOTAL';
  readonly basis: 'INCREMENT' | 'CUMULATIVE' | 'STOCK';
  /** A stock has its day in both. */
  readonly start: Day;
  readonly end: Day;
  readonly amount: Bounded;
  readonly place: Place;
  /** An organization or project in the place, `enterprise:17`; null for the place itself. */
  readonly subject: string | null;
  readonly pairing: ObservationPairing | null;
  readonly sourceId: number;
  /** Last day of the source's date of publication; null where it is not known. */
  readonly published: Day | null;
  /** Chosen by hand among competing claims. */
  readonly preferred: boolean;
}

/** What a series is about: observations of one series speak about the same thing at different times. */
export function seriesKey(observation: Observation): string {
  // A place that changed its code goes on being the same place, so its series goes on too.
  return [
    observation.scope,
    observation.place.canonical[0],
    observation.subject ?? '',
    observation.pairing?.id ?? '',
  ].join('|');
}
