import { type RawBuilder, sql } from 'kysely';
import { divisionPath } from '../../division/division-path.fragment.js';
import { TREES } from '../cube/cell.sql.js';
import { childrenBelow } from '../cube/read/read-below.sql.js';

/** A node whose children are asked for. */
export interface AskedChildren {
  readonly ord: number;
  readonly tree: number;
  readonly node: number;
  readonly metric: number;
  readonly stock: boolean;
  readonly since: string | null;
  readonly until: string | null;
}

/** The nodes directly below each node with observations of the metric. */
export function childrenSql(
  asked: readonly AskedChildren[],
): RawBuilder<{ readonly ord: number; readonly nodes: readonly number[] }> {
  const trees = new Set(asked.map(({ tree }) => tree));
  return sql`with q as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as q(ord int, tree smallint, node int, metric int, stock boolean, since date, until date)
    )
    select ord, array_agg(distinct node order by node) as nodes from (
      select q.ord, c.node from q join rollup_cube c on c.tree = q.tree and c.parent = q.node and c.metric_id = q.metric
      -- The members of a group, but for those that lie in others.
      union all select q.ord, m.division_id from q join group_member m on q.node < 0 and q.tree < ${sql.lit(TREES.PAIRING)} and m.group_id = -q.node
        join division d on d.id = m.division_id
        where not exists (select from group_member wide where wide.group_id = m.group_id and wide.division_id <> m.division_id
          and wide.division_id = any(${divisionPath('d')}))
      union all select ord, node from (${sql.join(childrenBelow(trees), sql` union all `)}) as below(ord, node, one)) child
    group by ord`;
}
