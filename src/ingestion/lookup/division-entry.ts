import type { Day } from '../../kernel/day.js';

/** A division as far as an import needs to know it. */
export interface DivisionEntry {
  readonly id: number;
  readonly key: string;
  readonly code: string;
  /** 1 for a province to 5 for a village. */
  readonly level: number;
  readonly officialName: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** Ids of the division at each level, itself included. */
  readonly ancestry: readonly (number | null)[];
}

/**
 * Of several divisions that had a code over time: the one that was valid on the day, else the one that has the code now,
 * else the last that had it. Days of changes are often known only as a stretch, so two may seem valid at once: then the
 * later is meant.
 */
export function pickDivision(entries: readonly DivisionEntry[], on: Day | null): DivisionEntry | null {
  const valid = on === null ? [] : entries.filter((entry) => wasValid(entry, on));
  const pool = valid.length > 0 ? valid : entries;
  return pool.reduce<DivisionEntry | null>(
    (best, entry) => (best === null || isLater(entry, best) ? entry : best),
    null,
  );
}

/** Whether a place lies in another or is that place. */
export function liesWithin(inner: DivisionEntry, outer: DivisionEntry): boolean {
  return inner.ancestry.includes(outer.id);
}

function wasValid({ validFrom, validTo }: DivisionEntry, on: Day): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

function isLater(one: DivisionEntry, other: DivisionEntry): boolean {
  if (other.validTo === null) return false;
  return one.validTo === null || one.validTo > other.validTo;
}

/** Divisions that were looked up so far. */
export interface KnownDivisions {
  division(id: number): DivisionEntry | null;
  loadDivisionsById(ids: Iterable<number>): Promise<void>;
  /** Provinces and cities of the places that were looked up so far. */
  provincesAndCities(): readonly number[];
}
