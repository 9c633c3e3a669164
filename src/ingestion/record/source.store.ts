import { sql } from 'kysely';
import { sourceKind } from '../kind/source.row.js';
import type { StoredRecordKind } from './stored-record-kind.js';

type SourceColumns = (typeof sourceKind)['columns'];

export const storedSourceKind: StoredRecordKind<SourceColumns> = {
  ...sourceKind,
  /** Notes which sources get another date of publication: what competes with their claims is chosen anew. */
  verify: async ({ db, changed }, rows) => {
    const dated = rows.filter((row) => !row.isNew && row.columns.has('published'));
    if (dated.length === 0) return;
    const { rows: stored } = await sql<{ id: number; published: string | null }>`
      select id, published from source where id = any(${dated.map(({ id }) => id)}::int[])`.execute(db);
    const dates = new Map(stored.map(({ id, published }) => [id, published]));
    for (const { id, values } of dated) if (values.published !== dates.get(id)) changed.redatedSources.add(id);
  },
};
