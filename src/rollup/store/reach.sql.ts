import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '../../kernel/kept-plan.js';
import { TREES } from './cell.sql.js';

/** A question whose figures are asked for: one row for each metric that it is made of, told apart by `part`. */
export interface AskedReach {
  readonly ord: number;
  /** 0, or 1 for the denominator of a rate. */
  readonly part: number;
  readonly tree: number | null;
  readonly node: number | null;
  /** `enterprise:17`, instead of a node. */
  readonly subject: string | null;
  readonly metric: number;
  readonly stock: boolean;
  readonly since: string | null;
  readonly until: string | null;
  /** How many rows of its answer are wanted. */
  readonly lim: number;
  /** The last row seen before: its part and figure. */
  readonly after_part: number;
  readonly after_id: string;
}

/** Beside what counts in the period: nothing, or what reaches into it and beyond as well. */
export type Beside = 'NOTHING' | 'SPANNING';

const ASKED = sql`ord int, part int, tree smallint, node int, subject text, metric int, stock boolean, since date, until date,
  lim int, after_part int, after_id bigint`;

const COUNTS = sql`case when w.stock then e.end_day >= w.until else e.start_day >= w.since and e.end_day <= w.until end`;

const IS_VILLAGE = sql`p.node_id <> coalesce(p.town_id, p.district_id, p.city_id, p.province_id)`;

/** The entries at a step of the way: at the node itself and, of which the cube holds no sums, at the villages below it. */
const STANDING: readonly { readonly tree: RawBuilder<unknown>; readonly rows: RawBuilder<unknown> }[] = [
  ...[sql`p.node_id = w.node`, sql`p.parent_id = w.node and ${IS_VILLAGE}`].flatMap((there) => [
    {
      tree: sql`w.tree = ${sql.lit(TREES.RECIPIENT)}`,
      rows: sql`rollup_place p join rollup_entry e on e.division_id = p.division_id where ${there}`,
    },
    {
      tree: sql`w.tree = ${sql.lit(TREES.SUPPORTER)}`,
      rows: sql`rollup_pairing p join rollup_entry e on e.pairing_id = p.pairing_id and e.pairing_id <> 0 where ${there}`,
    },
  ]),
  {
    tree: sql`w.tree = ${sql.lit(TREES.PAIRING)} and w.node > 0`,
    rows: sql`rollup_entry e where e.pairing_id = w.node and e.pairing_id <> 0`,
  },
  { tree: sql`w.subject is not null`, rows: sql`rollup_entry e where e.subject = w.subject and e.subject <> ''` },
];

/**
 * Begins a statement about the figures behind answers: `reached` has each entry that counts in each answer, and the
 * entries beside it. The way down from a node goes by the cube, whose rows of all time tell which nodes have figures of
 * the metric at all; so it costs as much as is found, wherever the node stands.
 */
export function reachSql(asked: readonly AskedReach[], beside: Beside): RawBuilder<unknown> {
  const rows = STANDING.map(
    ({ tree, rows: standing }) => sql`select w.ord, w.part, e.* from way w cross join lateral (
        select e.*, ${COUNTS} as counted from ${standing} and e.metric_id = w.metric and e.start_day <= w.until
          and ${beside === 'NOTHING' ? COUNTS : sql`e.end_day >= case when w.stock then w.until else w.since end`} offset 0) e
      where ${tree}`,
  );
  return sql`${keptPlan}
  with recursive q as materialized (
    select ord, part, tree, node, subject, metric, stock, coalesce(since, '-infinity') as since, coalesce(until, 'infinity') as until,
      lim, after_part, after_id from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(${ASKED})
  ), way as (
    select ord, part, tree, node, subject, metric, stock, since, until from q
    union all
    select w.ord, w.part, w.tree, c.node, null, w.metric, w.stock, w.since, w.until from way w cross join lateral (
      select c.node from rollup_cube c where c.tree = w.tree and c.parent = w.node and c.metric_id = w.metric and c.year = 0 offset 0) c
  ), reached as materialized (${sql.join(rows, sql` union all `)})`;
}
