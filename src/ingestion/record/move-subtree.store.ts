import { sql } from 'kysely';
import type { DivisionEntry } from '../lookup/division-entry.js';
import type { ImportRun } from '../lookup/import-run.js';

/** The column that finds everything below a division, by its level; villages by parent, as their town has no index. */
const BELOW: Readonly<Record<number, string>> = { 2: 'city_id', 3: 'district_id', 4: 'parent_id' };

const ABOVE: Readonly<Record<number, readonly string[]>> = {
  2: ['province_id'],
  3: ['province_id', 'city_id'],
  4: ['province_id', 'city_id', 'district_id'],
};

/** Moves everything below moved divisions with them, from the highest level down, because subtrees may be nested. */
export async function moveSubtrees(
  { db, changed, references }: ImportRun,
  moved: readonly DivisionEntry[],
): Promise<void> {
  if (moved.length === 0) return;
  for (const level of [2, 3, 4]) {
    const ids = moved.filter((entry) => entry.level === level).map((entry) => entry.id);
    const columns = (ABOVE[level] ?? []).map((column) => sql.ref(column));
    if (ids.length === 0) continue;
    await sql`
      update division below set ${sql.join(columns.map((column) => sql`${column} = moved.${column}`))}
      from division moved
      where moved.id = any(${ids}::int[]) and below.${sql.ref(BELOW[level] ?? '')} = moved.id and below.level > ${level}`.execute(
      db,
    );
  }
  changed.places = true;
  references.forgetDivisions();
}
