import { type Kysely, sql } from 'kysely';
import { counts } from '../../observation/observation.fragment.js';
import type { WriteDatabase } from '../../kernel/context.js';
import { reviseObservation, type Revision } from './revise-observation.store.js';

/**
 * Prefers an observation among competing claims, or revokes that. At most one of them is preferred: preferring another
 * revokes the earlier choice. Returns its row id. Throws NOT_FOUND, CONFLICT or INVALID_ARGUMENT.
 */
export async function preferObservation(
  database: WriteDatabase,
  id: string,
  preferred: boolean,
  revision: Revision,
): Promise<string> {
  const { now, actor, reason } = revision;
  return reviseObservation(database, id, revision, async (db, { id: observation }) => {
    const claims = await loadClaims(db, observation);
    const changed = claims.filter((one) =>
      one.id === observation ? one.preferred !== preferred : preferred && one.preferred,
    );
    if (changed.length === 0) return { observation, dirty: [], changes: [] };
    await sql`
      with changed as (
        update observation set preferred = not preferred where id = any(${changed.map((one) => one.id)}::bigint[])
        returning id, preferred)
      insert into preference (observation_id, preferred, at, reason, actor)
      select id, preferred, ${now}::timestamptz, ${reason}, ${actor} from changed order by preferred, id`.execute(db);
    const changes = changed.map((one) => ({ kind: 'PREFERRED', observation: one.id }) as const);
    return { observation, dirty: claims.map((one) => one.id), changes };
  });
}

interface Claim {
  readonly id: string;
  readonly preferred: boolean;
}

/** Loads an observation and its competing claims, which are about the same under any code of its division. */
async function loadClaims(db: Kysely<unknown>, id: string): Promise<readonly Claim[]> {
  const { rows } = await sql<Claim>`
    select o.id::text, o.preferred from observation c join division home on home.id = c.division_id
      join division d on coalesce(d.canonical_id, d.id) = coalesce(home.canonical_id, home.id)
      join observation o on o.division_id = d.id and o.metric_id = c.metric_id and o.period_end = c.period_end
        and o.period_start = c.period_start and o.scope = c.scope
        and (o.pairing_id, o.program_id, o.institution_id, o.enterprise_id, o.project_id)
          is not distinct from (c.pairing_id, c.program_id, c.institution_id, c.enterprise_id, c.project_id)
    where c.id = ${id}::bigint and ${counts('o')} order by o.id`.execute(db);
  return rows;
}
