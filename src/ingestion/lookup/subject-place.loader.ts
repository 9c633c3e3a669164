import { type Kysely, sql } from 'kysely';
import type { Reference } from '../column/reference.js';

/** Loads the division id of each subject, by `kind:code`. */
export async function loadSubjectPlaces(
  db: Kysely<unknown>,
  subjects: readonly Reference<'institution' | 'enterprise' | 'project'>[],
): Promise<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  for (const kind of ['institution', 'enterprise', 'project'] as const) {
    const codes = new Set(subjects.filter((subject) => subject.kind === kind).map((subject) => subject.code));
    if (codes.size === 0) continue;
    const { rows } = await sql<{ code: string; divisionId: number }>`
      select code, division_id as "divisionId" from ${sql.table(kind)} where code = any(${[...codes]})`.execute(db);
    for (const { code, divisionId } of rows) places.set(`${kind}:${code}`, divisionId);
  }
  return places;
}
