import { type Kysely, sql } from 'kysely';

/** The advisory lock of the one writer of the cube; the number is arbitrary. */
const CUBE_LOCK = 7_205_202_021;

/**
 * Locks the cube until the end of the transaction, after waiting for other writers. Every writer takes it before it
 * reads or writes an observation: none works from what another is about to change, and none can deadlock.
 */
export async function lockCube(tx: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CUBE_LOCK}::bigint)`.execute(tx);
}
