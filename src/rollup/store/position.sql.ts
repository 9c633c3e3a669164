import { type Kysely, type RawBuilder, sql } from 'kysely';

const LEVELS = ['village_id', 'town_id', 'district_id', 'city_id', 'province_id'];
const path = (alias: string): RawBuilder<number[]> =>
  sql`array_remove(array[${sql.join(LEVELS.map((level) => sql.ref(`${alias}.${level}`)))}], null)`;

/** Where the divisions chosen stand now. */
const places = (choice: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select d.id as division_id, l.id as lineage_id,
    array(select distinct place from unnest(${path('d')} || ${path('l')}) as place order by place) as within,
    ${path('c')} || 0 as path
  from division d join division l on l.id = coalesce(d.lineage_id, d.id) join division c on c.id = coalesce(d.current_id, d.id)
  where d.id in (${choice})`;

const pairings = (choice: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select p.id as pairing_id,
    array(select step from unnest(p.path) with ordinality as steps(step, place) order by place desc) || -p.program_id as path,
    ${path('c')} || 0 as supporter_path
  from pairing p
    left join cluster on cluster.id = p.supporter_cluster_id
    left join institution on institution.id = p.supporter_institution_id
    left join enterprise on enterprise.id = p.supporter_enterprise_id
    join division s on s.id = coalesce(p.supporter_division_id, cluster.city_id, institution.division_id, enterprise.division_id)
    join division c on c.id = coalesce(s.current_id, s.id)
  where p.id in (${choice})`;

/** ANY: whatever the store finds to stand elsewhere than it knows. */
export type Moved = readonly number[] | 'ANY';

/** Follows divisions that moved, merged or were renamed, and keeps what the store knew of them for this batch. */
export async function movePlaces(tx: Kysely<unknown>, divisions: Moved): Promise<void> {
  const ids = sql`${divisions === 'ANY' ? null : divisions}::int[]`;
  await sql`with actual as (${places(sql`select division_id from rollup_place where ${ids} is null or within && ${ids} or path && ${ids}`)}),
    changed as (select a.* from actual a join rollup_place p using (division_id)
      where (p.lineage_id, p.within, p.path) is distinct from (a.lineage_id, a.within, a.path)),
    known as (insert into rollup_now_place select p.* from rollup_place p join changed using (division_id))
    update rollup_place p set lineage_id = c.lineage_id, within = c.within, path = c.path from changed c
    where c.division_id = p.division_id`.execute(tx);
}

/** As {@link movePlaces}, for pairings: their own changes, and those of the places of their supporters. */
export async function movePairings(
  tx: Kysely<unknown>,
  { pairings: moved, divisions }: { readonly pairings: Moved; readonly divisions: Moved },
): Promise<void> {
  const any = moved === 'ANY' || divisions === 'ANY';
  const choice = any
    ? sql`select pairing_id from rollup_pairing`
    : sql`select pairing_id from rollup_pairing where path && ${moved}::int[] or supporter_path && ${divisions}::int[]
      union select p.id from pairing p
        left join cluster on cluster.id = p.supporter_cluster_id
        left join institution on institution.id = p.supporter_institution_id
        left join enterprise on enterprise.id = p.supporter_enterprise_id
      where coalesce(p.supporter_division_id, cluster.city_id, institution.division_id, enterprise.division_id) = any(${divisions}::int[])`;
  await sql`with actual as (${pairings(choice)}),
    changed as (select a.* from actual a join rollup_pairing p using (pairing_id)
      where (p.path, p.supporter_path) is distinct from (a.path, a.supporter_path)),
    known as (insert into rollup_now_pairing select p.* from rollup_pairing p join changed using (pairing_id))
    update rollup_pairing p set path = c.path, supporter_path = c.supporter_path from changed c
    where c.pairing_id = p.pairing_id`.execute(tx);
}

/** Learns of divisions and pairings that had no figures before. */
export async function addPositions(tx: Kysely<unknown>): Promise<void> {
  await sql`insert into rollup_place (division_id, lineage_id, within, path) ${places(sql`select division_id from rollup_now_key
    except select division_id from rollup_place`)}`.execute(tx);
  await sql`insert into rollup_pairing (pairing_id, path, supporter_path) ${pairings(sql`select pairing_id from rollup_now_key
    where pairing_id <> 0 except select pairing_id from rollup_pairing`)}`.execute(tx);
}

/** Learns of every division and pairing that figures name. */
export async function addAllPositions(tx: Kysely<unknown>): Promise<void> {
  await sql`insert into rollup_place (division_id, lineage_id, within, path)
    ${places(sql`select division_id from observation`)}`.execute(tx);
  await sql`insert into rollup_pairing (pairing_id, path, supporter_path)
    ${pairings(sql`select pairing_id from observation where pairing_id is not null`)}`.execute(tx);
}

/**
 * Joins for where something stands: for what is taken away, where it stood before this batch. Gives `within`, `path`,
 * `pairing_path` and `supporter_path` of a row that has division_id, pairing_id and gone.
 */
export function standing(alias: string): {
  readonly joins: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
} {
  const a = sql.raw(alias);
  return {
    joins: sql`join rollup_place place on place.division_id = ${a}.division_id
      left join rollup_now_place place_then on ${a}.gone and place_then.division_id = ${a}.division_id
      left join rollup_pairing edge on edge.pairing_id = ${a}.pairing_id
      left join rollup_now_pairing edge_then on ${a}.gone and edge_then.pairing_id = ${a}.pairing_id`,
    columns: sql`coalesce(place_then.within, place.within) as within, coalesce(place_then.path, place.path) as path,
      coalesce(place_then.lineage_id, place.lineage_id) as lineage_id,
      coalesce(edge_then.path, edge.path, '{}') as pairing_path,
      coalesce(edge_then.supporter_path, edge.supporter_path, '{}') as supporter_path`,
  };
}
