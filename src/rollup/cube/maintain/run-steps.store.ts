import { type Kysely, sql } from 'kysely';
import type { OnProgress } from '../../../kernel/context.js';
import { ALL_DIRTY, AMOUNTS_DIRTY, applyCells, COUNTED, DIRTY_CELLS, type DirtyCells } from './cube.sql.js';
import { COLLECT_CORRECTED, COLLECT_FEW_CORRECTED, SET_APART_CORRECTED } from './corrected.sql.js';
import { CHANGE_SPANS } from './span.sql.js';
import { RESHAPED } from './entry.sql.js';
import { type Batches, following, readingAnew, type Step } from './step.sql.js';
import { EMPTY_WORKSPACE, isOfWorkspace, makeWorkspace, WORKSPACE_IS_USED } from './workspace.sql.js';

const applying = (dirty: DirtyCells): readonly string[] => [...applyCells(dirty), CHANGE_SPANS];
const applyFew = (dirty: DirtyCells): string => applyCells(dirty).join(';\n');

/** What tells that a batch is such a one, in the routine. */
const IS: Readonly<Record<Batches, string>> = {
  RESHAPED: 'reshaped',
  OF_TOTALS: 'reshaped or exists (select from rollup_now_part)',
  PAIRED: 'exists (select from rollup_now_cell where pairing_id <> 0)',
};

const inRoutine = ({ does, only }: Step): string => (only ? `if ${IS[only]} then ${does}; end if` : does);

const SMALL = [
  'insert into rollup_now_dirty select unnest(ids), false',
  COLLECT_FEW_CORRECTED,
  `if exists (select from rollup_now_dirty) then
    ${readingAnew('FEW').map(inRoutine).join(';\n')};
    reshaped := ${RESHAPED};
  end if`,
  ...following('FEW').map(inRoutine),
  `if ${COUNTED} then ${applyFew(ALL_DIRTY)}; else ${applyFew(AMOUNTS_DIRTY)}; end if`,
  CHANGE_SPANS,
];

/**
 * The steps as a routine of the connection, planned once for few rows: planning them takes several times as long as
 * running them. Indexes are preferred, because the planner expects the small tables of a batch to be larger.
 */
const ROUTINE = `create function pg_temp.rollup_maintain_few(ids bigint[]) returns void language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan as $few$
  declare at_wave int; reshaped boolean := false;
  begin
    ${SMALL.join(';\n')};
  end $few$`;

const MAKE_WORKSPACE = makeWorkspace(ROUTINE);

/** Makes the workspace of the connection, or empties it for a second batch in the same transaction. */
export async function openWorkspace(tx: Kysely<unknown>): Promise<void> {
  const { rows } = await sql.raw<{ used: boolean | null }>(WORKSPACE_IS_USED).execute(tx);
  const used = rows[0]?.used ?? null;
  if (used === null) await sql.raw(MAKE_WORKSPACE).execute(tx);
  else if (used) await sql.raw(EMPTY_WORKSPACE).execute(tx);
}

/** Runs all steps in one call, for what is dirty already and the observations named. */
export async function runFew(tx: Kysely<unknown>, observations: readonly (string | number)[] = []): Promise<void> {
  await sql`select pg_temp.rollup_maintain_few(${observations}::bigint[])`.execute(tx);
}

const inBlock = (does: string): string => `do $step$ declare at_wave int; begin ${does}; end $step$`;

/** A small sample is enough for the tables of a batch. */
const analyzeSample = (
  table: string,
): string => `do $sample$ declare target text := current_setting('default_statistics_target'); begin
    perform set_config('default_statistics_target', '10', true);
    analyze ${table};
    perform set_config('default_statistics_target', target, true);
  end $sample$`;

/** Runs the steps one by one, each planned for the table sizes that result from those before. */
export async function runSteps(
  tx: Kysely<unknown>,
  steps: readonly Step[],
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  // Hashing is faster than sorting for sums over many rows; and most look-ups are in memory.
  await sql`select set_config('work_mem', '192MB', true), set_config('enable_mergejoin', 'off', true),
    set_config('random_page_cost', '1.1', true)`.execute(tx);
  for (const [index, { does, fills }] of steps.entries()) {
    onProgress('computing the roll-ups', index, steps.length);
    await sql.raw(inBlock(does)).execute(tx);
    if (fills) await sql.raw(isOfWorkspace(fills) ? analyzeSample(fills) : `analyze ${fills}`).execute(tx);
  }
}

/** Runs all steps for a batch of many observations. */
export async function runMany(tx: Kysely<unknown>): Promise<void> {
  await sql`select set_config('default_statistics_target', '10', true)`.execute(tx);
  await sql`analyze rollup_now_dirty`.execute(tx);
  await runSteps(tx, [{ does: COLLECT_CORRECTED, fills: 'rollup_now_is' }]);
  const { rows: others } = await sql<{ any: boolean }>`select exists (select from rollup_now_dirty) as any`.execute(tx);
  if (others[0]?.any) {
    await sql`analyze rollup_now_dirty`.execute(tx);
    await runSteps(tx, [...readingAnew('MANY'), { does: SET_APART_CORRECTED, fills: 'rollup_now_is' }]);
    await sql`analyze rollup_now_old, rollup_now_new`.execute(tx);
  }
  await sql`analyze rollup_now_was`.execute(tx);
  const { rows: batch } = await sql.raw<{ reshaped: boolean }>(`select ${RESHAPED} as reshaped`).execute(tx);
  await runSteps(
    tx,
    following('MANY').filter(({ only }) => only !== 'RESHAPED' || batch[0]?.reshaped !== false),
  );
  const { rows } = await sql.raw<DirtyCells>(DIRTY_CELLS).execute(tx);
  await sql`analyze rollup_now_delta`.execute(tx);
  for (const does of applying(rows[0] ?? ALL_DIRTY)) await sql.raw(inBlock(does)).execute(tx);
}
