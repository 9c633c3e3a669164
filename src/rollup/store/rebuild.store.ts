import { type Kysely, sql } from 'kysely';
import { baseFresh, connectTotals } from './adjustment.sql.js';
import { changeCube, changeSpans } from './cube.sql.js';
import { settleFlows, settleStocks } from './effective.sql.js';
import { addRegions, changeByEntries, collectTotals, replaceEntries } from './entry.sql.js';
import { addAllPositions } from './position.sql.js';
import { settleRounds, storeAdjustments } from './round.sql.js';
import { lockStore } from './lock.store.js';
import { openWorkspace } from './workspace.sql.js';

export const STORE_TABLES = [
  'rollup_entry',
  'rollup_adjustment',
  'rollup_region',
  'rollup_place',
  'rollup_pairing',
  'rollup_cube',
  'rollup_span',
] as const;

/** Works out the whole store from the figures, in one transaction: readers see the old one until it is done. */
export function rebuild(db: Kysely<unknown>): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockStore(tx);
    await sql`truncate ${sql.join(STORE_TABLES.map((table) => sql.table(table)))}`.execute(tx);
    await fillStore(tx);
    for (const table of STORE_TABLES) await sql`analyze ${sql.table(table)}`.execute(tx);
  });
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
  const analyze = (table: string): Promise<unknown> => sql`analyze ${sql.table(table)}`.execute(tx);
  await openWorkspace(tx);
  await sql`select set_config('work_mem', '256MB', true), set_config('statement_timeout', '0', true)`.execute(tx);
  await addAllPositions(tx);
  await analyze('rollup_place');
  await analyze('rollup_pairing');
  await settleFlows(tx, 'ALL');
  await settleStocks(tx, 'ALL');
  await replaceEntries(tx);
  await analyze('rollup_entry');
  await changeByEntries(tx);
  await collectTotals(tx);
  await addRegions(tx);
  await analyze('rollup_now_total');
  await analyze('rollup_region');
  await connectTotals(tx);
  await analyze('rollup_now_edge');
  await baseFresh(tx, { few: false });
  await analyze('rollup_now_part');
  await settleRounds(tx);
  await storeAdjustments(tx);
  await analyze('rollup_now_atom');
  await changeCube(tx);
  await changeSpans(tx);
}
