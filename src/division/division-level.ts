/** From the widest to the narrowest. */
export const DIVISION_LEVELS = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'] as const;

export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

/** Provinces, cities and districts all have six digits; trailing zeros distinguish them. */
export const CODE_LENGTHS: Readonly<Record<DivisionLevel, number>> = {
  PROVINCE: 6,
  CITY: 6,
  DISTRICT: 6,
  TOWN: 9,
  VILLAGE: 12,
};

/** Compares levels so that the widest sort first: negative if `a` is wider, zero if both are the same. */
export function compareLevels(a: DivisionLevel, b: DivisionLevel): number {
  return DIVISION_LEVELS.indexOf(a) - DIVISION_LEVELS.indexOf(b);
}
