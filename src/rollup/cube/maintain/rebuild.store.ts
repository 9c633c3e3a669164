import { type Kysely, sql } from 'kysely';
import type { OnProgress } from '../../../kernel/context.js';
import { counts } from '../../../observation/observation.fragment.js';
import { onNextTables, fillAndSwap, SWAPPED } from './swap-tables.store.js';
import { renewCubeVersion } from '../cube-version.store.js';
import { lockCube } from '../lock.store.js';
import { openWorkspace, runSteps } from './run-steps.store.js';
import { FILL } from './step.sql.js';

const IN_PLACE = ['rollup_total', 'rollup_crossing', 'rollup_place', 'rollup_pairing'] as const;

export const CUBE_TABLES = [...SWAPPED, ...IN_PLACE] as const;

/** Computes the whole cube from the observations, in one transaction; until it commits, readers use the old one. */
export function rebuild(db: Kysely<unknown>, onProgress?: OnProgress): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockCube(tx);
    await refill(tx, onProgress);
  });
}

/** As {@link rebuild}, within the transaction of a writer. */
export async function refill(tx: Kysely<unknown>, onProgress?: OnProgress): Promise<void> {
  await renewCubeVersion(tx);
  for (const table of IN_PLACE) await sql`delete from ${sql.table(table)}`.execute(tx);
  await fillAndSwap(tx, () => fillCube(tx, { about: onNextTables, onProgress }));
}

/** Fills an empty cube if there are observations, as after an upgrade. Returns whether it did. */
export async function fillIfEmpty(db: Kysely<unknown>, onProgress?: OnProgress): Promise<boolean> {
  const { rows } = await sql<{ younger: boolean }>`
    select exists (select from observation o where ${counts('o')})
      and not exists (select from rollup_entry) as younger`.execute(db);
  if (!rows[0]?.younger) return false;
  await rebuild(db, onProgress);
  return true;
}

/** Fills the tables of the cube, which are empty; `about` rewrites the steps for other tables. */
export async function fillCube(
  tx: Kysely<unknown>,
  {
    about = (text) => text,
    onProgress,
  }: { readonly about?: (text: string) => string; readonly onProgress?: OnProgress | undefined } = {},
): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
  await openWorkspace(tx);
  await runSteps(
    tx,
    FILL.map(({ does, fills }) => ({ does: about(does), ...(fills ? { fills: about(fills) } : {}) })),
    onProgress,
  );
}
