import { type Kysely, sql } from 'kysely';
import { divisionPathText, mergedByText } from '../../../division/division-path.fragment.js';
import { ABOVE_ALL } from '../cell.sql.js';
import { SLOTS } from '../level-column.sql.js';
import { groupsOfText, sharedWithText } from '../../../pairing/group-place.fragment.js';
import { joinPartyText, partyPlaceText } from '../../../pairing/party-place.fragment.js';

const NODE = ['node_id', 'parent_id', ...SLOTS].join(', ');
const nodeOf = (alias: string): string =>
  [
    `${alias}.id`,
    `coalesce(${alias}.parent_id, ${ABOVE_ALL.toString()})`,
    ...SLOTS.map((slot) => `${alias}.${slot}`),
  ].join(', ');

const MERGED_BY = mergedByText('l', 'c');
const WITHIN = `(${divisionPathText('d')}) || (${divisionPathText('l')}) || (${groupsOfText('d')}) || (${groupsOfText('l')})`;
const NOW_WITHIN = `(${divisionPathText('c')}) || (${groupsOfText('c')})`;
/** A group holds what was reported of its members, whatever became of these. */
const groups = (home: string): string =>
  `nullif(array(select distinct one from unnest((${groupsOfText(home)}) || (${groupsOfText('l')}) || (${groupsOfText('c')})) as one order by one), '{}')`;

/** Where the divisions chosen stand now. */
const places = (choice: string): string => `
  select d.id as division_id, l.id as canonical_id,
    array(select distinct place from unnest(${WITHIN}) as place order by place) as within, ${MERGED_BY} as merged_by,
    case when ${MERGED_BY} is not null
      then array(select place from unnest(${NOW_WITHIN}) as place where place <> all(${WITHIN}) order by place) end as merged_within, ${nodeOf('c')}, ${groups('d')} as groups,
    ${sharedWithText('d')} as shared
  from division d join division l on l.id = coalesce(d.canonical_id, d.id) join division c on c.id = coalesce(d.current_id, d.id)
  where d.id in (${choice})`;

const SUPPORTER = joinPartyText('p', 'SUPPORTER');
const SUPPORTER_PLACE = partyPlaceText('p', 'SUPPORTER');

const pairings = (choice: string): string => `
  select p.id as pairing_id,
    array(select step from unnest(p.path) with ordinality as steps(step, place) order by place desc) || -p.program_id as path, ${nodeOf('c')}, ${groups('s')} as groups
  from pairing p ${SUPPORTER} join division s on s.id = ${SUPPORTER_PLACE}
    join division l on l.id = coalesce(s.canonical_id, s.id) join division c on c.id = coalesce(s.current_id, s.id)
  where p.id in (${choice})
  union all select -g.id, array[-g.id], ${['node', 'parent', ...SLOTS].map(() => 'null').join(', ')}, null from program g where -g.id in (${choice})`;

const PLACE = `canonical_id, within, merged_by, merged_within, ${NODE}, groups, shared`;
const INTO_PLACE = `rollup_place (division_id, ${PLACE})`;
const INTO_PAIRING = `rollup_pairing (pairing_id, path, ${NODE}, groups)`;

/** ANY: whatever the cube finds to stand elsewhere than it knows. */
export type Moved = readonly number[] | 'ANY';

/** Follows divisions that moved, merged or were renamed, and groups, which share other parts by that, and keeps what the cube knew of them for this batch. */
export async function movePlaces(tx: Kysely<unknown>, divisions: Moved): Promise<void> {
  const ids = sql`${divisions === 'ANY' ? null : divisions}::int[]`;
  const columns = sql.raw(PLACE);
  await sql`with known as (select ${ids} as ids),
    actual (division_id, ${columns}) as (${sql.raw(
      places(`select division_id from rollup_place p, known where ids is null or within && ids or merged_within && ids
        or array[node_id, ${SLOTS.join(', ')}] && ids or p.division_id < 0`),
    )}),
    changed as (select a.* from actual a join rollup_place p using (division_id)
      where (${sql.raw(prefixed('p', PLACE))}) is distinct from (${sql.raw(prefixed('a', PLACE))})),
    kept as (insert into rollup_now_place select p.* from rollup_place p join changed using (division_id))
    update rollup_place p set (${columns}) = (select ${sql.raw(prefixed('c', PLACE))}) from changed c
    where c.division_id = p.division_id`.execute(tx);
}

