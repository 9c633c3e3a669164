import { type Kysely, sql } from 'kysely';
import { renewCubeVersion } from '../cube-version.store.js';
import { lockCube } from '../lock.store.js';
import { movePairings, movePlaces } from './position.sql.js';
import { refill } from './rebuild.store.js';
import { openWorkspace, runFew, runMany } from './run-steps.store.js';
import { MARK_MOVED, MARK_SIGNED, markRivals, markSignedIn } from './dirty.sql.js';

/** What a writer has changed in its transaction. */
export interface Dirty {
  /**
   * Observations inserted, superseded, retracted or preferred: their ids, or a table with a column `id` of them, with the number of
   * its rows if that is known.
   */
  readonly observations?: readonly (string | number)[] | { readonly table: string; readonly count?: number };
  /** Divisions whose parents or successors changed, without those below them. `ANY`: the cube finds out. */
  readonly divisions?: readonly number[] | 'ANY';
  /** Pairings whose parent, program or supporter (or its place) changed, without those below them. */
  readonly pairings?: readonly number[] | 'ANY';
  /** Sources whose date of publication changed: claims of theirs may have begun or ceased to count. */
  readonly sources?: readonly number[];
}

/**
 * Up to this number of observations the planner has to use indexes, and no time goes into planning; above it, statistics
 * let it choose. Each new total costs the former some 30 ms; the latter takes 0.2 s for any number up to some hundred.
 */
const FEW = 5;

/**
 * Brings the cube up to date with what the same transaction has written: afterwards every roll-up is exact. Call
 * {@link lockCube} before the first observation is written, so that writers queue.
 */
export async function maintain(
  tx: Kysely<unknown>,
  { observations = [], divisions = [], pairings = [], sources = [] }: Dirty,
): Promise<void> {
  const changed = divisions.length + pairings.length + sources.length;
  if ('length' in observations && observations.length + changed === 0) return;
  await lockCube(tx);
  await renewCubeVersion(tx);
  if ('table' in observations && (await isMostOf(tx, observations.count ?? (await countOf(tx, observations.table))))) {
    await sql.raw(markSignedIn(`"${observations.table}"`)).execute(tx);
    return refill(tx);
  }
  await openWorkspace(tx);
  if ('length' in observations && observations.length <= FEW && changed === 0) return runFew(tx, observations);
  let dirty = await markDirty(tx, observations);
  if (sources.length > 0) dirty += Number((await markRivals(sources).execute(tx)).numAffectedRows ?? 0);
  if (divisions.length > 0) await movePlaces(tx, divisions);
  if (divisions.length + pairings.length > 0) {
    await movePairings(tx, { divisions, pairings });
    dirty += Number((await sql.raw(MARK_MOVED).execute(tx)).numAffectedRows ?? 0);
  }
  if (dirty === 0) return;
  if (dirty <= FEW) await runFew(tx);
  else if (await isMostOf(tx, dirty)) {
    await sql`analyze rollup_now_dirty`.execute(tx);
    await sql.raw(MARK_SIGNED).execute(tx);
    await refill(tx);
  } else await runMany(tx);
}

async function countOf(tx: Kysely<unknown>, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

async function markDirty(tx: Kysely<unknown>, observations: NonNullable<Dirty['observations']>): Promise<number> {
  const { numAffectedRows } =
    'table' in observations
      ? await sql`insert into rollup_now_dirty select id, false from ${sql.table(observations.table)}`.execute(tx)
      : await sql`insert into rollup_now_dirty select unnest(${observations}::bigint[]), false`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** A batch of more than half of what is stored takes longer than a rebuild. Where there is far more, there is no need to count. */
async function isMostOf(tx: Kysely<unknown>, dirty: number): Promise<boolean> {
  const { rows: known } = await sql<{ stored: number }>`
    select reltuples::float8 as stored from pg_class where oid = 'rollup_entry'::regclass`.execute(tx);
  if ((known[0]?.stored ?? 0) > dirty * 8) return false;
  const { rows } = await sql<{ stored: number }>`
    select count(*)::int as stored from (select from rollup_entry limit ${dirty * 2}) e`.execute(tx);
  return (rows[0]?.stored ?? 0) < dirty * 2;
}
