import type { NamedDivision } from '../../division/name-match.plan.js';
import { COUNTRY_ID } from '../../division/root-id.js';
import type { Day } from '../../kernel/day.js';

/** The attributes of a division that an import needs. */
export interface DivisionEntry extends NamedDivision {
  readonly key: string;
}

/** The place of a figure of a whole program that names none. */
export const COUNTRY: DivisionEntry = {
  ...{
    id: COUNTRY_ID,
    key: 'CN',
    code: 'CN',
    level: 0,
    officialName: '中华人民共和国',
    validFrom: null,
    validTo: null,
  },
  ancestry: [null, null, null, null, null],
};

/** The place of a group, which is no division. */
export function placeOfGroup(id: number, code: string): DivisionEntry {
  return { ...COUNTRY, id: -id, key: `group:${code}`, code: `group:${code}`, level: 6 };
}

/**
 * Chooses among the divisions that have had a code: the one that was valid on the day, otherwise the one that has the
 * code now, otherwise the last that had it. Dates of changes are often known only as an interval, so that two may seem
 * valid at once: then the later one is chosen.
 */
export function pickDivision(entries: readonly DivisionEntry[], on: Day | null): DivisionEntry | null {
  const valid = on === null ? [] : entries.filter((entry) => wasValid(entry, on));
  const pool = valid.length > 0 ? valid : entries;
  return pool.reduce<DivisionEntry | null>(
    (best, entry) => (best === null || isLater(entry, best) ? entry : best),
    null,
  );
}

/** Whether `inner` is `outer` or lies within it. */
export function liesWithin(inner: DivisionEntry, outer: DivisionEntry): boolean {
  return outer.level === 0 || inner.ancestry.includes(outer.id);
}

function wasValid({ validFrom, validTo }: DivisionEntry, on: Day): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

function isLater(one: DivisionEntry, other: DivisionEntry): boolean {
  if (other.validTo === null) return false;
  return one.validTo === null || one.validTo > other.validTo;
}

/** The divisions that have been looked up. */
export interface KnownDivisions {
  division(id: number): DivisionEntry | null;
  loadDivisionsById(ids: Iterable<number>): Promise<void>;
  /** Ids of the provinces and cities of these divisions. */
  provincesAndCities(): readonly number[];
}
