import type { Boundaries } from '../node.plan.js';
import type { Observation, ObservationPairing, Place } from '../observation.plan.js';

/** Where observations lie, under the boundaries that are asked for. */
export interface Region {
  /** Whether a total's place holds the place of another observation. */
  holds(total: Observation, inner: Observation): boolean;
  /** Whether the place of the one, a group, has a part in common with a place that does not hold it. */
  shares(group: Observation, other: Observation): boolean;
  /** Every place whose totals may hold an observation of this place, or cross it: itself, what it lies in and what it shares parts with. */
  stepsOf(place: Place): readonly number[];
  /** The ids under which {@link stepsOf} finds what a total's place holds or shares. */
  keysOf(place: Place): readonly number[];
}

/** The same place under its code of today. */
export function todayOf({ id, canonical }: Place): number {
  return canonical[0] ?? id;
}

/** A total that names no pairing holds those of every pairing. */
export function pairingHolds(outer: ObservationPairing | null, inner: ObservationPairing | null): boolean {
  return outer === null || (inner?.path.includes(outer.id) ?? false);
}

const shares: Region['shares'] = ({ place: { shared } }, { place }) =>
  shared != null && (shared.includes(place.id) || shared.includes(todayOf(place)));

const keysOf: Region['keysOf'] = (place) => [...new Set([place.id, todayOf(place)])];

const asReported: Region = {
  holds: (total, inner) => inner.place.path.includes(total.place.id),
  shares,
  stepsOf: ({ path, shared }) => (shared == null ? path : [...path, ...shared]),
  keysOf,
};

const steps = new WeakMap<Place, readonly number[]>();

/**
 * A place lies in another as it was reported or by today's codes of the same places. A merger counts for totals that end
 * after it: a total printed before is about the place without what was merged into it later.
 */
const current: Region = {
  holds: ({ place, end }, { place: inner }) => {
    const today = todayOf(place);
    return (
      [...inner.path, ...inner.canonical].some((id) => id === place.id || id === today) ||
      (inner.mergedBy !== null && end > inner.mergedBy && inner.current.includes(today))
    );
  },
  shares,
  stepsOf: (place) => {
    let found = steps.get(place);
    if (!found) {
      const { path, canonical, current: merged, mergedBy, shared } = place;
      found = [...new Set([...path, ...canonical, ...(mergedBy === null ? [] : merged), ...(shared ?? [])])];
      steps.set(place, found);
    }
    return found;
  },
  keysOf,
};

export function regionUnder(boundaries: Boundaries): Region {
  return boundaries === 'CURRENT' ? current : asReported;
}
