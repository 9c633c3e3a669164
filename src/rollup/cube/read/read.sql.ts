import { type RawBuilder, sql } from 'kysely';
import { ABOVE_ALL, CELLS, cellOf, COUNTRY, isOdd, MONTHS, TOWN, TREES, YEAR_CELL } from '../cell.sql.js';
import { prepared } from '../../../kernel/prepared-statement.js';
import { ALL_CELLS } from '../period-cells.plan.js';
import { CUBE_VERSION } from '../cube-version.store.js';
import type { AskedRows } from './asked-rows.js';
import { type KnotRow, knotsSql } from './knot.sql.js';
import {
  ADDED_HERE,
  ADDED_INEXACT_HERE,
  belowSql,
  childrenBelow,
  hereSql,
  IN_PERIOD,
  inexactBelowSql,
} from './read-below.sql.js';

export interface AnswerRow {
  readonly ord: number;
  /** Of the cube; null where it is unknown. */
  readonly version: string | null;
  readonly value: string;
  readonly observations: number;
  readonly latest: string | null;
  readonly units: number;
  /** Totals at the node itself: what the outermost of them say, what all of them contribute, and how many there are. */
  readonly reported: string | null;
  readonly addedHere: string;
  readonly totalsHere: number;
  /** The inexact observations in the amounts, each with how often it is counted; null where all is exact. */
  readonly inexact: readonly InexactRow[] | null;
  /** What crosses in view and what covers such, with the other totals of the node; null where nothing does. */
  readonly knots: readonly KnotRow[] | null;
}

/** What an inexact observation is counted in. */
export const ROLES = { VALUE: 0, ADDED_HERE: 1, REPORTED: 2 } as const;

/** [role, observation, how often, value, lower bound, upper bound]; the amounts in the unit of the metric. */
export type InexactRow = readonly [number, string, number, string, string | null, string | null];

const bit = (cell: number) => sql.lit(1 << (cell - 1));
const masked = (letter: string, cells: readonly number[]): RawBuilder<number> => {
  if (cells.length === 0) return sql`0`;
  return sql`(${sql.join(
    cells.map(
      (cell) =>
        sql`case when mask & ${bit(cell)} <> 0 then coalesce(${sql.ref(`${letter}${cell.toString()}`)}, 0) else 0 end`,
    ),
    sql` + `,
  )})`;
};
const BEGUN_CELLS = [...MONTHS, YEAR_CELL];
const lastMonth = (cell: number): number => (cell <= 12 ? cell : cell === YEAR_CELL ? 12 : (cell - 12) * 3);

/** How many observations count: of a stock the series that have begun. */
const counted = (cells: readonly number[]): RawBuilder<number> =>
  sql`case when q.stock then ${masked(
    'b',
    BEGUN_CELLS.filter((cell) => cells.includes(cell)),
  )} else ${masked('c', cells)} end`;
const latestMonth = (cells: readonly number[]): RawBuilder<number> =>
  sql`greatest(null::int, ${sql.join(
    cells
      .map((cell) => {
        const [observations, odd] = [sql.ref(`c${cell.toString()}`), sql.ref(`o${cell.toString()}`)];
        return sql`case when mask & ${bit(cell)} <> 0 and ${observations} > coalesce(${odd}, 0) then ${sql.lit(lastMonth(cell))} end`;
      })
      .concat(sql`null::int`),
  )})`;

