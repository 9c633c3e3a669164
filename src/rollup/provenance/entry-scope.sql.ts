import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../../kernel/prepared-statement.js';
import { TREES } from '../cube/cell.sql.js';
import { isVillage } from '../cube/level-column.sql.js';

/** A question whose observations are requested: one row for each part of its metric. */
export interface ScopeQuestion {
  readonly ord: number;
  /** 0, or 1 for the denominator of a rate. */
  readonly part: number;
  readonly tree: number | null;
  readonly node: number | null;
  /** Such as `enterprise:17`, instead of a node. */
  readonly subject: string | null;
  readonly metric: number;
  readonly stock: boolean;
  readonly since: string | null;
  readonly until: string | null;
  /** Knots whose contribution is negative. */
  readonly negative: readonly string[];
  /** The greatest number of rows to return. */
  readonly lim: number;
  /** The part and id of the observations between which the page lies. */
  readonly after_part: number;
  readonly after_id: string;
  /** Null for a page that no observation ends. */
  readonly before_part: number | null;
  readonly before_id: string | null;
  /** Whether the last of them are asked for. */
  readonly backward: boolean;
}

const ASKED = sql`ord int, part int, tree smallint, node int, subject text, metric int, stock boolean, since date, until date,
  lim int, after_part int, after_id bigint, before_part int, before_id bigint, backward boolean,
  negative text[]`;

const COUNTS = sql`case when w.stock then e.period_end >= w.until else e.period_start >= w.since and e.period_end <= w.until end`;

const IS_VILLAGE = sql.raw(isVillage('p.'));

interface EntryRows {
  /** `way` has the requested node and all nodes below it, `q` the requested node alone. */
  readonly at: 'way' | 'q';
  readonly which: RawBuilder<unknown>;
  readonly rows: RawBuilder<unknown>;
}

/** Rows that only nodes of one tree have. */
interface TreeRows extends EntryRows {
  readonly tree: number;
}

/** Tables whose rows have a division and a pairing. */
type Located = 'rollup_entry' | 'observation';

/**
 * The entries or observations of a node of `way`: at the node itself, and at nodes directly below that the cube does not
 * hold (see HELD).
 */
export function locatedRows(table: Located): readonly TreeRows[] {
  const located = sql.raw(table);
  const places = (where: RawBuilder<unknown>): TreeRows => ({
    at: 'way',
    tree: TREES.RECIPIENT,
    which: sql`w.tree = ${sql.lit(TREES.RECIPIENT)}`,
    rows: sql`rollup_place p join ${located} e on e.division_id = p.division_id where ${where}`,
  });
  const edges = (tree: number, where: RawBuilder<unknown>): TreeRows => ({
    at: 'way',
    tree,
    which: sql`w.tree = ${sql.lit(tree)}`,
    rows: sql`rollup_pairing p join ${located} e on e.pairing_id = p.pairing_id and e.pairing_id <> 0 where ${where}`,
  });
  const groups = (tree: number, rows: RawBuilder<unknown>): TreeRows => ({
    at: 'way',
    tree,
    which: sql`w.tree = ${sql.lit(tree)} and w.node < 0`,
    rows: sql`${rows} where w.node = any(p.groups) and p.groups is not null`,
  });
  return [
    groups(TREES.RECIPIENT, sql`rollup_place p join ${located} e on e.division_id = p.division_id`),
    groups(
      TREES.SUPPORTER,
      sql`rollup_pairing p join ${located} e on e.pairing_id = p.pairing_id and e.pairing_id <> 0`,
    ),
    places(sql`p.node_id = w.node`),
    places(sql`p.parent_id = w.node and ${IS_VILLAGE}`),
    edges(TREES.SUPPORTER, sql`p.node_id = w.node`),
    edges(TREES.SUPPORTER, sql`p.town_id = w.node and p.node_id <> w.node`),
    edges(TREES.SUPPORTER, sql`p.town_id is not null and coalesce(p.district_id, p.city_id, p.province_id) = w.node`),
    edges(TREES.SUPPORTER, sql`p.parent_id = w.node and ${IS_VILLAGE} and p.town_id is null`),
    edges(TREES.PAIRING, sql`p.path[2] = w.node`),
    {
      at: 'q',
      tree: TREES.PAIRING,
      which: sql`w.tree = ${sql.lit(TREES.PAIRING)}`,
      rows: sql`${located} e where e.pairing_id = w.node and e.pairing_id <> 0`,
    },
    // An entry has its program as a negative pairing; an observation has it in a column of its own.
    ...(table === 'rollup_entry'
      ? []
      : [
          {
            at: 'q' as const,
            tree: TREES.PAIRING,
            which: sql`w.tree = ${sql.lit(TREES.PAIRING)} and w.node < 0`,
            rows: sql`observation e where e.program_id = -w.node`,
          },
        ]),
  ];
}

const ENTRY_ROWS: readonly EntryRows[] = [
  ...locatedRows('rollup_entry'),
  {
    at: 'q',
    which: sql`w.subject is not null`,
    rows: sql`rollup_entry e where e.subject = w.subject and e.subject <> ''`,
  },
];

/**
 * The beginning of a statement about the observations that answers were computed from: `scoped` has every entry that
 * counts in an answer and, with `spanning`, those that overlap the period without lying in it (`counted` is false for
 * them). Nodes are found through the rows of the cube, which exist only for nodes with observations of the metric, so
 * that the cost is proportional to what is found.
 */
export function entryScopeSql(
  asked: readonly ScopeQuestion[],
  { spanning = false }: { readonly spanning?: boolean } = {},
): RawBuilder<unknown> {
  const rows = ENTRY_ROWS.map(
    ({ at, which, rows: entries }) => sql`select w.ord, w.part, e.* from ${sql.table(at)} w cross join lateral (
        select e.*, ${COUNTS} as counted from ${entries} and e.metric_id = w.metric and e.period_start <= w.until
          and ${spanning ? sql`e.period_end >= case when w.stock then w.until else w.since end` : COUNTS} offset 0) e
      where ${which}`,
  );
  return sql`${prepared}
  with recursive q as materialized (
    select ord, part, tree, node, subject, metric, stock, coalesce(since, '-infinity') as since, coalesce(until, 'infinity') as until,
      lim, after_part, after_id, before_part, before_id, backward, coalesce(negative, '{}') as negative from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(${ASKED})
  ), way as (
    select ord, part, tree, node, metric, stock, since, until from q where tree is not null
    union all
    select w.ord, w.part, w.tree, c.node, w.metric, w.stock, w.since, w.until from way w cross join lateral (
      select distinct c.node from rollup_cube c where c.tree = w.tree and c.parent = w.node and c.metric_id = w.metric) c
  ), scoped as materialized (${sql.join(rows, sql` union all `)})`;
}
