/** The row id of the country, the root of all divisions: nothing lies outside it, so that no column names it. */
export const COUNTRY_ID = 0;

/**
 * The row id of no place in particular: figures of a whole program have it that name no place. It lies in the country, so
 * that totals of the country cover these figures, and everything lies in it; no list has it, and nothing is rolled up there.
 */
export const ANYWHERE_ID = 2_147_483_647;
