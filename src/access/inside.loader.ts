import { sql } from 'kysely';
import { loaderOf } from '../kernel/batch.js';

/** Whether places lie in the extent that the caller may read, by row id of the division. Asked for callers with limits only. */
export const isPlaceInside = loaderOf<number, boolean>(async (ids, { db, caller }) => {
  const { divisions } = caller.reading;
  if (divisions === null) return ids.map(() => true);
  const { rows } = await sql<{ id: number }>`
    select q.id from unnest(${ids}::int[]) q(id) where extent_holds(q.id, ${[...divisions]}::int[])`.execute(db);
  const inside = new Set(rows.map(({ id }) => id));
  return ids.map((id) => inside.has(id));
}, String);
