import { type Kysely, sql } from 'kysely';

/** One writer at a time works on the cube; its number is this project's own. */
const CUBE_LOCK = 7_205_202_021;

/**
 * Waits for whoever works on the cube, until the end of the transaction. Taken before the first observation is read or
 * written, so that nobody works from what another is about to change, and nobody waits for two things in two orders.
 */
export async function lockCube(tx: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CUBE_LOCK}::bigint)`.execute(tx);
}
