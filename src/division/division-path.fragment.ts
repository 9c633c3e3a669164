import { type RawBuilder, sql } from 'kysely';
import type { DivisionLevel } from './division-level.js';
import { COUNTRY_ID } from './root-id.js';

/** The columns of a division that hold its ancestors and, at its own level, itself; the country is above all of them. */
export const LEVEL_COLUMNS = {
  VILLAGE: 'village_id',
  TOWN: 'town_id',
  DISTRICT: 'district_id',
  CITY: 'city_id',
  PROVINCE: 'province_id',
} as const satisfies Readonly<Record<Exclude<DivisionLevel, 'COUNTRY'>, string>>;

/** The ids of the division `alias` and of all that it lies in, the lowest level first, then the country. */
export const divisionPath = (alias: string): RawBuilder<readonly number[]> => sql.raw(divisionPathText(alias));

/** As {@link divisionPath}, as text, for statements that are kept as routines. */
export const divisionPathText = (alias: string): string =>
  `array_remove(array[case when ${alias}.level > 5 then ${alias}.id end, ${Object.values(LEVEL_COLUMNS)
    .map((column) => `${alias}.${column}`)
    .join(', ')}], null) || ${COUNTRY_ID.toString()}`;

/**
 * The day by which a division was merged into another; null where it was not. `own` is the division under its code of today,
 * `current` where its observations count. Without a dated succession it is the day on which the division was closed.
 */
export const mergedByText = (own: string, current: string): string =>
  `case when ${current}.id <> ${own}.id then coalesce((select max(s.latest) from division_succession s
    where s.predecessor_id = ${own}.id and s.kind = 'MERGE'), ${own}.valid_to) end`;