const CELL = sql.raw(cellOf('s.period_start', 's.period_end'));
/** Odd intervals that the cells of the period do not hold: those that lie in it but whose own month, quarter or year does not. */
export const OUTSIDE_CELLS = sql`s.metric_id = q.metric and s.period_end <= coalesce(q.until, 'infinity') and s.period_start <= coalesce(q.until, 'infinity')
  and s.period_start >= case when q.stock then (date_trunc('month', q.until::timestamp))::date else coalesce(q.since, '-infinity') end
  and case when q.stock
  then s.period_start > (date_trunc('month', q.until::timestamp) - interval '1 day')::date
  else s.period_start >= coalesce(q.since, '-infinity') and (
    (case ${CELL} when 0 then '-infinity' when 17 then date_trunc('year', s.period_start::timestamp) else date_trunc(case when ${CELL} > 12 then 'quarter' else 'month' end, s.period_start::timestamp) end)::date < coalesce(q.since, '-infinity')
    or (case ${CELL} when 0 then 'infinity' when 17 then date_trunc('year', s.period_start::timestamp) + interval '1 year - 1 day'
      else date_trunc(case when ${CELL} > 12 then 'quarter' else 'month' end, s.period_start::timestamp) + case when ${CELL} > 12 then interval '3 months - 1 day' else interval '1 month - 1 day' end end)::date
      > coalesce(q.until, 'infinity')) end
  and ${sql.raw(isOdd('q.stock', 's.period_start', 's.period_end'))}`;

const KEYS = sql`c.tree = q.tree and c.metric_id = q.metric and c.year between row."from" and row."to" and (c.year = 0) = (row."to" = 0)
  and (not row.towns or c.level = ${sql.lit(TOWN)})`;

const WHAT = sql`q.ord, q.tree, q.node, q.metric, q.stock, q.since, q.until`;
/** Both ends of the first day are said as one interval, for the index to look at no more than it. */
const IN_SPAN = sql`s.tree = q.tree and s.node = q.node and s.metric_id = q.metric and s.period_end <= coalesce(q.until, 'infinity')
  and s.period_start <= coalesce(q.until, 'infinity') and s.period_start >= case when q.stock then '-infinity' else coalesce(q.since, '-infinity') end`;

const OF_MONTHS = (1 << MONTHS.length) - 1;

/** The cells to look at: those of months or all, so that the statement has few forms. */
function cellsAsked(rows: AskedRows['rows']): readonly number[] {
  return rows.every(({ mask }) => (mask & ~OF_MONTHS) === 0) ? MONTHS : CELLS;
}

/** Begins a statement with what is asked, as `q`. */
function askedSql({ questions, periods, rows }: AskedRows): RawBuilder<unknown> {
  // As the answer of a query the arrays look alike to the planner, however long they are: one plan serves all.
  const column = (index: number, type: string) =>
    sql`(select ${questions.map((question) => question[index])}::${sql.raw(type)}[])`;
  return sql`with period as materialized (select * from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as p(period int, start date, "end" date, whole boolean)),
  row as materialized (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(period int, "from" smallint, "to" smallint, mask int, towns boolean)),
  q as materialized (
    select asked.*, p.start as since, p."end" as until, p.whole, case
      when tree < ${sql.lit(TREES.PAIRING)} and node > ${sql.lit(COUNTRY)} then (select coalesce(parent_id, ${sql.lit(COUNTRY)}) from division d where d.id = node)
      when tree = ${sql.lit(TREES.PAIRING)} and node > 0 then (select coalesce(path[cardinality(path) - 1], -program_id) from pairing where id = node)
      else ${sql.lit(ABOVE_ALL)} end as parent
    from unnest(${column(0, 'int')}, ${column(1, 'smallint')}, ${column(2, 'int')}, ${column(3, 'int')}, ${column(4, 'boolean')}, ${column(5, 'int')})
      as asked(ord, tree, node, metric, stock, period) join period p using (period)
  )`;
}

