import { type Kysely, sql } from 'kysely';
import { CELL_COLUMNS } from './cell.sql.js';
import { applyCells, columnsTouched, COLUMNS_TOUCHED, DROP_EMPTY_CELLS } from './cube.sql.js';
import { CHANGE_SPANS } from './span.sql.js';
import { MAINTAIN, type Step } from './step.sql.js';
import { workspaceSql } from './workspace.sql.js';

const SMALL = [...MAINTAIN, { does: applyCells(CELL_COLUMNS, { moved: true }) }, { does: DROP_EMPTY_CELLS }, { does: CHANGE_SPANS }];

/**
 * The steps as a routine of the connection: planned once, for few rows. Planning them each time would take several times
 * as long as carrying them out. Indexes are preferred, as the planner takes the small tables of a batch for larger ones.
 */
const ROUTINE = `create function pg_temp.rollup_maintain_few() returns void language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan as $few$
  declare at_wave int;
  begin
    ${SMALL.map(({ does }) => does).join(';\n')};
  end $few$`;

const WORKSPACE = workspaceSql(ROUTINE);

export async function openWorkspace(tx: Kysely<unknown>): Promise<void> {
  await sql.raw(WORKSPACE).execute(tx);
}

/** One call for all steps. */
export async function runFew(tx: Kysely<unknown>): Promise<void> {
  await sql`select pg_temp.rollup_maintain_few()`.execute(tx);
}

/** Step by step, each planned for the sizes that the ones before it left. */
export async function runMany(tx: Kysely<unknown>, steps: readonly Step[]): Promise<void> {
  await sql`select set_config('work_mem', '192MB', true)`.execute(tx);
  for (const { does, fills } of steps) {
    await sql.raw(`do $step$ declare at_wave int; begin ${does}; end $step$`).execute(tx);
    if (fills) await sql`analyze ${sql.table(fills)}`.execute(tx);
  }
  const { rows } = await sql
    .raw<{ cells: number[] | null; families: string[] | null; moved: boolean }>(COLUMNS_TOUCHED)
    .execute(tx);
  const { cells, families, moved } = rows[0] ?? { cells: null, families: null, moved: true };
  const columns = columnsTouched(cells ?? [], families ?? []);
  await sql`analyze rollup_now_delta`.execute(tx);
  await sql.raw(applyCells(columns, { moved })).execute(tx);
  await sql.raw(DROP_EMPTY_CELLS).execute(tx);
  await sql.raw(`do $step$ begin ${CHANGE_SPANS}; end $step$`).execute(tx);
}
