import { type RawBuilder, sql } from 'kysely';

/**
 * Whether the division row under `alias` lies in the place whose id is `place`, itself included: whatever its level, it
 * stands in one of the five columns.
 */
export function liesIn(alias: string, place: RawBuilder<unknown>): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${place} in (${column('province_id')}, ${column('city_id')}, ${column('district_id')}, ${column('town_id')}, ${column('village_id')})`;
}