/** Answers any number of questions; `units` counts the nodes directly below that have observations. None: nothing was reported. */
export function answersSql(asked: AskedRows, { units }: { units: boolean }): RawBuilder<AnswerRow> {
  const { questions, subjects, rows } = asked;
  const parts = [
    ...(questions.length > 0 ? placesSql(asked, units) : []),
    ...(subjects.length > 0 ? [subjectsSql(subjects)] : []),
  ];
  const inexact = [
    ...(questions.length > 0 ? inexactSql(new Set(questions.map(([, tree]) => tree))) : []),
    ...(subjects.length > 0 ? [inexactOfSubjectsSql(subjects)] : []),
  ];
  const cells = cellsAsked(rows);
  return sql<AnswerRow>`${prepared}
  ${askedSql(asked)}, cell as materialized (
    select ${WHAT}, q.whole, sum(case when mask = ${sql.lit(ALL_CELLS)} then total else ${masked('v', cells)} end) as value,
      sum(${counted(cells)}) as observations, sum(${masked('o', cells)}) as odd, sum(inexact) as inexact,
      max(case when c.year > 0 then (make_date(c.year, ${latestMonth(cells)}, 1) + interval '1 month - 1 day')::date end) as latest
    from q join row using (period) join rollup_cube c on c.parent = q.parent and c.node = q.node and ${KEYS} group by ${WHAT}, q.whole
  )
  select part.*, ${sql.raw(CUBE_VERSION)} as version, inexact.rows as inexact, knots.rows as knots from (
    select ord, coalesce(sum(value), 0)::text as value, coalesce(sum(observations), 0)::int as observations, max(latest)::text as latest,
      coalesce(sum(units), 0)::int as units, sum(reported)::text as reported,
      coalesce(sum(added), 0)::text as "addedHere", coalesce(sum(totals), 0)::int as "totalsHere"
    from (${sql.join(parts, sql` union all `)})
      as part(ord, value, observations, latest, units, reported, added, totals)
    group by ord) part
  left join (
    select n.ord, json_agg(json_build_array(n.role, n.of_id::text, n.times, o.value::text, o.lower::text, o.upper::text)) as rows
    from (
      select ord, role, of_id, sum(times)::int as times from (${sql.join(inexact, sql` union all `)}) as one(ord, role, of_id, times)
      group by ord, role, of_id having sum(times) <> 0) n join observation o on o.id = n.of_id
    group by n.ord) inexact on inexact.ord = part.ord
  left join (${knotsSql(asked)}) knots on knots.ord = part.ord`;
}

export interface UnitsRow {
  readonly ord: number;
  readonly units: number;
}

/** How many nodes directly below have observations, where there are any. Of places and pairings: nothing else has nodes below. */
export function unitsSql(asked: AskedRows): RawBuilder<UnitsRow> {
  const trees = new Set(asked.questions.map(([, tree]) => tree));
  return sql`${prepared}
  ${askedSql(asked)}
  select ord, units::int from (${childrenSql(cellsAsked(asked.rows), trees)})
    as part(ord, value, observations, latest, units, reported, added, totals)`;
}

const none = (type: string) => sql`null::${sql.raw(type)}`;
const NO_TOTALS = sql`${none('numeric')}, ${none('numeric')}, ${none('bigint')}`;

/** What answers are put together of, each only where a question needs it. */
function placesSql({ questions, rows, periods }: AskedRows, units: boolean): RawBuilder<unknown>[] {
  const trees = new Set(questions.map(([, tree]) => tree));
  const parts: RawBuilder<unknown>[] = [
    sql`select ord, value, observations::bigint, latest, ${none('bigint')}, ${NO_TOTALS} from cell`,
    sql`select q.ord, null, null, max(s.period_end) filter (where s.observations > 0), null, ${NO_TOTALS}
      from (select ${WHAT} from cell q where odd > 0 union select ${WHAT} from q where not whole) q
        join rollup_span s on ${IN_SPAN} and s.of_id = 0 group by q.ord`,
    totalsSql(trees),
    ...belowSql(trees),
  ];
  if (rows.some(({ to }) => to === 0)) {
    parts.push(sql`select q.ord, null, null, max((make_date(c.year, ${latestMonth(CELLS)}, 1) + interval '1 month - 1 day')::date), null, ${NO_TOTALS}
      from (select q.* from q join row using (period) where row."to" = 0) q cross join lateral (
        select c.*, ${sql.lit(ALL_CELLS)} as mask from rollup_cube c
        where c.tree = q.tree and c.parent = q.parent and c.metric_id = q.metric and c.year > 0 and c.node = q.node) c
      group by q.ord`);
  }
  if (periods.some(({ whole }) => !whole)) {
    parts.push(sql`select q.ord, sum(s.value), sum(case when q.stock then s.begun else s.observations end), null, null, ${NO_TOTALS}
      from q join rollup_span s on s.tree = q.tree and s.node = q.node and s.of_id = 0 and ${OUTSIDE_CELLS} where not q.whole group by q.ord`);
  }
  const cells = cellsAsked(rows);
  if (units) parts.push(childrenSql(cells, trees));
  return parts;
}

