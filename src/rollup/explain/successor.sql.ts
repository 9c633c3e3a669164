import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../../kernel/prepared-statement.js';
import { comparableSubject, counts, pairingOf } from '../../observation/observation.fragment.js';

/** A figure of a place that was merged, and which readings may speak for it since. */
export interface AskedSuccessor {
  readonly ord: number;
  readonly metric: number;
  /** The place that it was merged into, and the day. */
  readonly node: number;
  readonly after: string;
  readonly until: string | null;
  /** Of its own pairing, or without any. */
  readonly pairing: number;
}

/** For each figure the first reading of the place that it was merged into, whether in reach of the answer or not. */
export function successorsSql(
  asked: readonly AskedSuccessor[],
): RawBuilder<{ readonly ord: number; readonly id: string }> {
  return sql`${prepared} select q.ord, o.id::text from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as q(ord int, metric int, node int, after date, until date, pairing int)
    cross join lateral (
      select o.id from rollup_place p join observation o on o.division_id = p.division_id and o.metric_id = q.metric
      where p.node_id = q.node and p.canonical_id = q.node and ${counts('o')} and ${comparableSubject('o')} = '' and ${pairingOf('o')} in (0, q.pairing)
        and o.period_end > q.after and o.period_start <= coalesce(q.until, 'infinity')
      order by o.period_end, o.id limit 1) o`;
}
