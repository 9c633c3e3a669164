import { COUNTRY_ID } from '../../division/root-id.js';

/** The columns of a position that name the nodes of the cube, the lowest level first, and their levels. */
export const SLOT_LEVELS = { town_id: 4, district_id: 3, city_id: 2, province_id: 1 } as const;

export type Slot = keyof typeof SLOT_LEVELS;

export const SLOTS: readonly Slot[] = ['town_id', 'district_id', 'city_id', 'province_id'];

/**
 * The levels that the cube holds sums of, the lowest first. Below them, and at each pairing itself, there are few
 * observations: these are read one by one, which saves more than half of the rows.
 */
export const HELD = { RECIPIENT: SLOTS, SUPPORTER: SLOTS.slice(1) } as const;

/** Whether a node is that of a position or above it: itself, of an upper level, the country unless it is a program, or a group. */
export const isAbove = (node: string, alias: string): string =>
  `(${node} in (${levelsOf(alias).join(', ')}) or coalesce(${node} = any(${alias}.groups), false))`;

/** The nodes that {@link isAbove} a position, as an array; some may be null or repeated. */
export const nodesAbove = (alias: string): string => `(array[${levelsOf(alias).join(', ')}] || ${alias}.groups)`;

const levelsOf = (alias: string): readonly string[] => [
  `case when ${alias}.node_id is not null then ${COUNTRY_ID.toString()} end`,
  ...['node_id', ...SLOTS].map((column) => `${alias}.${column}`),
];

/** Whether a position is a village or the place of a group: its node is none of the columns, nor the country. `prefix` is empty or an alias with a dot. */
export const isVillage = (prefix: string): string =>
  `${prefix}node_id <> coalesce(${[...SLOTS.map((slot) => prefix + slot), COUNTRY_ID.toString()].join(', ')})`;
