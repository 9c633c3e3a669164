import { sql } from 'kysely';
import { readsEverything } from '../../access/caller.js';
import { isPlaceInside } from '../../access/inside.loader.js';
import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { metricCatalogue } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { RollupPlace, RollupQuestion } from '../rules/question.plan.js';

declare module '../../kernel/errors.js' {
  interface ErrorCodes {
    /** A sum over more than the caller may read. */
    OUTSIDE_EXTENT: true;
  }
}

/** How much of what an answer sums the caller may read. */
export type Reach = 'WHOLE' | 'PART';

/**
 * Decides whether a caller gets an answer: WHOLE if all that it sums may be read, PART if only some of it and the caller is
 * answered for that. Throws OUTSIDE_EXTENT for a part where the role is refused parts, and for a metric of another family.
 */
export async function requireReach(context: RequestContext, { place, metric }: RollupQuestion): Promise<Reach> {
  if (readsEverything(context)) return 'WHOLE';
  if (!(await mayReadMetric(context, metric))) {
    throw outside('metric', metric.code, 'a metric of one of the families that this key may read');
  }
  if (await isInside(context, place)) return 'WHOLE';
  if (context.caller.role === 'ANALYST') return 'PART';
  throw outside(place.tree.toLowerCase(), null, 'a place, pairing or program that this key may read as a whole');
}

/** Throws OUTSIDE_EXTENT unless all places in a division may be read: a list of the best of some would pass for that of all. */
export async function requirePlaceReach(context: RequestContext, division: number): Promise<void> {
  if (readsEverything(context)) return;
  if (await isInside(context, { tree: 'RECIPIENT', division })) return;
  throw outside('within', null, 'a place that this key may read as a whole');
}

/** Whether a caller may read a metric and all that it is computed from. */
export async function mayReadMetric(context: RequestContext, metric: MetricModel): Promise<boolean> {
  const { families } = context.caller.reading;
  if (families === null) return true;
  const parts = [metric, ...partsOf(metric, await metricCatalogue(context))];
  return parts.every(({ family }) => family !== null && families.has(family));
}

async function isInside(context: RequestContext, place: RollupPlace): Promise<boolean> {
  const { divisions, programs } = context.caller.reading;
  switch (place.tree) {
    case 'RECIPIENT':
    case 'SUPPORTER':
      // Of a place, what belongs to other programs and to none would be missing.
      return programs === null && (await isPlaceInside(context).load(place.division));
    case 'PAIRING':
      // It was found, so that one of its ends lies inside, with all that is below it.
      return true;
    case 'PROGRAM':
      return divisions === null && (programs === null || programs.has(place.program));
    case 'SUBJECT':
      return programs === null && (await isSubjectInside(context).load(place.subject));
  }
}

/** Of an organization that is seen as the end of a pairing only, the rest would be missing. */
const isSubjectInside = loaderOf<string, boolean>(async (subjects, { db, caller }) => {
  const { divisions } = caller.reading;
  if (divisions === null) return subjects.map(() => true);
  const { rows } = await sql<{ subject: string }>`
    select q.subject from unnest(${subjects}::text[]) q(subject)
      cross join lateral (select split_part(q.subject, ':', 1) as kind, split_part(q.subject, ':', 2)::int as id) s
      cross join lateral (select i.division_id from institution i where s.kind = 'institution' and i.id = s.id
        union all select e.division_id from enterprise e where s.kind = 'enterprise' and e.id = s.id
        union all select p.division_id from project p where s.kind = 'project' and p.id = s.id) home
    where extent_holds(home.division_id, ${[...divisions]}::int[])`.execute(db);
  const inside = new Set(rows.map(({ subject }) => subject));
  return subjects.map((subject) => inside.has(subject));
}, String);

function outside(subject: string, given: string | null, expected: string): CodedError {
  return new CodedError(
    'OUTSIDE_EXTENT',
    `This sum reaches beyond what this key may read${given === null ? '' : ` (${given})`}, and a part of it would pass for the whole: expected ${expected}.`,
    { subject, given: given ?? undefined, expected },
  );
}
