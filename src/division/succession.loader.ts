import { sql } from 'kysely';
import { alteredSince } from '../history/altered.loader.js';
import { tablesAsOf } from '../history/as-of.fragment.js';
import { loaderOf } from '../kernel/batch.js';
import type { RequestContext } from '../kernel/context.js';

export interface SuccessionModel {
  readonly predecessorId: number;
  readonly successorId: number | null;
  readonly kind: string;
  readonly earliest: string;
  readonly latest: string;
  readonly note: string | null;
}

/** Loads the changes that a division came from or ended in, earliest first. */
export const successionsOf = loaderOf<number, readonly SuccessionModel[]>(
  (ids, { db }) => loadSuccessions(db, ids, null),
  String,
);

/** As {@link successionsOf}, as they were known at a time. */
export const successionsAsOf = loaderOf<SuccessionsAsOf, readonly SuccessionModel[]>(
  async (questions, context) => {
    const found = questions.map(async ({ division, asOf }) => {
      const { any } = await alteredSince(context).load(asOf);
      if (!any.has('division_succession')) return successionsOf(context).load(division);
      const [successions = []] = await loadSuccessions(context.db, [division], asOf);
      return successions;
    });
    return Promise.all(found);
  },
  ({ division, asOf }) => `${division.toString()} ${asOf.toISOString()}`,
);

interface SuccessionsAsOf {
  readonly division: number;
  readonly asOf: Date;
}

async function loadSuccessions(
  db: RequestContext['db'],
  ids: readonly number[],
  asOf: Date | null,
): Promise<readonly (readonly SuccessionModel[])[]> {
  const past = asOf === null ? sql`` : sql`with ${tablesAsOf(['division_succession'], asOf)} present as (select)`;
  const { rows } = await sql<SuccessionModel>`
      ${past} select s.predecessor_id as "predecessorId", s.successor_id as "successorId", s.kind, s.earliest::text, s.latest::text, s.note
      from division_succession s where s.predecessor_id = any(${ids}) or s.successor_id = any(${ids})
      order by s.latest, s.id`.execute(db);
  return ids.map((id) => rows.filter((row) => row.predecessorId === id || row.successorId === id));
}
