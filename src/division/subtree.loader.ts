import { type RawBuilder, sql } from 'kysely';
import { COUNTRY_ID } from './root-id.js';

/**
 * Whether the division `alias` lies in the one with the id `place` or is that one: whatever its level, the id is in one
 * of the five columns, or that of the country.
 */
export function liesIn(alias: string, place: RawBuilder<unknown>): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${place} in (${column('province_id')}, ${column('city_id')}, ${column('district_id')}, ${column('town_id')}, ${column('village_id')}, ${sql.lit(COUNTRY_ID)})`;
}
