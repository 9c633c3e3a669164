import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../../kernel/prepared-statement.js';
import { comparableSubject, pairingOf } from '../../observation/observation.fragment.js';
import { TREES } from '../cube/cell.sql.js';
import { SLOTS } from '../cube/level-column.sql.js';
import { locatedRows } from '../provenance/entry-scope.sql.js';
import { type AskedChildren, childrenSql } from './children.sql.js';

/** One answer of the cube to be explained. */
export interface AskedReach {
  readonly ord: number;
  readonly tree: number | null;
  readonly node: number | null;
  /** Such as `enterprise:17`, instead of a node. */
  readonly subject: string | null;
  readonly metric: number;
  readonly stock: boolean;
  readonly since: string | null;
  readonly until: string | null;
  /** Whether to look below the node. */
  readonly deep: boolean;
  /** The greatest number of rows to return: what counts comes first. */
  readonly lim: number;
}

/** [observation, how often it is counted, value, lower bound, upper bound] */
export type ReachInexact = readonly [string, number, string, string | null, string | null];

/** An observation in reach of an answer. */
export type ReachRow = ListedRow & ({ readonly described: false } | DescribedRow);

interface ListedRow {
  readonly ord: number;
  readonly id: string;
  readonly sourceId: number;
  readonly start: string;
  readonly end: string;
  readonly total: boolean;
  /** Whether it is among the summands: an entry on the side asked within the period. */
  readonly inView: boolean;
  readonly knot: boolean;
  /** What it contributes in the smallest unit; null of what is no entry. */
  readonly value: string | null;
  readonly inexact: readonly ReachInexact[] | null;
  /** The nodes that it stands at and lies in, in the tree asked, the lowest last; some may be null or repeated. */
  readonly way: readonly (number | null)[] | null;
}

/** What says why an observation is left out: of all in reach of an answer that leaves any out. */
interface DescribedRow {
  readonly described: true;
  readonly asked: boolean;
  readonly sourceCode: string;
  /** Its own days, where an entry counts for others. */
  readonly reportedStart: string;
  readonly reportedEnd: string;
  readonly basis: 'INCREMENT' | 'CUMULATIVE' | 'STOCK';
  readonly exact: boolean;
  readonly preferred: boolean;
  readonly published: string | null;
  readonly supersededBy: string | null;
  readonly retracted: boolean;
  readonly canonical: number;
  readonly node: number;
  readonly mergedBy: string | null;
  readonly pairing: number | null;
  readonly subject: string;
}

const ASKED = sql`ord int, tree smallint, node int, subject text, metric int, stock boolean, since date, until date, deep boolean, lim int`;

/** Whether an observation is in reach of the period: of a stock, read in it or standing at its end. */
const IN_REACH = sql`e.metric_id = w.metric and e.period_start <= w.until and (e.period_end >= w.since or w.stock)`;
const slotsOf = (alias: string): RawBuilder<unknown> =>
  sql.raw(`array[${[...SLOTS.toReversed(), 'node_id'].map((slot) => `${alias}.${slot}`).join(', ')}]`);
/** As {@link slotsOf}, and the groups that it lies in. */
const nodesOf = (alias: string): RawBuilder<unknown> => sql`(${slotsOf(alias)} || ${sql.ref(`${alias}.groups`)})`;

const SUBJECT_COLUMNS = ['institution', 'enterprise', 'project'] as const;
const IN_VIEW = sql`(r.asked and e.observation_id is not null and case when q.stock then e.period_start <= q.until and e.period_end >= q.until
  else e.period_start >= q.since and e.period_end <= q.until end)`;

/** What an answer needs of an observation. */
const OBSERVATION = sql`e.id, e.source_id, e.period_start, e.period_end, e.scope, e.basis, e.preferred, e.superseded_by_id, e.retracted_at,
  coalesce(e.lower = e.value and e.upper = e.value, false) as exact, e.division_id, ${pairingOf('e')} as pairing, ${comparableSubject('e')} as subject`;

/** What an answer needs of an entry: with names of its own, as an observation has most of them too. */
const ENTRY = sql`e.knot, e.stock as entry_stock, e.composite, e.value as entry_value, e.value_inexact,
      e.division_id as entry_division, e.metric_id as entry_metric, e.pairing_id as entry_pairing,
      e.period_start as entry_start, e.period_end as entry_end, e.since as entry_since, e.until as entry_until`;

