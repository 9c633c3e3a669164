import { type Kysely, sql } from 'kysely';

/**
 * The state of the cube and of the places that its nodes are, as one text; null where it is unknown. As a value of a
 * statement it is that of what the statement reads.
 */
export const CUBE_VERSION =
  "(select c.version::text || ' ' || p.version::text from rollup_version c, place_version p where c.id = 1 and p.id = 1)";

/** Gives the cube another version. The writer holds its lock, so that no two wait for each other here. */
export async function renewCubeVersion(tx: Kysely<unknown>): Promise<void> {
  await sql`insert into rollup_version (id, version) values (1, gen_random_uuid())
    on conflict (id) do update set version = excluded.version`.execute(tx);
}
