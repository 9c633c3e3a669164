import { type Kysely, sql } from 'kysely';
import { lockStore } from '../lock.store.js';
import { movePairings, movePlaces } from './position.sql.js';
import { refill } from './rebuild.store.js';
import { openWorkspace, runFew, runMany } from '../run-steps.store.js';
import { TOUCH_MOVED } from './touched.sql.js';

/** What a writer has changed in its transaction. */
export interface Touched {
  /** Observations inserted, superseded, retracted or preferred: their ids, or a table with a column `id` of them. */
  readonly observations?: readonly (string | number)[] | { readonly table: string };
  /** Divisions whose parents or successors changed; those below them need not be named. `ANY`: the store finds out. */
  readonly divisions?: readonly number[] | 'ANY';
  /** Pairings whose parent, program or supporter (or its place) changed; those below them need not be named. */
  readonly pairings?: readonly number[] | 'ANY';
}

/** Up to so many observations the planner is told to use indexes; beyond, what it needs to know to choose by itself. */
const FEW = 300;

/**
 * Brings the store up to date with what the same transaction has written: afterwards every roll-up is exact. Call
 * {@link lockStore} before the first observation is written, so that writers queue instead of meeting half-way.
 */
export async function maintain(
  tx: Kysely<unknown>,
  { observations = [], divisions = [], pairings = [] }: Touched,
): Promise<void> {
  if ('length' in observations && observations.length + divisions.length + pairings.length === 0) return;
  await lockStore(tx);
  await openWorkspace(tx);
  let touched = await touch(tx, observations);
  if (divisions.length > 0) await movePlaces(tx, divisions);
  if (divisions.length + pairings.length > 0) {
    await movePairings(tx, { divisions, pairings });
    touched += Number((await sql.raw(TOUCH_MOVED).execute(tx)).numAffectedRows ?? 0);
  }
  if (touched === 0) return;
  if (touched <= FEW) await runFew(tx);
  else if (await isMostOf(tx, touched)) await refill(tx);
  else await runMany(tx);
}

async function touch(tx: Kysely<unknown>, observations: NonNullable<Touched['observations']>): Promise<number> {
  const { numAffectedRows } =
    'table' in observations
      ? await sql`insert into rollup_now_touched select id, false from ${sql.table(observations.table)}`.execute(tx)
      : await sql`insert into rollup_now_touched select unnest(${observations}::bigint[]), false`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** A batch of more than half of what is stored takes longer than to begin anew. */
async function isMostOf(tx: Kysely<unknown>, touched: number): Promise<boolean> {
  const { rows } = await sql<{ stored: number }>`
    select count(*)::int as stored from (select from rollup_entry limit ${touched * 2}) e`.execute(tx);
  return (rows[0]?.stored ?? 0) < touched * 2;
}
