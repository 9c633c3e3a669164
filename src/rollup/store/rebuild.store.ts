import { type Kysely, sql } from 'kysely';
import { lockStore } from './lock.store.js';
import { openWorkspace, runSteps } from './run-steps.store.js';
import { FILL } from './step.sql.js';

export const STORE_TABLES = [
  'rollup_entry',
  'rollup_total',
  'rollup_adjustment',
  'rollup_region',
  'rollup_place',
  'rollup_pairing',
  'rollup_cube',
  'rollup_span',
] as const;

/** Works out the whole store from the figures, in one transaction. Readers wait until it is done. */
export function rebuild(db: Kysely<unknown>): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockStore(tx);
    await sql`truncate ${sql.join(STORE_TABLES.map((table) => sql.table(table)))}`.execute(tx);
    await fillStore(tx);
    for (const table of STORE_TABLES) await sql`analyze ${sql.table(table)}`.execute(tx);
  });
}

/** As {@link rebuild}, within a writer's transaction: readers go on with what they see. */
export async function refill(tx: Kysely<unknown>): Promise<void> {
  for (const table of STORE_TABLES) await sql`delete from ${sql.table(table)}`.execute(tx);
  await fillStore(tx);
  for (const table of STORE_TABLES) await sql`analyze ${sql.table(table)}`.execute(tx);
}

/** Fills a store that is younger than its figures, as after an upgrade. Returns whether it had to. */
export async function fillIfYounger(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ younger: boolean }>`
    select exists (select from observation where superseded_at is null and retracted_at is null)
      and not exists (select from rollup_entry) as younger`.execute(db);
  if (!rows[0]?.younger) return false;
  await rebuild(db);
  return true;
}

/** Fills the store's tables, which are empty. */
export async function fillStore(tx: Kysely<unknown>): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
  await openWorkspace(tx);
  await runSteps(tx, FILL);
}