/** What the total of an entry contributes up to the day asked. */
const ADJUSTMENT = sql`from rollup_total t join rollup_adjustment j using (total_id)
  where (t.division_id, t.metric_id, t.pairing_id, t.stock) = (r.entry_division, r.entry_metric, r.entry_pairing, r.entry_stock)
    and case when r.entry_stock then r.entry_start between t.period_start and t.period_end
      else (t.period_start, t.period_end, t.since, t.until) = (r.entry_start, r.entry_end, r.entry_since, r.entry_until) end
    and (not r.entry_stock or j.period_start <= q.until)`;

/** The columns of {@link DescribedRow}, null where nothing is left out: reading them takes longer than finding the observation. */
function described(): RawBuilder<unknown> {
  const columns = {
    asked: sql`r.asked`,
    sourceCode: sql`s.code`,
    reportedStart: sql`r.period_start::text`,
    reportedEnd: sql`r.period_end::text`,
    basis: sql`r.basis`,
    exact: sql`r.exact`,
    preferred: sql`r.preferred`,
    published: sql`s.published`,
    supersededBy: sql`r.superseded_by_id::text`,
    retracted: sql`r.retracted_at is not null`,
    canonical: sql`p.canonical_id`,
    node: sql`p.node_id`,
    mergedBy: sql`p.merged_by::text`,
    pairing: sql`nullif(r.pairing, 0)`,
    subject: sql`r.subject`,
  } satisfies Record<Exclude<keyof DescribedRow, 'described'>, unknown>;
  const parts = Object.entries(columns).map(
    ([name, value]) => sql`case when r.described then ${value} end as ${sql.ref(name)}`,
  );
  return sql`r.described, ${sql.join(parts)}`;
}

/** The trees that observations are looked for in: of places on both sides. */
function treesOf(asked: readonly AskedReach[]): ReadonlySet<number> {
  const trees = asked.flatMap(({ tree }) => tree ?? []);
  return new Set(trees.flatMap((tree) => (tree < TREES.PAIRING ? [TREES.RECIPIENT, TREES.SUPPORTER] : [tree])));
}

/**
 * Everything in reach of answers, whatever became of it, with what the cube knows of it. Nodes are found through the rows
 * of the cube, on the side asked and on the other one; what was withdrawn also where nothing else is left. The statement has
 * the parts that the questions need: preparing all of them to run takes longer than most do.
 */
