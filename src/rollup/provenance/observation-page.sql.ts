import { type RawBuilder, sql } from 'kysely';
import type { ObservationRef } from '../rules/provenance.plan.js';
import { type ScopeQuestion, entryScopeSql } from './entry-scope.sql.js';

/**
 * A page of the observations of each answer, in the order in which they were recorded, those of a denominator last; of a
 * backward page in the reverse order.
 */
export function observationPagesSql(
  asked: readonly ScopeQuestion[],
): RawBuilder<ObservationRef & { readonly ord: number }> {
  // What no question asks for is left out: it would change the plan of the others.
  const order = asked.some(({ backward }) => backward)
    ? sql`case when q.backward then -r.part else r.part end, case when q.backward then -r.observation_id else r.observation_id end`
    : sql`r.part, r.observation_id`;
  const end = asked.some(({ before_part }) => before_part !== null)
    ? sql`and (q.before_part is null or (r.part, r.observation_id) < (q.before_part, q.before_id))`
    : sql``;
  return sql`${entryScopeSql(asked)}
    select r.ord, r.part, o.id::text, o.source_id as "sourceId", o.period_start::text as start
    from (
      select r.ord, r.part, r.observation_id, q.lim, row_number() over (partition by r.ord order by ${order}) as place
      from scoped r join q on q.ord = r.ord and q.part = r.part
      where (r.part, r.observation_id) > (q.after_part, q.after_id) ${end}) r
      join observation o on o.id = r.observation_id
    where r.place <= r.lim order by r.ord, r.place`;
}

export interface SourceRow {
  readonly ord: number;
  readonly sourceId: number;
  /** How many there are in all. */
  readonly all: number;
}

/** The first sources of the observations of each answer, in the order of the observations. */
export function sourcesSql(asked: readonly ScopeQuestion[]): RawBuilder<SourceRow> {
  return sql`${entryScopeSql(asked)}
    select s.ord, s.source_id as "sourceId", s."all"::int from (
      select ord, source_id, count(*) over (partition by ord) as "all", row_number() over (partition by ord order by first) as place
      from (
        select r.ord, o.source_id, min(array[r.part, r.observation_id]) as first
        from scoped r cross join lateral (select o.source_id from observation o where o.id = r.observation_id offset 0) o group by r.ord, o.source_id) s) s
      join (select distinct ord, lim from q) q on q.ord = s.ord
    where s.place <= q.lim order by s.ord, s.place`;
}
