import { type Kysely, sql } from 'kysely';

/**
 * Writes links between owners and members. For the owners in `replace` the given links replace the stored ones; for
 * others they are added. Returns the ids of the owners whose links changed.
 */
export async function writeLinks(
  db: Kysely<unknown>,
  table: string,
  [owner, member]: readonly [string, string],
  links: readonly (readonly [number, number])[],
  replace: readonly number[],
): Promise<Set<number>> {
  const given = sql`unnest(${links.map(([id]) => id)}::int[], ${links.map(([, id]) => id)}::int[])`;
  const { rows } = await sql<{ id: number }>`
    with given as (select distinct owner, member from ${given} as pair(owner, member)),
    removed as (
      delete from ${sql.table(table)} stored where stored.${sql.ref(owner)} = any(${replace}::int[])
        and not exists (select from given where given.owner = stored.${sql.ref(owner)} and given.member = stored.${sql.ref(member)})
      returning stored.${sql.ref(owner)} as id),
    added as (
      insert into ${sql.table(table)} (${sql.ref(owner)}, ${sql.ref(member)}) select owner, member from given
      on conflict do nothing returning ${sql.ref(owner)} as id)
    select id from removed union select id from added`.execute(db);
  return new Set(rows.map((row) => row.id));
}
