import type { Bounded } from '../../kernel/bounded.js';
import type { Day } from '../../kernel/day.js';

/** The place of an observation, as row ids. Every path starts at the place itself and goes on to the country; then the groups that it lies in follow. */
export interface Place {
  readonly id: number;
  /** The place and its ancestors as they were when the observation was reported. */
  readonly path: readonly number[];
  /** The path of the same place under its current code, if it was renamed, recoded or raised. */
  readonly canonical: readonly number[];
  /** The path at which its observations count in CURRENT boundaries: as `canonical`, and through mergers. */
  readonly current: readonly number[];
  /** The day by which it was merged into another; null where `current` is only its code of today. */
  readonly mergedBy: Day | null;
  /** Of a group, all that has a part in common with it without holding it; of a division there is nothing of the kind. */
  readonly shared?: readonly number[] | null;
}

/** The pairing of an observation, or the whole program, as a negative number. */
export interface ObservationPairing {
  readonly id: number;
  /** The pairing itself first, then its root and, as a negative number, its program. */
  readonly path: readonly number[];
  /** The place of the supporter: a division itself, the division of an organization, or the city of a cluster; null of a program. */
  readonly supporter: Place | null;
}

/** An observation as roll-ups use it. */
export interface Observation {
  readonly id: string;
  readonly scope: 'OWN' | 'TOTAL';
  readonly basis: 'INCREMENT' | 'CUMULATIVE' | 'STOCK';
  /** First day; for a stock, its day, as in `end`. */
  readonly start: Day;
  readonly end: Day;
  readonly amount: Bounded;
  readonly place: Place;
  /** An organization or project in the place, such as `enterprise:17`; null for the place itself. */
  readonly subject: string | null;
  readonly pairing: ObservationPairing | null;
  readonly sourceId: number;
  readonly sourceCode: string;
  /** Date on which the source was published, at the latest; null if unknown. */
  readonly published: Day | null;
  /** Chosen by hand among competing claims. */
  readonly preferred: boolean;
}

/** Identifies a series: its observations are about the same item at different times. */
export function seriesKey(observation: Observation): string {
  // A place that changed its code is the same place, so its series continues.
  return [
    observation.scope,
    observation.place.canonical[0],
    observation.subject ?? '',
    observation.pairing?.id ?? '',
  ].join('|');
}