/** What the outermost totals at the node say, and what all of them contribute. */
function totalsSql(trees: ReadonlySet<number>): RawBuilder<unknown> {
  return sql`(with ${hereSql(trees)}
    select q.ord, null, null, null, null, sum(j.stated) filter (where c.ord is null), sum(j.contribution), count(*)
    from totals e join q using (ord) ${ADDED_HERE}
      left join covered c on c.ord = e.ord and c.id = e.id where not e.knot group by q.ord)`;
}

/** The inexact observations in answers, in what the totals at the node contribute, and in what the outermost of them say. */
function inexactSql(trees: ReadonlySet<number>): RawBuilder<unknown>[] {
  return [
    sql`select q.ord, 0, s.of_id, s.value
      from (select ${WHAT} from cell q where inexact > 0 union select ${WHAT} from q where not whole) q
        join rollup_span s on ${IN_SPAN} and s.of_id <> 0`,
    sql`select * from (with ${hereSql(trees)}
      select q.ord, role.role, j.of_id, case role.role when 1 then j.value else j.stated end
      from totals e join q using (ord) ${ADDED_INEXACT_HERE} left join covered c on c.ord = e.ord and c.id = e.id
        cross join (values (1), (2)) as role(role)
      where role.role = 1 or c.ord is null) at_node`,
    ...inexactBelowSql(trees),
  ];
}

function childrenSql(cells: readonly number[], trees: ReadonlySet<number>): RawBuilder<unknown> {
  return sql`select ord, null, null, null, count(*), ${NO_TOTALS} from (
      select ord, node from (${sql.join(
        [
          sql`select q.ord, c.node, ${counted(cells)} as observations from q join row using (period) join rollup_cube c on c.parent = q.node and ${KEYS}`,
          sql`select q.ord, s.node, case when q.stock then s.begun else s.observations end
        from (select distinct q.*, c.node as child from q
          join rollup_cube c on not q.whole and c.tree = q.tree and c.parent = q.node and c.metric_id = q.metric) q
          join rollup_span s on s.tree = q.tree and s.node = q.child and s.of_id = 0 and ${OUTSIDE_CELLS}`,
          ...childrenBelow(trees),
        ],
        sql` union all `,
      )}) child group by ord, node having sum(observations) > 0) reporting group by ord`;
}

/** The entries of organizations and projects that are asked about: few, and found by index. */
const ofSubjects = (
  subjects: AskedRows['subjects'],
): RawBuilder<unknown> => sql`(select s.*, p.start as since, p."end" as until
      from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s(ord int, subject text, metric int, stock boolean, period int) join period p using (period)) q
      join rollup_entry e on e.subject = q.subject and e.subject <> '' and e.metric_id = q.metric and ${IN_PERIOD}`;

/** An organization or a project is the sum of its own observations. */
function subjectsSql(subjects: AskedRows['subjects']): RawBuilder<unknown> {
  return sql`select q.ord, sum(e.value) filter (where not e.knot), count(*),
      max(case when q.stock then e.period_start else e.period_end end), null::bigint, ${NO_TOTALS}
    from ${ofSubjects(subjects)} group by q.ord`;
}

function inexactOfSubjectsSql(subjects: AskedRows['subjects']): RawBuilder<unknown> {
  return sql`select q.ord, 0, abs(one.of_id), sign(one.of_id)::bigint
    from ${ofSubjects(subjects)} cross join lateral unnest(e.value_inexact) as one(of_id) where not e.knot`;
}
