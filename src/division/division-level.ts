/** From the widest to the narrowest. */
export const DIVISION_LEVELS = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'] as const;

export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

/** Provinces, cities and districts share six digits: zeros at the end tell them apart. */
export const CODE_LENGTHS: Readonly<Record<DivisionLevel, number>> = {
  PROVINCE: 6,
  CITY: 6,
  DISTRICT: 6,
  TOWN: 9,
  VILLAGE: 12,
};

/** Negative if `a` is the wider level, zero if they are the same: sorts the widest first. */
export function compareLevels(a: DivisionLevel, b: DivisionLevel): number {
  return DIVISION_LEVELS.indexOf(a) - DIVISION_LEVELS.indexOf(b);
}
