import { sql } from 'kysely';
import { counts } from '../../observation/observation.fragment.js';
import { liesInPlace } from '../../pairing/group-place.fragment.js';
import type { RequestContext } from '../../kernel/context.js';
import { compareIds, ofEachMetric } from '../../kernel/shards/by-metric.js';
import type { Period } from '../../kernel/period.js';

const MOST = 200;

/**
 * Loads the row ids of the observations of a division or of the place of a group in a period that belong to no pairing, at most 200. A report on the
 * division's pairing would omit them, although they were printed about the recipient.
 */
export async function loadUnpairedObservations(
  context: RequestContext,
  place: number,
  { start, end }: Period,
): Promise<readonly string[]> {
  const rows = await ofEachMetric(context, null, async (db) => {
    const found = await sql<{ id: string }>`
    select o.id::text from observation o join division d on d.id = o.division_id
    where o.pairing_id is null and ${liesInPlace('d', sql`${place}::int`)}
      and ${counts('o')}
      and (${start}::date is null or o.period_start >= ${start}::date) and (${end}::date is null or o.period_end <= ${end}::date)
    order by o.id limit ${MOST}`.execute(db);
    return found.rows;
  });
  const ids = rows.map(({ id }) => id);
  return context.shards ? ids.toSorted(compareIds).slice(0, MOST) : ids;
}
