import { sql } from 'kysely';
import { compareIds } from '../kernel/shards/by-metric.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import type { ChangeKind } from './change.type.js';

export interface ChangeModel {
  readonly set: string;
  readonly epoch: string;
  readonly observationId: string;
  readonly kind: ChangeKind;
  readonly at: Date;
}

/** The moment in which a set was recorded: two databases that were restored from one have different ones. */
const epochOf = sql`(extract(epoch from c.recorded_at) * 1000000)::bigint::text`;

interface ChangeRow extends Omit<ChangeModel, 'at'> {
  readonly at: string;
}

/**
 * The time of a commit is unknown, except that it lies before the insertion of the next set. So the last set inserted
 * before the requested time is included: a change may come twice, but none is missed.
 */
const notBefore = sql`(q.since is null or c.id >= coalesce((select max(id) from change_set where recorded_at < q.since), 0))`;

/** A later revision is a correction if it replaced one that counted: after a retraction it is a new figure. */
const corrects = sql`(o.revision > 0 and exists (select from observation b
  where (b.key = o.claim or b.claim = o.claim) and b.superseded_by_id = o.id))`;

/**
 * Lists changes in the order of the commits, and within a commit in the order of the observations. A set is one row with
 * the first and last of its observations, which may be a million; a page may start inside it.
 */
export const listChanges = connectionLoader<{ readonly since: Date | null }, ChangeRow, ChangeModel>({
  name: 'changes',
  columns: sql`since timestamptz`,
  order: [],
  page: () => sql`select c.id::text as "set", ${epochOf} as epoch, o.id::text as "observationId", c.at,
      case when c.kind <> 'RECORDED' then c.kind when ${corrects} then 'CORRECTED' else 'NEW' end as kind,
      row_number() over (order by c.id, o.id) as position
    from change_set c cross join lateral (
      select o.id, o.revision, o.claim from observation o
      where o.id between greatest(c.first_observation, case when c.id = q.after1::bigint then q.after2::bigint + 1 else 0 end)
        and c.last_observation and (c.import_id is null or o.import_id = c.import_id)
      order by o.id limit q.lim) o
    where (q.after1 is null or c.id >= q.after1::bigint) and ${notBefore}
    order by c.id, o.id limit q.lim`,
  // Cursors from before there were epochs have none.
  isKnown: sql`exists (select from change_set c where c.id = q.after1::bigint and coalesce(q.after3, ${epochOf}) = ${epochOf})`,
  count: sql`select coalesce(sum((select count(*) from observation o where o.id between c.first_observation and c.last_observation
    and (c.import_id is null or o.import_id = c.import_id))), 0)::bigint as count from change_set c where ${notBefore}`,
  toNode: ({ at, ...row }) => ({ ...row, at: new Date(at) }),
  keysetOf: ({ set, observationId, epoch }) => [set, observationId, epoch],
  figures: {
    metricOf: () => null,
    compare: (one, other) => compareIds(one.set, other.set) || compareIds(one.observationId, other.observationId),
  },
});