function reachSql(asked: readonly AskedReach[]): RawBuilder<unknown> {
  const trees = treesOf(asked);
  const isOf = (kind: string): boolean => asked.some(({ subject }) => subject?.startsWith(`${kind}:`));
  const located = locatedRows('observation').filter(({ tree }) => trees.has(tree));
  const rows = [
    ...located.map(
      ({ at, which, rows: found }) => sql`select w.ord, w.asked, e.* from ${sql.table(at === 'q' ? 'own' : at)} w
        cross join lateral (select ${OBSERVATION} from ${found} and ${IN_REACH} offset 0) e where ${which}`,
    ),
    ...SUBJECT_COLUMNS.filter(isOf).map(
      (kind) => sql`select q.ord, true, e.* from q cross join lateral (
        select ${OBSERVATION} from observation e cross join (select q.metric, q.stock, q.since, q.until) w
        where e.${sql.ref(`${kind}_id`)} = split_part(q.subject, ':', 2)::int and ${IN_REACH} offset 0) e
        where q.subject like ${sql.lit(`${kind}:%`)}`,
    ),
    sql`select q.ord, q.tree is null or q.node = any(case q.tree when ${sql.lit(TREES.RECIPIENT)} then ${nodesOf('p')} when ${sql.lit(TREES.SUPPORTER)} then ${nodesOf('pe')} else pe.path end), ${OBSERVATION}
      from q join observation e on (e.superseded_at is not null or e.retracted_at is not null) and e.metric_id = q.metric
          and e.period_start <= q.until and (e.period_end >= q.since or q.stock)
        join rollup_place p on p.division_id = e.division_id left join rollup_pairing pe on pe.pairing_id = ${pairingOf('e')}
      where q.deep and case when q.subject is not null then ${comparableSubject('e')} = q.subject
        when q.tree = ${sql.lit(TREES.PAIRING)} then q.node = any(pe.path)
        else q.node = any(${nodesOf('p')}) or q.node = any(${nodesOf('pe')}) or q.node = 0 end`,
  ];
  return sql`with recursive q as materialized (
    select ord, tree, node, subject, metric, stock, coalesce(since, '-infinity') as since, coalesce(until, 'infinity') as until, deep, lim
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(${ASKED})
  ), own as materialized (select *, true as asked from q), way as (
    select ord, true as asked, tree, node, metric, stock, since, until, deep from q where tree is not null
    union all select ord, false, ${sql.lit(TREES.RECIPIENT + TREES.SUPPORTER)} - tree, node, metric, stock, since, until, deep from q where tree < ${sql.lit(TREES.PAIRING)}
    union all
    select w.ord, w.asked, w.tree, c.node, w.metric, w.stock, w.since, w.until, w.deep from way w cross join lateral (
      select distinct c.node from rollup_cube c where c.tree = w.tree and c.parent = w.node and c.metric_id = w.metric) c where w.deep
  ), reach as materialized (
    select distinct on (ord, id) * from (${sql.join(rows, sql` union all `)}) r order by ord, id, asked desc
  )
  select r.ord, r.place, r.id::text, r.source_id as "sourceId", r.scope = 'TOTAL' as total, r."inView", coalesce(r.knot, false) as knot,
    (case when q.stock then r.period_start else coalesce(r.entry_start, r.period_start) end)::text as start,
    (case when q.stock then r.period_end else coalesce(r.entry_end, r.period_end) end)::text as "end",
    ${described()},
    case when r."inView" and not r.knot then (case when r.composite then (select coalesce(sum(j.value), 0) ${ADJUSTMENT} and not t.knot and j.of_id = 0) else r.entry_value end)::text end as value,
    case when r."inView" and not r.knot and (r.composite or r.value_inexact is not null) then (select json_agg(json_build_array(i.of_id::text, i.times, x.value::text, x.lower::text, x.upper::text)) from (
      select of_id, sum(times)::int as times from (
        select abs(one) as of_id, sign(one)::int as times from unnest(r.value_inexact) as one where not r.composite
        union all select j.of_id, j.value::int ${ADJUSTMENT} and r.composite and not t.knot and j.of_id <> 0) one group by of_id having sum(times) <> 0) i
      join observation x on x.id = i.of_id) end as inexact,
    case q.tree when ${sql.lit(TREES.RECIPIENT)} then ${slotsOf('p')} when ${sql.lit(TREES.SUPPORTER)} then ${slotsOf('pe')} when ${sql.lit(TREES.PAIRING)} then pe.path end as way
  from (
    select r.*, ${ENTRY}, ${IN_VIEW} as "inView", bool_or(not ${IN_VIEW} or e.knot) over (partition by r.ord) as described,
      row_number() over (partition by r.ord order by ${IN_VIEW} desc, r.asked desc, r.id) as place
    from reach r join q using (ord) left join rollup_entry e on e.observation_id = r.id
    -- A reading before the period is in reach where it stands at the end of it.
    where not q.stock or ${IN_VIEW} or r.period_end >= q.since) r
    join q using (ord) left join lateral (select code, published from source where id = r.source_id and r.described offset 0) s on true
    left join lateral (select * from rollup_place where division_id = r.division_id${trees.has(TREES.RECIPIENT) ? sql`` : sql` and r.described`} offset 0) p on true
    left join rollup_pairing pe on pe.pairing_id = r.pairing
  where r.place <= q.lim and (q.deep or q.subject is not null or q.node = case q.tree when ${sql.lit(TREES.RECIPIENT)} then p.node_id when ${sql.lit(TREES.SUPPORTER)} then pe.node_id else r.pairing end)`;
}

/** A row of an observation in reach; or of children alone, without an id. */
export type FoundRow = (ReachRow | { readonly ord: number; readonly id: null }) & {
  readonly children: readonly number[] | null;
};

/** What is in reach of answers, and the nodes directly below those that are `folded`: in one statement. */
export function findSql(asked: readonly AskedReach[], folded: readonly AskedChildren[]): RawBuilder<FoundRow> {
  if (folded.length === 0)
    return sql`${prepared} select *, null as children from (${reachSql(asked)}) found order by ord, place`;
  return sql`${prepared} select found.*, coalesce(found.ord, below.ord) as ord, below.nodes as children
    from (${reachSql(asked)}) found full join (${childrenSql(folded)}) below on below.ord = found.ord order by coalesce(found.ord, below.ord), found.place`;
}
