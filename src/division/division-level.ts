/** From the widest to the narrowest. */
export const DIVISION_LEVELS = ['COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'] as const;

export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

/** Provinces, cities and districts all have six digits; trailing zeros distinguish them. */
export const CODE_LENGTHS: Readonly<Record<DivisionLevel, number>> = {
  COUNTRY: 2,
  PROVINCE: 6,
  CITY: 6,
  DISTRICT: 6,
  TOWN: 9,
  VILLAGE: 12,
};

/** The number of a level in the table, 0 for the country to 5 for villages. */
export function levelNumber(level: DivisionLevel): number {
  return DIVISION_LEVELS.indexOf(level);
}

/** Compares levels so that the widest sort first: negative if `a` is wider, zero if both are the same. */
export function compareLevels(a: DivisionLevel, b: DivisionLevel): number {
  return levelNumber(a) - levelNumber(b);
}
