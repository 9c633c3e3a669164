import { sql } from 'kysely';
import { loaderOf } from '../kernel/batch.js';
import type { TrackedTable } from './as-of.fragment.js';

/** The tables that were altered since a moment. */
export interface Altered {
  /** Those of which records were changed or removed. */
  readonly changed: ReadonlySet<TrackedTable>;
  /** Those, and the ones to which records were added. */
  readonly any: ReadonlySet<TrackedTable>;
}

/** Loads which tables of the catalogue were altered since a moment: one small statement for all moments of a turn. */
export const alteredSince = loaderOf<Date, Altered>(
  async (moments, { db }) => {
    const { rows } = await sql<{ kind: TrackedTable; changed: string | null; added: string | null }>`
      select kind, changed_at as changed, added_at as added from catalogue_clock`.execute(db);
    const after = (time: string | null, moment: Date): boolean => time !== null && new Date(time) > moment;
    return moments.map((moment) => {
      const changed = rows.filter((row) => after(row.changed, moment)).map(({ kind }) => kind);
      const added = rows.filter((row) => after(row.added, moment)).map(({ kind }) => kind);
      return { changed: new Set(changed), any: new Set([...changed, ...added]) };
    });
  },
  (moment) => moment.toISOString(),
);