/** As {@link movePlaces}, for pairings: their own changes, and those of the places of their supporters. */
export async function movePairings(
  tx: Kysely<unknown>,
  { pairings: moved, divisions }: { readonly pairings: Moved; readonly divisions: Moved },
): Promise<void> {
  const any = moved === 'ANY' || divisions === 'ANY';
  const columns = `path, ${NODE}, groups`;
  await sql`with given as (select ${any ? null : moved}::int[] as ids, ${any ? null : divisions}::int[] as places),
    actual (pairing_id, ${sql.raw(columns)}) as (${sql.raw(
      pairings(
        any
          ? `select pairing_id from rollup_pairing`
          : `select pairing_id from rollup_pairing, given where path && ids or array[node_id, ${SLOTS.join(', ')}] && places
          -- Which groups hold a group that supports depends on the members of all.
          or (node_id < 0 and cardinality(places) > 0)
        union select p.id from given cross join pairing p ${SUPPORTER} where ${SUPPORTER_PLACE} = any(places)`,
      ),
    )}),
    changed as (select a.* from actual a join rollup_pairing p using (pairing_id)
      where (${sql.raw(prefixed('p', columns))}) is distinct from (${sql.raw(prefixed('a', columns))})),
    kept as (insert into rollup_now_pairing select p.* from rollup_pairing p join changed using (pairing_id))
    update rollup_pairing p set (${sql.raw(columns)}) = (select ${sql.raw(prefixed('c', columns))}) from changed c
    where c.pairing_id = p.pairing_id`.execute(tx);
}

const prefixed = (alias: string, columns: string): string =>
  columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');

const PAIRED = 'and k.pairing_id <> 0';
const unknown = (id: string, table: string, also = ''): string =>
  `select distinct ${id} from rollup_now_key k where not exists (select from ${table} known where known.${id} = k.${id}) ${also}`;
/** As an array, mostly empty: the planner would take them for half of all. */
const asArray = (choice: string): string => `select unnest(array(${choice}))`;

/** Most batches name what is known: looking where a place stands takes long even for none. */
const ifAny = (choice: string, does: string): string => `if exists (${choice}) then
    ${does};
  end if`;

/** Learns of divisions and pairings that had no observations before. */
export const ADD_POSITIONS = [
  ifAny(
    unknown('division_id', 'rollup_place'),
    `insert into ${INTO_PLACE} ${places(asArray(unknown('division_id', 'rollup_place')))}`,
  ),
  ifAny(
    unknown('pairing_id', 'rollup_pairing', PAIRED),
    `insert into ${INTO_PAIRING} ${pairings(asArray(unknown('pairing_id', 'rollup_pairing', PAIRED)))}`,
  ),
];

/** Learns of every division, pairing and program that observations name. */
export const ADD_ALL_POSITIONS = [
  `insert into ${INTO_PLACE} ${places('select division_id from rollup_now_spot')}`,
  `insert into ${INTO_PAIRING} ${pairings('select pairing_id from observation where pairing_id is not null union select -program_id from observation where program_id is not null')}`,
];

/** Joins all codes `codes` of the place `place` by today's code of it: as most have one, the others have an index of their own. */
export const joinCodes = (place: string, codes: string): string => `cross join lateral (
        select ${place}.canonical_id as division_id
        union all select c.division_id from rollup_place c where c.canonical_id = ${place}.canonical_id and c.canonical_id <> c.division_id) ${codes}`;

/** A column of a place or pairing: of what is taken away, as it was before this batch. */
const then = (what: 'place' | 'edge', key: string, column: string): string =>
  `case when ${what}_then.${key} is null then ${what}.${column} else ${what}_then.${column} end`;

export const placeColumn = (column: string): string => then('place', 'division_id', column);
export const edgeColumn = (column: string): string => then('edge', 'pairing_id', column);

/** Joins for where a row stands that has division_id and gone, and where its supporter stands by its pairing_id. */
export const joinPlace = (alias: string): string => `join rollup_place place on place.division_id = ${alias}.division_id
  left join rollup_now_place place_then on ${alias}.gone and place_then.division_id = ${alias}.division_id`;
export const joinPairing = (alias: string, join: 'join' | 'left join'): string =>
  `${join} rollup_pairing edge on edge.pairing_id = ${alias}.pairing_id
  left join rollup_now_pairing edge_then on ${alias}.gone and edge_then.pairing_id = ${alias}.pairing_id`;

/** What decides in whose region a row lies. */
export const POSITION = `${placeColumn('within')} as within, ${placeColumn('merged_within')} as merged_within, ${placeColumn('merged_by')} as merged_by, ${placeColumn('canonical_id')} as canonical_id,
  coalesce(${edgeColumn('path')}, '{}') as pairing_path`;
export const joinPosition = (alias: string): string => `${joinPlace(alias)} ${joinPairing(alias, 'left join')}`;
