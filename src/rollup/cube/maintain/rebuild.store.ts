import { type Kysely, sql } from 'kysely';
import { aboutBeside, fillBeside, LARGE } from './beside.store.js';
import { lockStore } from '../lock.store.js';
import { openWorkspace, runSteps } from '../run-steps.store.js';
import { FILL } from '../step.sql.js';

const SMALL = ['rollup_total', 'rollup_adjustment', 'rollup_region', 'rollup_place', 'rollup_pairing'] as const;

export const STORE_TABLES = [...LARGE, ...SMALL] as const;

/** Works out the whole store from the observations, in one transaction: readers go on with the old one until it is done. */
export function rebuild(db: Kysely<unknown>): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockStore(tx);
    await refill(tx);
  });
}

/** As {@link rebuild}, within a writer's transaction. */
export async function refill(tx: Kysely<unknown>): Promise<void> {
  for (const table of SMALL) await sql`delete from ${sql.table(table)}`.execute(tx);
  await fillBeside(tx, () => fillStore(tx, aboutBeside));
  for (const table of SMALL) await sql`analyze ${sql.table(table)}`.execute(tx);
}

/** Fills a store that is younger than its observations, as after an upgrade. Returns whether it had to. */
export async function fillIfYounger(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ younger: boolean }>`
    select exists (select from observation where superseded_at is null and retracted_at is null)
      and not exists (select from rollup_entry) as younger`.execute(db);
  if (!rows[0]?.younger) return false;
  await rebuild(db);
  return true;
}

/** Fills the store's tables, which are empty, or those that the steps are made to be about. */
export async function fillStore(tx: Kysely<unknown>, about = (text: string): string => text): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
  await openWorkspace(tx);
  await runSteps(
    tx,
    FILL.map(({ does, fills }) => ({ does: about(does), ...(fills ? { fills: about(fills) } : {}) })),
  );
}
