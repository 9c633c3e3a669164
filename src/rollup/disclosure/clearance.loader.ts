import { sql } from 'kysely';
import { isEverything, isNothing } from '../../access/caller.js';
import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import type { MetricModel } from '../../metric/metric.type.js';
import type { RollupPlace } from '../rules/question.plan.js';

/** Whether the caller may see every count, however small: then nothing is asked about disclosure. */
export const seesEverything = ({ caller }: RequestContext): boolean => isEverything(caller.clearance);

/**
 * Whether the caller is cleared for all that is summed of a sensitive metric at a place. On the side of supporters, and of
 * groups, this is only known of a clearance for all places.
 */
export async function isCleared(context: RequestContext, metric: MetricModel, place: RollupPlace): Promise<boolean> {
  const { clearance } = context.caller;
  if (isNothing(clearance)) return false;
  const { divisions, programs, families } = clearance;
  if (families !== null && (metric.family === null || !families.has(metric.family))) return false;
  if (divisions === null && programs === null) return true;
  switch (place.tree) {
    case 'RECIPIENT':
      return programs === null && arePlacesCleared(context).load(`division:${place.division.toString()}`);
    case 'SUBJECT':
      return programs === null && arePlacesCleared(context).load(place.subject);
    case 'PROGRAM':
      return divisions === null && (programs === null || programs.has(place.program));
    case 'PAIRING':
      return isPairingCleared(context).load(place.pairing);
    default:
      return false;
  }
}

/** Asked for callers with clearances for places only. */
const arePlacesCleared = loaderOf<string, boolean>(async (places, { db, caller }) => {
  const divisions = caller.clearance.divisions ?? new Set();
  const { rows } = await sql<{ place: string }>`
    select q.place from unnest(${places}::text[]) q(place)
      cross join lateral (select split_part(q.place, ':', 1) as kind, split_part(q.place, ':', 2)::int as id) s
      cross join lateral (select s.id as division_id where s.kind = 'division'
        union all select i.division_id from institution i where s.kind = 'institution' and i.id = s.id
        union all select e.division_id from enterprise e where s.kind = 'enterprise' and e.id = s.id
        union all select p.division_id from project p where s.kind = 'project' and p.id = s.id) home
    where extent_holds(home.division_id, ${[...divisions]}::int[])`.execute(db);
  const cleared = new Set(rows.map(({ place }) => place));
  return places.map((place) => cleared.has(place));
}, String);

/** A pairing whose recipient lies in the clearance, with all that is below it. */
const isPairingCleared = loaderOf<number, boolean>(async (pairings, { db, caller }) => {
  const { divisions, programs } = caller.clearance;
  const { rows } = await sql<{ id: number }>`
    select p.id from pairing p left join cluster c on c.id = p.recipient_cluster_id
      left join institution i on i.id = p.recipient_institution_id left join enterprise e on e.id = p.recipient_enterprise_id
    where p.id = any(${pairings}::int[])
      and (${programs && [...programs]}::int[] is null or p.program_id = any(${programs && [...programs]}::int[]))
      and extent_holds(coalesce(p.recipient_division_id, c.city_id, i.division_id, e.division_id), ${divisions && [...divisions]}::int[])`.execute(
    db,
  );
  const cleared = new Set(rows.map(({ id }) => id));
  return pairings.map((id) => cleared.has(id));
}, String);
