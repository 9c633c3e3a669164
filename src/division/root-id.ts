/** The row id of the country, the root of all divisions: nothing lies outside it, so that no column names it. */
export const COUNTRY_ID = 0;
