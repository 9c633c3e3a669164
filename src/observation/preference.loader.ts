import { sql } from 'kysely';
import { loaderOf } from '../kernel/batch.js';
import type { Preference } from './preference.type.js';

/** Loads the preferences of observations by their row ids, latest first. */
export const preferencesOf = loaderOf<string, readonly Preference[]>(
  async (ids, { db }) => {
    const { rows } = await sql<{ id: string; preferred: boolean; at: string; reason: string }>`
      select observation_id::text as id, preferred, at, reason from preference where observation_id = any(${ids}::bigint[])
      order by preference.id desc`.execute(db);
    const byId = Map.groupBy(rows, ({ id }) => id);
    return ids.map((id) => (byId.get(id) ?? []).map(({ id: _, at, ...row }) => ({ ...row, at: new Date(at) })));
  },
  (id) => id,
);
